import { z } from 'zod';

import { groupBy } from '../collections';
import {
  type Json,
  type JsonObject,
  listAt,
  objectAt,
  parseJsonObject,
  textAt,
  toJson,
} from '../json';
import type { Catalogue } from '../store/catalogue';
import { projectSeen } from '../rights';
import type { SiteView } from './operation';

/** What a work item shows of another one: a parent, a sub-task, the other end of a link. */
const BriefRow = z.object({
  id: z.string(),
  project_id: z.string(),
  issue_key: z.string(),
  summary: z.string(),
  type_id: z.string(),
  status_id: z.string(),
  priority_id: z.string().nullable(),
  parent_id: z.string().nullable(),
  security_id: z.string().nullable(),
});
type BriefRow = z.output<typeof BriefRow>;

const EndRow = z.object({
  issue_id: z.string(),
  link_id: z.string(),
  type_body: z.string(),
  direction: z.enum(['inward', 'outward']),
  other_id: z.string(),
  embedded: z.string().nullable(),
});
type EndRow = z.output<typeof EndRow>;

export type Relatives = {
  readonly ends: ReadonlyMap<string, readonly EndRow[]>;
  readonly children: ReadonlyMap<string, readonly BriefRow[]>;
  /** Whatever of the others is on the site, seen or not. */
  readonly briefs: ReadonlyMap<string, BriefRow>;
  /** Listed sub-tasks that are or were on the site: they are shown as they are now, or not at all. */
  readonly notElsewhere: ReadonlySet<string>;
};

/** A work item to be shown: its id, and its system fields as they are kept. */
export type Shown = { readonly id: string; readonly system: JsonObject };

const BRIEF =
  'id, project_id, issue_key, summary, type_id, status_id, priority_id, parent_id, security_id';

type Asked = { readonly asks: (field: string) => boolean; readonly view: SiteView };

export async function relativesOf(
  shown: readonly Shown[],
  { asks, view }: Asked,
): Promise<Relatives> {
  const { database } = view;
  const ids = shown.map(({ id }) => id);
  const [ends, children, parents, notElsewhere] = await Promise.all([
    asks('issuelinks')
      ? database.select(
          EndRow,
          `SELECT issue_id, link_id, type_body, direction, other_id, embedded
             FROM issue_link WHERE issue_id IN (?) ORDER BY issue_id, position`,
          [ids],
        )
      : [],
    asks('subtasks')
      ? database.select(BriefRow, `SELECT ${BRIEF} FROM issue WHERE parent_id IN (?) ORDER BY id`, [
          ids,
        ])
      : [],
    asks('parent')
      ? database.select(
          BriefRow,
          `SELECT ${BRIEF} FROM issue WHERE id IN (SELECT parent_id FROM issue WHERE id IN (?))`,
          [ids],
        )
      : [],
    asks('subtasks') ? idsKnownHere(shown, view) : new Set<string>(),
  ]);
  const others =
    ends.length === 0
      ? []
      : await readBriefs(
          ends.map((end) => end.other_id),
          view,
        );

  return {
    ends: groupBy(ends, (end) => end.issue_id),
    children: groupBy(children, (child) => child.parent_id ?? ''),
    briefs: new Map([...children, ...parents, ...others].map((row) => [row.id, row])),
    notElsewhere,
  };
}

const IdRow = z.object({ id: z.string() });

async function idsKnownHere(
  shown: readonly Shown[],
  { database }: SiteView,
): Promise<ReadonlySet<string>> {
  const listed = shown.flatMap(({ system }) =>
    listAt(system, 'subtasks').flatMap((entry) => textAt(entry, 'id') ?? []),
  );
  if (listed.length === 0) return new Set();

  const rows = await database.select(
    IdRow,
    'SELECT id FROM issue WHERE id IN (?) UNION SELECT id FROM deleted_issue WHERE id IN (?)',
    [listed, listed],
  );
  return new Set(rows.map(({ id }) => id));
}

function readBriefs(ids: readonly string[], { database }: SiteView): Promise<BriefRow[]> {
  return database.select(BriefRow, `SELECT ${BRIEF} FROM issue WHERE id IN (?)`, [ids]);
}

type Of = {
  readonly of: Shown;
  readonly relatives: Relatives;
  readonly view: SiteView;
};

export function linksOf({ of, relatives, view }: Of): readonly Json[] {
  return (relatives.ends.get(of.id) ?? []).flatMap((end) => {
    const brief = relatives.briefs.get(end.other_id);
    if (brief !== undefined && projectSeen(brief, view) === null) return [];
    const embedded = end.embedded === null ? null : parseJsonObject(end.embedded);
    const other = brief === undefined ? embedded : renderBrief(brief, view);
    if (other === null) return [];
    return [
      {
        id: end.link_id,
        self: `${view.baseUrl}/rest/api/3/issueLink/${end.link_id}`,
        type: parseJsonObject(end.type_body),
        [`${end.direction}Issue`]: other,
      },
    ];
  });
}

/** Sub-tasks on the site as they are now, and those the work item lists that are not on the site. */
export function subtasksOf({ of, relatives, view }: Of): readonly Json[] {
  const live = (relatives.children.get(of.id) ?? []).filter(
    (child) =>
      projectSeen(child, view) !== null &&
      view.catalogue.issueTypes.get(child.type_id)?.subtask === true,
  );
  const elsewhere = listAt(of.system, 'subtasks').filter(
    (entry) => !relatives.notElsewhere.has(textAt(entry, 'id') ?? ''),
  );
  return [...live.map((child) => renderBrief(child, view)), ...elsewhere];
}

export function parentOf({ of, relatives, view }: Of): Json {
  const kept = objectAt(of.system, 'parent');
  const brief = relatives.briefs.get(textAt(kept, 'id') ?? '');
  if (brief === undefined) return kept;
  return projectSeen(brief, view) === null ? null : renderBrief(brief, view);
}

function renderBrief(row: BriefRow, { catalogue, baseUrl }: SiteView): JsonObject {
  return {
    id: row.id,
    key: row.issue_key,
    self: `${baseUrl}/rest/api/3/issue/${row.id}`,
    fields: {
      summary: row.summary,
      status: toJson(catalogue.statuses.get(row.status_id)),
      ...priorityOf(row, catalogue),
      issuetype: toJson(catalogue.issueTypes.get(row.type_id)),
    },
  };
}

function priorityOf({ priority_id: id }: BriefRow, catalogue: Catalogue): JsonObject {
  return id === null ? {} : { priority: toJson(catalogue.priorities.get(id)) };
}
