import { z } from 'zod';

import { groupBy } from '../collections';
import {
  isList,
  isObject,
  type Json,
  type JsonObject,
  listAt,
  objectAt,
  parseJson,
  parseJsonObject,
  textAt,
} from '../json';
import { changelogPages } from './render-changelog';
import { linksOf, parentOf, relativesOf, subtasksOf } from './relatives';
import type { SiteView } from './operation';
import type { Selection } from './select-fields';

export type Rendering = {
  readonly selection: Selection;
  readonly withChangelog?: boolean;
  readonly withNames?: boolean;
  readonly withSchema?: boolean;
  /** Keys of issue properties; `*all` for all of them. */
  readonly properties?: readonly string[];
};

export type Rendered = { readonly issues: readonly JsonObject[]; readonly details: number };

const IssueRow = z.object({
  id: z.string(),
  issue_key: z.string(),
  system: z.string().transform(parseJsonObject),
  custom: z.string(),
});
type IssueRow = z.output<typeof IssueRow>;

/** Work items as Jira answers them, in the order of the ids. The asking person's sight has been checked before. */
export async function renderIssues(
  ids: readonly string[],
  rendering: Rendering,
  view: SiteView,
): Promise<Rendered> {
  if (ids.length === 0) return { issues: [], details: 0 };
  if (rendering.selection.isIdOnly && isBare(rendering)) {
    return { issues: ids.map((id) => ({ id })), details: 0 };
  }

  const rows = await view.database.select(
    IssueRow,
    `SELECT i.id, i.issue_key, d.fields AS \`system\`, d.custom
       FROM issue i JOIN issue_document d ON d.issue_id = i.id WHERE i.id IN (?)`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const extras = await readExtras(rows, rendering, view);

  const issues = ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [renderIssue(row, { rendering, view, extras })];
  });
  const details = [...extras.changelogs.values()].reduce(
    (sum, page) => sum + listAt(page, 'histories').length,
    0,
  );
  return { issues, details };
}

/** Whether nothing but ids and keys is asked for. */
export function isBare({ selection, withChangelog, properties = [] }: Rendering): boolean {
  return selection.isBare && withChangelog !== true && properties.length === 0;
}

type Extras = {
  readonly relatives: Awaited<ReturnType<typeof relativesOf>>;
  readonly changelogs: ReadonlyMap<string, JsonObject>;
  readonly properties: ReadonlyMap<string, JsonObject>;
  readonly comments: ReadonlyMap<string, readonly JsonObject[]>;
};

async function readExtras(
  rows: readonly IssueRow[],
  rendering: Rendering,
  view: SiteView,
): Promise<Extras> {
  const ids = rows.map(({ id }) => id);
  const asks = (field: string) => rendering.selection.fields.includes(field);
  const [relatives, changelogs, properties, comments] = await Promise.all([
    relativesOf(rows, { asks, view }),
    rendering.withChangelog === true ? changelogPages(ids, view) : new Map<string, JsonObject>(),
    readProperties(ids, { keys: rendering.properties ?? [], view }),
    asks('comment') ? readComments(ids, view) : new Map<string, JsonObject[]>(),
  ]);
  return { relatives, changelogs, properties, comments };
}

type Part = { readonly rendering: Rendering; readonly view: SiteView; readonly extras: Extras };

function renderIssue(row: IssueRow, { rendering, view, extras }: Part): JsonObject {
  const { selection } = rendering;
  const changelog = extras.changelogs.get(row.id);
  const properties = extras.properties.get(row.id);
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: row.id,
    self: `${view.baseUrl}/rest/api/3/issue/${row.id}`,
    key: row.issue_key,
    ...(selection.isBare ? {} : { fields: renderFields(row, { rendering, view, extras }) }),
    ...(changelog === undefined ? {} : { changelog }),
    ...((rendering.properties ?? []).length === 0 ? {} : { properties: properties ?? {} }),
  };
}

function renderFields(row: IssueRow, { rendering, view, extras }: Part): JsonObject {
  const { fields } = rendering.selection;
  const asksCustom = fields.some((name) => name.startsWith('customfield_'));
  const stored = { ...row.system, ...(asksCustom ? parseJsonObject(row.custom) : {}) };

  const answer: Record<string, Json> = {};
  for (const name of fields) {
    const derive = DERIVED[name];
    const value =
      derive === undefined
        ? (stored[name] ?? absent(name, view))
        : derive({ of: row, relatives: extras.relatives, view, extras });
    // Jira leaves the parent out where there is none.
    if (name !== 'parent' || value !== null) answer[name] = value;
  }
  return answer;
}

type Derivation = Parameters<typeof linksOf>[0] & { readonly extras: Extras };

/** Fields that are not simply read from what is kept. */
const DERIVED: Readonly<Record<string, (from: Derivation) => Json>> = {
  issuelinks: linksOf,
  subtasks: subtasksOf,
  parent: parentOf,
  statusCategory: ({ of }) => objectAt(of.system['status'], 'statusCategory'),
  comment: ({ of, extras }) =>
    withComments(of.system['comment'] ?? null, extras.comments.get(of.id) ?? []),
};

/** Jira answers null for a field without a value, and an empty list where the field is a list of its own. */
function absent(name: string, { catalogue }: SiteView): Json {
  const field = catalogue.fields.get(name);
  return field?.custom === false && field.schema?.type === 'array' ? [] : null;
}

function withComments(loaded: Json, own: readonly JsonObject[]): JsonObject {
  const before = isObject(loaded) ? loaded : {};
  const total = Number(textAt(before, 'total') ?? 0) + own.length;
  const comments = [...(isList(before['comments']) ? before['comments'] : []), ...own];
  return { ...before, comments, maxResults: comments.length, total, startAt: 0 };
}

const CommentRow = z.object({ issue_id: z.string(), body: z.string() });

async function readComments(
  ids: readonly string[],
  { database }: SiteView,
): Promise<ReadonlyMap<string, readonly JsonObject[]>> {
  const rows = await database.select(
    CommentRow,
    'SELECT issue_id, body FROM comment WHERE issue_id IN (?) ORDER BY id',
    [ids],
  );
  const groups = groupBy(rows, ({ issue_id: issueId }) => issueId);
  return new Map(
    [...groups].map(([id, group]) => [id, group.map(({ body }) => parseJsonObject(body))]),
  );
}

const PropertyRow = z.object({
  owner_id: z.string(),
  property_key: z.string(),
  value: z.string().transform(parseJson),
});

async function readProperties(
  ids: readonly string[],
  { keys, view }: { readonly keys: readonly string[]; readonly view: SiteView },
): Promise<ReadonlyMap<string, JsonObject>> {
  if (keys.length === 0) return new Map();

  const isAll = keys.includes('*all');
  const rows = await view.database.select(
    PropertyRow,
    `SELECT owner_id, property_key, value FROM property
      WHERE owner_kind = 'issue' AND owner_id IN (?) ${isAll ? '' : 'AND property_key IN (?)'}`,
    isAll ? [ids] : [ids, keys],
  );
  const groups = groupBy(rows, ({ owner_id: owner }) => owner);
  return new Map(
    [...groups].map(([id, group]) => [
      id,
      Object.fromEntries(group.map(({ property_key: key, value }) => [key, value])),
    ]),
  );
}
