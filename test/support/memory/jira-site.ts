import {
  type Instant,
  instantFromMilliseconds,
  millisecondsOf,
} from '../../../src/domain/foundation/calendar';
import {
  type AccountId,
  type GroupId,
  type ProjectId,
  workItemId,
  type WorkItemId,
  workItemKey,
} from '../../../src/domain/foundation/ids';
import { roleCalled } from '../../../src/domain/foundation/project-role';
import type { LogLine } from '../../../src/domain/history/logged-change';
import { AppError } from '../../../src/usecases/app-error';
import type {
  ItemContent,
  ItemPage,
  JiraSite,
  Letter,
  NewItem,
  PointsLedger,
  ReadItem,
  RoleActors,
  SiteField,
  SiteProject,
} from '../../../src/usecases/ports';

export type JiraCall = {
  readonly operation: keyof JiraSite;
  /** What was asked: a query with its token, or ids. */
  readonly asked: string;
  readonly points: number;
};

/** Of one call a letter for each person, and one for each group. */
export type SentLetter = Letter & { readonly item: string; readonly person: AccountId | GroupId };

export type JiraInMemory = JiraSite & {
  readonly items: Map<WorkItemId, ReadItem>;
  /** What stands about gates in the property of each project, whoever wrote it. */
  readonly marks: Map<ProjectId, unknown>;
  /** What was logged of them. */
  readonly lines: Map<WorkItemId, readonly LogLine[]>;
  readonly calls: JiraCall[];
  /** What people were told. */
  readonly letters: SentLetter[];
  /** What the app had made. */
  readonly made: NewItem[];
  /** Tokens given until now are refused from now on. */
  forgetTokens(): void;
  /** The next call fails with this, whatever it is. */
  failNext(error: AppError): void;
};

type Seed = {
  readonly projects?: readonly SiteProject[];
  readonly fields?: readonly SiteField[];
  readonly issueTypes?: readonly { readonly id: string; readonly name: string }[];
  readonly linkTypes?: readonly { readonly name: string; readonly inward: string }[];
  readonly items?: readonly ReadItem[];
  /** The roles of every project, by name. */
  readonly roles?: Readonly<Record<string, RoleActors>>;
  readonly timeZone?: string;
  readonly pageSize?: number;
};

type Surroundings = { readonly now: () => Instant; readonly points: PointsLedger };

