import { sql } from 'kysely';
import { z } from 'zod';

import {
  gateRequestId,
  type GateRequestId,
  workItemId,
  workItemKey,
} from '../../domain/foundation/ids';
import type { ConditionItem } from '../../domain/gates/condition-item';
import type { ConditionItemRepository } from '../../usecases/ports';
import { inChunks } from './chunks';
import { type Database, rowsOf } from './database';

const REQUESTS_A_STATEMENT = 400;
const LONGEST_REASON = 500;

const ItemRow = z
  .object({
    request_id: z.string().transform(gateRequestId),
    number: z.number(),
    item_id: z.coerce.string().nullable(),
    item_key: z.string().nullable(),
    reason: z.string().nullable(),
  })
  .transform(({ request_id: id, number, item_id, item_key, reason }) => {
    const item: ConditionItem =
      item_id === null || item_key === null
        ? { kind: 'refused', reason: reason ?? '' }
        : { kind: 'made', id: workItemId(item_id), key: workItemKey(item_key) };
    return { id, number, item };
  });

export function createConditionItems(database: Database): ConditionItemRepository {
  return {
    async of(ids) {
      const found = new Map<GateRequestId, Map<number, ConditionItem>>();
      for (const some of inChunks(ids, REQUESTS_A_STATEMENT)) {
        const query = database
          .selectFrom('gate_condition_item')
          .selectAll()
          .where('request_id', 'in', some);
        for (const { id, number, item } of await rowsOf(ItemRow, query)) {
          found.set(id, (found.get(id) ?? new Map<number, ConditionItem>()).set(number, item));
        }
      }
      return found;
    },

    async keep(id, condition, item) {
      const isMade = item.kind === 'made';
      await database
        .insertInto('gate_condition_item')
        .values({
          request_id: id,
          number: condition,
          item_id: isMade ? Number(item.id) : null,
          item_key: isMade ? item.key : null,
          reason: isMade ? null : item.reason.slice(0, LONGEST_REASON),
        })
        .onDuplicateKeyUpdate({
          // In this order: each reads what the one before has left.
          item_id: sql`COALESCE(item_id, VALUES(item_id))`,
          item_key: sql`COALESCE(item_key, VALUES(item_key))`,
          reason: sql`IF(item_id IS NULL, VALUES(reason), NULL)`,
        })
        .execute();
    },
  };
}
