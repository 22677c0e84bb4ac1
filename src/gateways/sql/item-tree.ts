import { z } from 'zod';

import {
  type ProjectId,
  projectId,
  type WorkItemId,
  workItemId,
} from '../../domain/foundation/ids';
import { inChunks } from './chunks';
import { type Database, rowsOf } from './database';
import { idColumn } from './values';

const ROWS_A_PAGE = 50_000;
const IDS_A_STATEMENT = 2_000;
/** Fewer, for each may have thousands of children in the answer. */
const PARENTS_A_STATEMENT = 200;

const ParentRow = z.object({ issue_id: idColumn, parent_id: idColumn.nullable() });
const ChildRow = z.object({ issue_id: idColumn, project_id: idColumn });

type Parents = Map<WorkItemId, WorkItemId | null>;

/** Ids and parents of a project's items, then, one level after the other, of their ancestors in other projects. */
export async function parentsOf(database: Database, id: ProjectId): Promise<Parents> {
  const parents = await parentsInProject(database, id);

  let missing = missingParents(parents.values(), parents);
  while (missing.length > 0) {
    const found = await parentsById(database, missing);
    for (const [item, parent] of found) parents.set(item, parent);
    missing = missingParents(found.values(), parents);
  }
  return parents;
}

function missingParents(candidates: Iterable<WorkItemId | null>, known: Parents): WorkItemId[] {
  const missing = new Set<WorkItemId>();
  for (const id of candidates) {
    if (id !== null && !known.has(id)) missing.add(id);
  }
  return [...missing];
}

async function parentsInProject(database: Database, id: ProjectId): Promise<Parents> {
  const parents: Parents = new Map();
  let after = 0;
  for (;;) {
    const rows = await rowsOf(
      ParentRow,
      database
        .selectFrom('work_fact')
        .select(['issue_id', 'parent_id'])
        .where('project_id', '=', Number(id))
        .where('issue_id', '>', after)
        .orderBy('issue_id')
        .limit(ROWS_A_PAGE),
    );
    addAll(parents, rows);
    after = Number(rows.at(-1)?.issue_id ?? 0);
    if (rows.length < ROWS_A_PAGE) return parents;
  }
}

async function parentsById(database: Database, ids: readonly WorkItemId[]): Promise<Parents> {
  const parents: Parents = new Map();
  for (const some of inChunks(ids, IDS_A_STATEMENT)) {
    const rows = await rowsOf(
      ParentRow,
      database
        .selectFrom('work_fact')
        .select(['issue_id', 'parent_id'])
        .where('issue_id', 'in', some.map(Number)),
    );
    addAll(parents, rows);
  }
  return parents;
}

function addAll(parents: Parents, rows: readonly z.output<typeof ParentRow>[]): void {
  for (const { issue_id, parent_id } of rows) {
    parents.set(workItemId(issue_id), parent_id === null ? null : workItemId(parent_id));
  }
}

/** Goes down one level after the other; an item is looked at once, so that a circle ends. */
export async function projectsOfDescendants(
  database: Database,
  ids: readonly WorkItemId[],
): Promise<ReadonlySet<ProjectId>> {
  const projects = new Set<ProjectId>();
  const seen = new Set<string>(ids);
  let level: readonly string[] = [...seen];

  while (level.length > 0) {
    const children: string[] = [];
    for (const some of inChunks(level, PARENTS_A_STATEMENT)) {
      for (const { issue_id, project_id } of await childrenOf(database, some)) {
        projects.add(projectId(project_id));
        if (!seen.has(issue_id)) children.push(issue_id);
        seen.add(issue_id);
      }
    }
    level = children;
  }
  return projects;
}

function childrenOf(database: Database, ids: readonly string[]) {
  return rowsOf(
    ChildRow,
    database
      .selectFrom('work_fact')
      .select(['issue_id', 'project_id'])
      .where('parent_id', 'in', ids.map(Number)),
  );
}
