import { sql } from 'kysely';
import { z } from 'zod';

import { type ProjectId, projectId, workItemId } from '../../domain/foundation/ids';
import type { OpenWork } from '../../usecases/ports';
import { inChunks } from './chunks';
import { type Database, rowsOf } from './database';
import { dayColumn, idColumn, toCategoryCode } from './values';

const PROJECTS_A_STATEMENT = 1_000;

const OpenRow = z
  .object({
    project_id: idColumn,
    issue_id: idColumn,
    number: z.number(),
    due: dayColumn.nullable(),
    estimate: z.number().nullable(),
    parent_id: idColumn.nullable(),
  })
  .transform((row): OpenWork => ({
    id: workItemId(row.issue_id),
    projectId: projectId(row.project_id),
    number: row.number,
    due: row.due,
    estimate: row.estimate,
    parentId: row.parent_id === null ? null : workItemId(row.parent_id),
  }));

/** The standard items of some projects that are not done, by their due dates. */
export async function openWork(
  database: Database,
  projectIds: readonly ProjectId[],
  most: number,
): Promise<readonly OpenWork[]> {
  const found: OpenWork[] = [];
  for (const some of inChunks(projectIds, PROJECTS_A_STATEMENT)) {
    const query = database
      .selectFrom('work_fact')
      .select(['project_id', 'issue_id', 'number', 'due', 'estimate', 'parent_id'])
      .where('project_id', 'in', some.map(Number))
      .where('category', '<>', toCategoryCode('done'))
      .where('level', '=', 0)
      .orderBy(sql`due IS NULL`)
      .orderBy('due')
      .orderBy('issue_id')
      .limit(most);
    found.push(...(await rowsOf(OpenRow, query)));
  }
  return found.sort(earliestDueFirst).slice(0, most);
}

function earliestDueFirst(one: OpenWork, other: OpenWork): number {
  if (one.due === other.due) return Number(one.id) - Number(other.id);
  if (one.due === null || other.due === null) return one.due === null ? 1 : -1;
  return one.due < other.due ? -1 : 1;
}
