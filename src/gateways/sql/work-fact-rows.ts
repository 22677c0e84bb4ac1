import { sql } from 'kysely';
import { z } from 'zod';

import type { Instant } from '../../domain/foundation/calendar';
import {
  type ProjectId,
  projectId,
  type WorkItemId,
  workItemId,
} from '../../domain/foundation/ids';
import type { WorkItem } from '../../domain/foundation/work-item';
import type { WorkFact } from '../../usecases/ports';
import { inChunks } from './chunks';
import { type Database, rowsOf } from './database';
import {
  categoryColumn,
  dayColumn,
  idColumn,
  instantColumn,
  toCategoryCode,
  toSql,
  toSqlSecond,
} from './values';

const FLAGGED = 1;
const ASSIGNED = 2;

/** About 150 bytes each as JSON: 2,000 rows stay far below a request of 1 MiB. */
const ROWS_A_STATEMENT = 2_000;

export const WorkFactRow = z
  .object({
    project_id: idColumn,
    issue_id: idColumn,
    number: z.number(),
    type_id: idColumn,
    level: z.number(),
    category: categoryColumn,
    marks: z.number(),
    created: instantColumn,
    category_since: instantColumn.nullable(),
    resolved: instantColumn.nullable(),
    due: dayColumn.nullable(),
    parent_id: idColumn.nullable(),
    estimate: z.number().nullable(),
    updated: instantColumn,
  })
  .transform((row): WorkFact => ({
    id: workItemId(row.issue_id),
    projectId: projectId(row.project_id),
    number: row.number,
    typeId: row.type_id,
    level: row.level,
    category: row.category,
    categorySince: row.category_since,
    flagged: (row.marks & FLAGGED) !== 0,
    assigned: (row.marks & ASSIGNED) !== 0,
    created: row.created,
    updated: row.updated,
    resolved: row.resolved,
    due: row.due,
    parentId: row.parent_id === null ? null : workItemId(row.parent_id),
    estimate: row.estimate,
  }));

export function toWorkItem(
  fact: WorkFact,
  openBlockers: ReadonlyMap<WorkItemId, number>,
): WorkItem {
  return { ...fact, openBlockers: openBlockers.get(fact.id) ?? 0 };
}

/** Writes facts under the guard "newer wins": a row whose `updated` is later stays as it is. */
export async function upsertFacts(database: Database, facts: readonly WorkFact[]): Promise<void> {
  // In one order, so that two who write the same items wait for each other instead of blocking each other.
  const inOrder = [...facts].sort((one, other) => Number(one.id) - Number(other.id));
  for (const some of inChunks(inOrder, ROWS_A_STATEMENT)) {
    await database
      .insertInto('work_fact')
      .values(some.map(toRow))
      .onDuplicateKeyUpdate({
        project_id: unlessOlder('project_id'),
        number: unlessOlder('number'),
        type_id: unlessOlder('type_id'),
        level: unlessOlder('level'),
        category: unlessOlder('category'),
        marks: unlessOlder('marks'),
        created: unlessOlder('created'),
        category_since: unlessOlder('category_since'),
        resolved: unlessOlder('resolved'),
        due: unlessOlder('due'),
        parent_id: unlessOlder('parent_id'),
        estimate: unlessOlder('estimate'),
        updated: unlessOlder('updated'), // last: the guards above still compare with the old one
      })
      .execute();
  }
}

function unlessOlder(column: string) {
  const name = sql.ref(column);
  return sql<never>`IF(VALUES(updated) >= updated, VALUES(${name}), ${name})`;
}

function toRow(fact: WorkFact) {
  return {
    project_id: Number(fact.projectId),
    issue_id: Number(fact.id),
    number: fact.number,
    type_id: Number(fact.typeId),
    level: fact.level,
    category: toCategoryCode(fact.category),
    marks: (fact.flagged ? FLAGGED : 0) | (fact.assigned ? ASSIGNED : 0),
    created: toSqlSecond(fact.created),
    category_since: fact.categorySince === null ? null : toSqlSecond(fact.categorySince),
    resolved: fact.resolved === null ? null : toSqlSecond(fact.resolved),
    due: fact.due,
    parent_id: fact.parentId === null ? null : Number(fact.parentId),
    estimate: fact.estimate,
    updated: toSql(fact.updated),
  };
}

const Place = z.object({ issue_id: idColumn, project_id: idColumn, updated: instantColumn });

/** Where known items are, and how old what is known of them is. */
export async function placesOf(
  database: Database,
  ids: readonly WorkItemId[],
): Promise<ReadonlyMap<WorkItemId, { readonly projectId: ProjectId; readonly updated: Instant }>> {
  const places = new Map<WorkItemId, { projectId: ProjectId; updated: Instant }>();
  for (const some of inChunks(ids, ROWS_A_STATEMENT)) {
    const rows = await rowsOf(
      Place,
      database
        .selectFrom('work_fact')
        .select(['issue_id', 'project_id', 'updated'])
        .where('issue_id', 'in', some.map(Number)),
    );
    for (const { issue_id, project_id, updated } of rows) {
      places.set(workItemId(issue_id), { projectId: projectId(project_id), updated });
    }
  }
  return places;
}
