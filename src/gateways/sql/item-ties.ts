import { sql } from 'kysely';
import { z } from 'zod';

import { ARTIFACT_KINDS } from '../../domain/foundation/artifact';
import { projectId, type WorkItemId, workItemId } from '../../domain/foundation/ids';
import type { ItemTie, WorkItemRepository } from '../../usecases/ports';
import { type Database, rowsOf } from './database';
import { idColumn } from './values';

const TieRow = z
  .object({
    id: idColumn,
    other_id: idColumn,
    project_id: idColumn,
    number: z.number(),
    type_id: idColumn,
    kind: z.enum(ARTIFACT_KINDS).nullable(),
  })
  .transform((row): ItemTie => ({
    id: workItemId(row.id),
    other: {
      id: workItemId(row.other_id),
      projectId: projectId(row.project_id),
      number: row.number,
      typeId: row.type_id,
      structuredKind: row.kind,
    },
  }));

export async function tiesOf(
  database: Database,
  ids: readonly WorkItemId[],
  { kinds, typeIds, most }: Parameters<WorkItemRepository['tiesOf']>[1],
): Promise<readonly ItemTie[]> {
  if (ids.length === 0) return [];

  return rowsOf(
    TieRow,
    database
      .selectFrom(bothEnds(database, ids).as('tie'))
      .innerJoin('work_fact as other', 'other.issue_id', 'tie.other_id')
      .leftJoin('artifact', 'artifact.issue_id', 'other.issue_id')
      .select([
        'tie.id',
        'tie.other_id',
        'other.project_id',
        'other.number',
        'other.type_id',
        'artifact.kind',
      ]) // prettier-ignore
      .where((columns) =>
        columns.or([
          columns('artifact.kind', 'in', [...kinds]),
          ...(typeIds.length === 0
            ? []
            : [
                columns.and([
                  columns('artifact.kind', 'is', null),
                  columns('other.type_id', 'in', typeIds.map(Number)),
                ]),
              ]),
        ]),
      )
      .orderBy('tie.id')
      .orderBy('tie.other_id')
      .limit(most),
  );
}

/** Each kind of tie by an index of its own: links as they were read from these, parents, and children. */
function bothEnds(database: Database, ids: readonly WorkItemId[]) {
  const numbers = ids.map(Number);
  return database
    .selectFrom('item_link')
    .select(['item_id as id', 'other_id'])
    .where('item_id', 'in', numbers)
    .union(
      database
        .selectFrom('work_fact')
        .select(['issue_id as id', sql<number>`parent_id`.as('other_id')])
        .where('issue_id', 'in', numbers)
        .where('parent_id', 'is not', null),
    )
    .union(
      database
        .selectFrom('work_fact')
        .select([sql<number>`parent_id`.as('id'), 'issue_id as other_id'])
        .where('parent_id', 'in', numbers),
    );
}