/** A Jira site as the app reads it. It takes the queries that the app asks and no other. */
export function jiraInMemory(seed: Seed, { now, points }: Surroundings): JiraInMemory {
  const marks = new Map<ProjectId, unknown>();
  const items = new Map((seed.items ?? []).map((read) => [read.item.id, read]));
  const lines = new Map<WorkItemId, readonly LogLine[]>();
  const calls: JiraCall[] = [];
  const letters: SentLetter[] = [];
  const made: NewItem[] = [];
  const failures: AppError[] = [];
  let generation = 0;

  const paid = async <Answer>(
    call: Omit<JiraCall, 'points'>,
    objects: number,
    answer: Answer,
  ): Promise<Answer> => {
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
    calls.push({ ...call, points: 1 + objects });
    await points.spend(1 + objects);
    return answer;
  };
  const list = <Entry>(operation: keyof JiraSite, entries: readonly Entry[] = []) =>
    paid({ operation, asked: '' }, entries.length, entries);
  const matching = (jql: string) => select([...items.values()], jql, now());

  return {
    items,
    marks,
    lines,
    calls,
    letters,
    made,
    forgetTokens: () => {
      generation += 1;
    },
    failNext: (error) => failures.push(error),
    create: async (item) => {
      const artifact = JSON.stringify(item.artifact);
      const before = made.findIndex((one) => JSON.stringify(one.artifact) === artifact);
      const number = before < 0 ? made.push(item) : before + 1;
      const created = { id: workItemId(`90${number}`), key: workItemKey(`MADE-${number}`) };
      return paid({ operation: 'create', asked: item.summary }, 1, created);
    },
    info: () =>
      paid({ operation: 'info', asked: '' }, 1, {
        baseUrl: 'https://example.atlassian.net',
        title: 'Example',
        timeZone: seed.timeZone ?? 'UTC',
      }),
    fields: () => list('fields', seed.fields),
    issueTypes: () => list('issueTypes', seed.issueTypes),
    statuses: () => list('statuses', STATUSES),
    linkTypes: () => list('linkTypes', seed.linkTypes),
    projects: () => list('projects', seed.projects),
    rolesOf: (projectId) => {
      const all = Object.entries(seed.roles ?? {});
      const held = all.flatMap(([name, actors]) => {
        const role = roleCalled(name);
        return role === null ? [] : [{ role, ...actors }];
      });
      const objects = held.reduce(
        (sum, { people, groups }) => sum + 2 + 2 * (people.length + groups.length),
        all.length,
      );
      return paid({ operation: 'rolesOf', asked: projectId }, objects, held);
    },
    count: (jql) => paid({ operation: 'count', asked: jql }, 1, matching(jql).length),
    search: async (jql, _fields, token) => {
      const [from = '0', given = `${generation}`] = token?.split('/') ?? [];
      if (given !== `${generation}`) throw new AppError('conflict', 'The token is not known.');
      const page = pageOf(matching(jql), Number(from), seed.pageSize ?? 100);
      const nextToken = page.next === null ? null : `${page.next}/${generation}`;
      const answer: ItemPage = { items: page.items, nextToken, points: 1 + page.items.length };
      return paid({ operation: 'search', asked: `${jql} @${from}` }, page.items.length, answer);
    },
    fetch: async (ids) => {
      const found = ids.map((id) => items.get(id)).filter((read) => read !== undefined);
      return paid({ operation: 'fetch', asked: ids.join(' ') }, found.length, found);
    },
    contents: async (ids) => {
      const found = ids.flatMap((id) => contentOf(items.get(id)) ?? []);
      return paid({ operation: 'contents', asked: ids.join(' ') }, found.length, found);
    },
    logs: async (ids, fieldIds) => {
      const isAsked = ({ fieldId }: LogLine) =>
        fieldIds.length === 0 || (fieldId !== null && fieldIds.includes(fieldId));
      const logs = ids
        .map((id) => ({ id, lines: (lines.get(id) ?? []).filter(isAsked) }))
        .filter((log) => log.lines.length > 0);
      const objects = logs.reduce((sum, log) => sum + 1 + log.lines.length, 0);
      const asked = `${ids.join(' ')} @${fieldIds.join(' ')}`;
      return paid({ operation: 'logs', asked }, objects, { logs, points: 1 + objects });
    },
    listIds: async (jql) => {
      const ids = matching(jql).map(({ item }) => item.id);
      return paid({ operation: 'listIds', asked: jql }, ids.length, ids);
    },
    first: async (jql, most) => {
      const found = matching(jql);
      const shown = found
        .slice(0, most)
        .map(({ item }) => ({ key: `P${item.projectId}-${item.number}`, updated: item.updated }));
      const answer = { items: shown, isAll: shown.length === found.length };
      return paid({ operation: 'first', asked: jql }, shown.length, answer);
    },
    gateMarksIn: (id) =>
      paid({ operation: 'gateMarksIn', asked: id }, 1, { value: marks.get(id) ?? null }),
    writeGateMarks: async (id, written) => {
      await paid({ operation: 'writeGateMarks', asked: id }, 0, null);
      marks.set(id, written);
    },
    notify: async (item, letter, { people, groups }) => {
      const all = [...people, ...groups];
      await paid({ operation: 'notify', asked: `${item} ${all.join(' ')}` }, 0, null);
      letters.push(...all.map((person) => ({ item, person, ...letter })));
    },
  };
}

/** Of its content this Jira knows what there is of it in the facts. */
function contentOf(read: ReadItem | undefined): ItemContent | null {
  if (read === undefined) return null;
  const { item, artifactProperty } = read;
  const { id, typeId, due, updated, projectId, number } = item;
  const summary = `P${projectId}-${number}`;
  return {
    id,
    typeId,
    summary,
    description: null,
    due,
    attachments: [],
    artifactProperty,
    updated,
  };
}
/** By their ids: to do, in progress, done. */
const STATUSES = [
  { id: '1', category: 'to-do' },
  { id: '2', category: 'in-progress' },
  { id: '3', category: 'done' },
] as const;

function pageOf(items: readonly ReadItem[], from: number, size: number) {
  const next = from + size;
  return { items: items.slice(from, next), next: next < items.length ? next : null };
}

const QUERY =
  /^project (?:= (?<one>\d+)|IN \((?<many>[\d, ]+)\))(?: AND updated >= "-(?<minutes>\d+)m")?(?: ORDER BY (?<order>key|updated) ASC)?$/;

function select(items: readonly ReadItem[], jql: string, now: Instant): readonly ReadItem[] {
  const groups = QUERY.exec(jql)?.groups;
  if (groups === undefined) throw new Error(`The Jira in memory does not model: ${jql}`);

  const projects = new Set((groups['one'] ?? groups['many'] ?? '').split(', '));
  const since =
    groups['minutes'] === undefined
      ? ''
      : instantFromMilliseconds(millisecondsOf(now) - Number(groups['minutes']) * 60_000);
  const orderOf = ({ item }: ReadItem) =>
    groups['order'] === 'updated' ? item.updated : String(item.number).padStart(9, '0');

  return items
    .filter(({ item }) => projects.has(item.projectId) && item.updated >= since)
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}
