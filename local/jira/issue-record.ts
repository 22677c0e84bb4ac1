import { type Json, type JsonObject, objectAt, textAt } from './json';
import type { CategoryKey } from './store/catalogue-entries';
import { readTimestamp } from './time';

/** A work item as it is kept: Jira's own JSON, without its links (they are kept apart). */
export type IssueRecord = {
  readonly id: string;
  readonly key: string;
  readonly fields: JsonObject;
};

/** What JQL asks about, taken from the fields. */
export type IssueColumns = {
  readonly id: string;
  readonly projectId: string;
  readonly key: string;
  readonly keyNumber: number;
  readonly typeId: string;
  readonly statusId: string;
  readonly statusCategory: CategoryKey;
  readonly priorityId: string | null;
  readonly resolutionId: string | null;
  readonly assignee: string | null;
  readonly reporter: string | null;
  readonly creator: string | null;
  readonly summary: string;
  readonly createdMs: number;
  readonly updatedMs: number;
  readonly resolvedMs: number | null;
  /** When it came into its status category. */
  readonly categoryMs: number | null;
  readonly due: string | null;
  readonly parentId: string | null;
  readonly parentKey: string | null;
  readonly securityId: string | null;
};

/** The fields have been checked before; the category is the catalogue's. */
export function columnsOf(issue: IssueRecord, statusCategory: CategoryKey): IssueColumns {
  const { id, key, fields } = issue;
  const idOf = (field: string) => textAt(objectAt(fields, field), 'id');
  const accountOf = (field: string) => textAt(objectAt(fields, field), 'accountId');
  const created = instantOf(fields, 'created') ?? 0;

  return {
    id,
    key,
    keyNumber: keyNumberOf(key),
    projectId: idOf('project') ?? '0',
    typeId: idOf('issuetype') ?? '',
    statusId: idOf('status') ?? '',
    statusCategory,
    priorityId: idOf('priority'),
    resolutionId: idOf('resolution'),
    assignee: accountOf('assignee'),
    reporter: accountOf('reporter'),
    creator: accountOf('creator'),
    summary: textAt(fields, 'summary') ?? '',
    createdMs: created,
    updatedMs: instantOf(fields, 'updated') ?? created,
    resolvedMs: instantOf(fields, 'resolutiondate'),
    categoryMs: instantOf(fields, 'statuscategorychangedate'),
    due: textAt(fields, 'duedate'),
    parentId: idOf('parent'),
    parentKey: textAt(objectAt(fields, 'parent'), 'key'),
    securityId: idOf('security'),
  };
}

export function keyNumberOf(key: string): number {
  return Number(key.slice(key.lastIndexOf('-') + 1));
}

/** System fields and custom fields apart, for answers seldom need both. */
export function splitFields(fields: JsonObject): { system: JsonObject; custom: JsonObject } {
  const system: Record<string, Json> = {};
  const custom: Record<string, Json> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || name === 'issuelinks') continue;
    if (name.startsWith('customfield_')) custom[name] = value;
    else system[name] = value;
  }
  return { system, custom };
}

function instantOf(fields: JsonObject, field: string): number | null {
  const text = textAt(fields, field);
  return text === null ? null : readTimestamp(text);
}
