import { sql } from 'kysely';
import { z } from 'zod';

import { accountId, type WorkItemId, workItemId } from '../../domain/foundation/ids';
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

    see: (seen) => see(database, seen),

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

async function see(database: Database, seen: ReadonlyMap<WorkItemId, SeenContent>): Promise<void> {
  for (const some of inChunks([...seen], ITEMS_A_STATEMENT)) {
    const ids = some.map(([id]) => Number(id));
    await database
      .updateTable('approval')
      .set({
        seen_fingerprint: byItem(some, ({ fingerprint }) => fingerprint),
        seen_updated: byItem(some, ({ updated }) => toSql(updated)),
        seen_at: byItem(some, ({ at }) => toSql(at)),
      })
      .where('item_id', 'in', ids)
      .execute();
  }
}

/** Rows are changed and never added: an approval may have been taken back meanwhile. */
function byItem(
  seen: readonly (readonly [WorkItemId, SeenContent])[],
  valueOf: (seen: SeenContent) => string,
) {
  const cases = seen.map(([id, each]) => sql`WHEN ${Number(id)} THEN ${valueOf(each)}`);
  return sql<string>`CASE item_id ${sql.join(cases, sql` `)} END`;
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
