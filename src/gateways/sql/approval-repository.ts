import { sql } from 'kysely';
import { z } from 'zod';

import { accountId, workItemId } from '../../domain/foundation/ids';
import { PROJECT_ROLES } from '../../domain/foundation/project-role';
import type { ApprovalRepository, KeptApproval, SeenContent } from '../../usecases/ports';
import { inChunks } from './chunks';
import { rowsOf, type Database } from './database';
import { idColumn, instantColumn, toSql } from './values';

const ITEMS_A_STATEMENT = 1_000;

const ApprovalRow = z
  .object({
    item_id: idColumn.transform(workItemId),
    role: z.enum(PROJECT_ROLES),
    fingerprint: z.string(),
    approved_by: z.string().transform(accountId),
    approved_at: instantColumn,
    seen_fingerprint: z.string(),
    seen_updated: instantColumn,
    seen_at: instantColumn,
  })
  .transform((row): KeptApproval => ({
    workItemId: row.item_id,
    role: row.role,
    fingerprint: row.fingerprint,
    by: row.approved_by,
    at: row.approved_at,
    seen: { fingerprint: row.seen_fingerprint, updated: row.seen_updated, at: row.seen_at },
  }));

export function createApprovalRepository(database: Database): ApprovalRepository {
  return {
    async of(ids) {
      const found: KeptApproval[] = [];
      for (const some of inChunks(ids, ITEMS_A_STATEMENT)) {
        const query = database
          .selectFrom('approval')
          .selectAll()
          .where('item_id', 'in', some.map(Number));
        found.push(...(await rowsOf(ApprovalRow, query)));
      }
      return found.sort(inOrder);
    },

    async save(approval) {
      await database
        .insertInto('approval')
        .values(toRow(approval))
        .onDuplicateKeyUpdate({
          fingerprint: sql`VALUES(fingerprint)`,
          approved_by: sql`VALUES(approved_by)`,
          approved_at: sql`VALUES(approved_at)`,
          seen_fingerprint: sql`VALUES(seen_fingerprint)`,
          seen_updated: sql`VALUES(seen_updated)`,
          seen_at: sql`VALUES(seen_at)`,
        })
        .execute();
    },

    async see(id, seen) {
      await database
        .updateTable('approval')
        .set(seenColumns(seen))
        .where('item_id', '=', Number(id))
        .execute();
    },

    async withdraw(id, role) {
      await database
        .deleteFrom('approval')
        .where('item_id', '=', Number(id))
        .where('role', '=', role)
        .execute();
    },

    async drop(ids) {
      for (const some of inChunks(ids, ITEMS_A_STATEMENT)) {
        await database.deleteFrom('approval').where('item_id', 'in', some.map(Number)).execute();
      }
    },
  };
}

function toRow({ workItemId: id, role, fingerprint, by, at, seen }: KeptApproval) {
  return {
    item_id: Number(id),
    role,
    fingerprint,
    approved_by: by,
    approved_at: toSql(at),
    ...seenColumns(seen),
  };
}

function seenColumns({ fingerprint, updated, at }: SeenContent) {
  return {
    seen_fingerprint: fingerprint,
    seen_updated: toSql(updated),
    seen_at: toSql(at),
  };
}

function inOrder(one: KeptApproval, other: KeptApproval): number {
  if (one.workItemId !== other.workItemId) {
    return Number(one.workItemId) - Number(other.workItemId);
  }
  return one.role < other.role ? -1 : 1;
}
