import type { ProductEvent } from './jira-site';
import { isObject, type Json, type JsonObject, objectAt, textAt } from './json';
import type { IssueRecord } from './issue-record';
import type { SiteView } from './rest/operation';
import type { LinkType } from './store/catalogue-entries';
import { type ChangeItem, itemsJson } from './write/change-items';

/** The fields that Atlassian documents for work items in events; there are no others in them. */
const EVENT_FIELDS = [
  'summary',
  'issuetype',
  'creator',
  'created',
  'project',
  'reporter',
  'assignee',
  'updated',
  'status',
] as const;

type IssueEvent = 'avi:jira:created:issue' | 'avi:jira:updated:issue' | 'avi:jira:deleted:issue';

export function issueEvent(
  eventType: IssueEvent,
  issue: IssueRecord,
  { view, items = [] }: { readonly view: SiteView; readonly items?: readonly ChangeItem[] },
): ProductEvent {
  const statuses = statusesIn(items, view);
  return {
    ...common(eventType, view),
    issue: eventIssue(issue),
    ...(eventType === 'avi:jira:updated:issue' ? { changelog: { items: itemsJson(items) } } : {}),
    associatedUsers: associatedUsers(issue.fields),
    ...(statuses.length === 0 ? {} : { associatedStatuses: statuses }),
  };
}

export function commentEvent(
  issue: IssueRecord,
  { comment, view }: { readonly comment: JsonObject; readonly view: SiteView },
): ProductEvent {
  return {
    ...common('avi:jira:commented:issue', view),
    issue: eventIssue(issue),
    comment,
    associatedUsers: associatedUsers(issue.fields),
  };
}

export type EventLink = {
  readonly id: string;
  readonly sourceId: string;
  readonly destinationId: string;
  readonly type: LinkType;
};

export function linkEvent(
  eventType: 'avi:jira:created:issuelink' | 'avi:jira:deleted:issuelink',
  { id, sourceId, destinationId, type }: EventLink,
  view: SiteView,
): ProductEvent {
  return {
    ...common(eventType, view),
    id,
    sourceIssueId: sourceId,
    destinationIssueId: destinationId,
    issueLinkType: {
      id: type.id,
      name: type.name,
      inwardName: type.inward,
      outwardName: type.outward,
      isSubTaskLinkType: false,
      isSystemLinkType: false,
    },
  };
}

function common(eventType: string, { caller, account, now }: SiteView) {
  return {
    eventType,
    ...(account === null ? {} : { atlassianId: account.accountId }),
    timestamp: String(now),
    selfGenerated:
      caller.kind === 'app' || (caller.kind === 'user' && caller.isThroughApp === true),
  };
}

export function eventIssue({ id, key, fields }: IssueRecord): JsonObject {
  const shown = EVENT_FIELDS.map((name) => [name, fields[name] ?? null] as const);
  return { id, key, fields: Object.fromEntries(shown) };
}

function associatedUsers(fields: JsonObject): readonly Json[] {
  const accounts = new Map<string, JsonObject>();
  for (const name of ['creator', 'reporter', 'assignee']) {
    const person = objectAt(fields, name);
    const accountId = textAt(person, 'accountId');
    if (isObject(person ?? undefined) && accountId !== null) accounts.set(accountId, { accountId });
  }
  return [...accounts.values()];
}

function statusesIn(items: readonly ChangeItem[], { catalogue }: SiteView): readonly JsonObject[] {
  const ids = items.filter(({ field }) => field === 'status').flatMap(({ from, to }) => [from, to]);
  return ids.flatMap((id) => {
    const status = catalogue.statuses.get(id ?? '');
    if (status === undefined) return [];
    const { key, name, id: categoryId } = status.statusCategory;
    return [{ id: status.id, name: status.name, statusCategory: { id: categoryId, key, name } }];
  });
}
