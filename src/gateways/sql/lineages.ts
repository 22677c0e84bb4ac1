import { z } from 'zod';

import { type Lineage, LINEAGE_WAYS, type LineageWay } from '../../domain/artifacts/lineage';
import { type WorkItemId, workItemId } from '../../domain/foundation/ids';
import type { LineageRepository } from '../../usecases/ports';
import { inChunks } from './chunks';
import { type Database, rowsOf } from './database';
import { idColumn, instantColumn, toSql } from './values';

const IDS_A_STATEMENT = 1_000;

/** A way is kept as its place here, from 1: append, never reorder. */
const WAYS = ['occurred', 'merged'] as const satisfies typeof LINEAGE_WAYS;

const Row = z
  .object({
    from_id: idColumn.transform(workItemId),
    way: z.number().transform((code): LineageWay => WAYS[code - 1] ?? 'merged'),
    into_id: idColumn.transform(workItemId),
    since: instantColumn,
  })
  .transform(({ from_id: from, into_id: into, ...rest }): Lineage => ({ from, into, ...rest }));

export function createLineages(database: Database): LineageRepository {
  return {
    async around(ids) {
      const found = new Map<WorkItemId, Lineage>();
      for (const some of inChunks(ids, IDS_A_STATEMENT)) {
        for (const one of await aroundSome(database, some.map(Number))) found.set(one.from, one);
      }
      return [...found.values()].sort((one, other) => Number(one.from) - Number(other.from));
    },

    async keep({ from, way, into, since }) {
      const kept = { way: WAYS.indexOf(way) + 1, into_id: Number(into), since: toSql(since) };
      await database
        .insertInto('item_lineage')
        .values({ from_id: Number(from), ...kept })
        .onDuplicateKeyUpdate(kept)
        .execute();
    },

    async drop(from) {
      await database.deleteFrom('item_lineage').where('from_id', '=', Number(from)).execute();
    },
  };
}

/** Each end by an index of its own. */
function aroundSome(database: Database, numbers: readonly number[]) {
  const rows = database.selectFrom('item_lineage').select(['from_id', 'way', 'into_id', 'since']);
  return rowsOf(
    Row,
    rows.where('from_id', 'in', [...numbers]).union(rows.where('into_id', 'in', [...numbers])),
  );
}
