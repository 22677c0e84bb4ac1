import { z } from 'zod';

import { accountId, groupId } from '../../domain/foundation/ids';
import { GRANTABLES, type Holder } from '../../domain/foundation/rights';
import type { RoleRepository } from '../../usecases/ports';
import { rowsOf, type Database } from './database';
import { instantColumn, toSql } from './values';

const GrantRow = z
  .object({
    holder_kind: z.enum(['person', 'group']),
    holder_id: z.string(),
    role: z.enum(GRANTABLES),
    granted_by: z.string().transform(accountId),
    granted_at: instantColumn,
  })
  .transform((row) => ({
    holder: holderOf(row.holder_kind, row.holder_id),
    what: row.role,
    grantedBy: row.granted_by,
    grantedAt: row.granted_at,
  }));

function holderOf(kind: Holder['kind'], id: string): Holder {
  return kind === 'person' ? { kind, accountId: accountId(id) } : { kind, groupId: groupId(id) };
}

const idOf = (holder: Holder) => (holder.kind === 'person' ? holder.accountId : holder.groupId);

export function createRoleRepository(database: Database): RoleRepository {
  /** People first, then groups. */
  const grants = database
    .selectFrom('held_role')
    .selectAll()
    .orderBy('holder_kind', 'desc')
    .orderBy('holder_id')
    .orderBy('role');

  return {
    all: () => rowsOf(GrantRow, grants),

    concerning: (id) =>
      rowsOf(
        GrantRow,
        grants.where((is) => is.or([is('holder_kind', '=', 'group'), is('holder_id', '=', id)])),
      ),

    async grant({ holder, what, by, at }) {
      await database
        .insertInto('held_role')
        .ignore()
        .values({
          holder_kind: holder.kind,
          holder_id: idOf(holder),
          role: what,
          granted_by: by,
          granted_at: toSql(at),
        })
        .execute();
    },

    async revoke(holder, what) {
      await database
        .deleteFrom('held_role')
        .where('holder_kind', '=', holder.kind)
        .where('holder_id', '=', idOf(holder))
        .where('role', '=', what)
        .execute();
    },
  };
}
