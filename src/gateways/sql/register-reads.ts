import { z } from 'zod';

import { ARTIFACT_KINDS } from '../../domain/foundation/artifact';
import { type ProjectId, projectId, workItemId } from '../../domain/foundation/ids';
import type { RegisterItem, WorkItemRepository } from '../../usecases/ports';
import { inChunks } from './chunks';
import { type Database, rowsOf } from './database';
import { REGISTER_COLUMN_NAMES, REGISTER_COLUMN_SHAPES, toPart } from './register-codes';
import { categoryColumn, dayColumn, idColumn, instantColumn } from './values';

type Asked = Parameters<WorkItemRepository['ofKinds']>[0];

const PROJECTS_A_STATEMENT = 1_000;
/** About 400 bytes each as JSON: far below Forge SQL's response of 4 MiB. */
const ROWS_A_PAGE = 5_000;

const Row = z
  .object({
    issue_id: idColumn,
    project_id: idColumn,
    number: z.number(),
    type_id: idColumn,
    category: categoryColumn,
    due: dayColumn.nullable(),
    parent_id: idColumn.nullable(),
    updated: instantColumn,
    artifact_kind: z.enum(ARTIFACT_KINDS).nullable(),
    kind: z.number().nullable(),
    ...REGISTER_COLUMN_SHAPES,
  })
  .transform((row): RegisterItem => ({
    id: workItemId(row.issue_id),
    projectId: projectId(row.project_id),
    number: row.number,
    typeId: row.type_id,
    category: row.category,
    due: row.due,
    parentId: row.parent_id === null ? null : workItemId(row.parent_id),
    updated: row.updated,
    structuredKind: row.artifact_kind,
    part: row.kind === null ? null : toPart({ ...row, kind: row.kind }),
  }));

/**
 * The work items of some kinds in some projects. Two questions, for each has an index of its own to begin with: those whose structured
 * part says so, and those whose type does.
 */
export async function itemsOfKinds(
  database: Database,
  { projectIds, kinds, typeIds }: Asked,
): Promise<readonly RegisterItem[]> {
  const items: RegisterItem[] = [];
  for (const some of inChunks(projectIds, PROJECTS_A_STATEMENT)) {
    if (kinds.length > 0) {
      items.push(...(await pages((after) => bySaying(database, some, { kinds, after }))));
    }
    if (typeIds.length > 0) {
      items.push(...(await pages((after) => byType(database, some, { typeIds, after }))));
    }
  }
  return items.sort((one, other) => Number(one.id) - Number(other.id));
}

async function pages(
  read: (after: number) => Promise<readonly RegisterItem[]>,
): Promise<readonly RegisterItem[]> {
  const items: RegisterItem[] = [];
  for (;;) {
    const page = await read(Number(items.at(-1)?.id ?? 0));
    items.push(...page);
    if (page.length < ROWS_A_PAGE) return items;
  }
}

function bySaying(
  database: Database,
  projectIds: readonly ProjectId[],
  { kinds, after }: Pick<Asked, 'kinds'> & { readonly after: number },
) {
  return rowsOf(
    Row,
    withParts(database)
      .where('work_fact.project_id', 'in', projectIds.map(Number))
      .where('artifact.kind', 'in', [...kinds])
      .where('work_fact.issue_id', '>', after)
      .orderBy('work_fact.issue_id')
      .limit(ROWS_A_PAGE),
  );
}

function byType(
  database: Database,
  projectIds: readonly ProjectId[],
  { typeIds, after }: Pick<Asked, 'typeIds'> & { readonly after: number },
) {
  return rowsOf(
    Row,
    withParts(database)
      .where('work_fact.project_id', 'in', projectIds.map(Number))
      .where('work_fact.type_id', 'in', typeIds.map(Number))
      .where('artifact.kind', 'is', null)
      .where('work_fact.issue_id', '>', after)
      .orderBy('work_fact.issue_id')
      .limit(ROWS_A_PAGE),
  );
}

/** By the whole key of a work item, so that whichever table the engine begins with, it finds the other's row in one step. */
function withParts(database: Database) {
  return database
    .selectFrom('work_fact')
    .leftJoin('artifact', (join) =>
      join
        .onRef('artifact.issue_id', '=', 'work_fact.issue_id')
        .onRef('artifact.project_id', '=', 'work_fact.project_id'),
    )
    .leftJoin('register_part as figures', 'figures.issue_id', 'work_fact.issue_id')
    .select([
      'work_fact.issue_id',
      'work_fact.project_id',
      'work_fact.number',
      'work_fact.type_id',
      'work_fact.category',
      'work_fact.due',
      'work_fact.parent_id',
      'work_fact.updated',
      'artifact.kind as artifact_kind',
      'figures.kind',
      ...REGISTER_COLUMN_NAMES.map((name) => `figures.${name}` as const),
    ]);
}
