import { z } from 'zod';

import { ARTIFACT_KINDS } from '../../domain/foundation/artifact';
import type { ProjectId } from '../../domain/foundation/ids';
import type { CountedItems, WorkItemRepository } from '../../usecases/ports';
import { type Database, rowsOf } from './database';
import { categoryColumn, countColumn, idColumn } from './values';

type Wanted = Parameters<WorkItemRepository['countOfKinds']>[1];

const Row = z
  .object({
    type_id: idColumn,
    artifact_kind: z.enum(ARTIFACT_KINDS).nullable(),
    category: categoryColumn,
    items: countColumn,
  })
  .transform(({ type_id, artifact_kind, category, items }): CountedItems => ({
    typeId: type_id,
    structuredKind: artifact_kind,
    category,
    items,
  }));

/** Two questions, as for the items themselves. */
export async function countOfKinds(
  database: Database,
  projectId: ProjectId,
  { kinds, typeIds }: Wanted,
): Promise<readonly CountedItems[]> {
  const counted = counting(database, projectId);
  const bySaying = counted.where('artifact.kind', 'in', [...kinds]);
  const byType = counted
    .where('work_fact.type_id', 'in', typeIds.map(Number))
    .where('artifact.kind', 'is', null);
  return [
    ...(kinds.length === 0 ? [] : await rowsOf(Row, bySaying)),
    ...(typeIds.length === 0 ? [] : await rowsOf(Row, byType)),
  ];
}

function counting(database: Database, projectId: ProjectId) {
  return database
    .selectFrom('work_fact')
    .leftJoin('artifact', (join) =>
      join
        .onRef('artifact.issue_id', '=', 'work_fact.issue_id')
        .onRef('artifact.project_id', '=', 'work_fact.project_id'),
    )
    .select(({ fn }) => [
      'work_fact.type_id',
      'artifact.kind as artifact_kind',
      'work_fact.category',
      fn.countAll<number>().as('items'),
    ])
    .where('work_fact.project_id', '=', Number(projectId))
    .groupBy(['work_fact.type_id', 'artifact.kind', 'work_fact.category']);
}
