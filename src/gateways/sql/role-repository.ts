import { sql } from 'kysely';
import { z } from 'zod';

import { accountId, groupId, type AccountId } from '../../domain/foundation/ids';
import { GRANTABLES, type Holder } from '../../domain/foundation/rights';
import type { RoleRepository } from '../../usecases/ports';
import { rowsOf, type Database } from './database';
import { instantColumn, toSql } from './values';

const GrantRow = z
  .object({
    kind: z.enum(['person', 'group']),
    holder_id: z.string(),
    role: z.enum(GRANTABLES),
    granted_by: z.string().transform(accountId),
    granted_at: instantColumn,
  })
  .transform((row) => ({
    holder: holderOf(row.kind, row.holder_id),
    what: row.role,
    grantedBy: row.granted_by,
    grantedAt: row.granted_at,
  }));

function holderOf(kind: Holder['kind'], id: string): Holder {
  return kind === 'person'
    ? { kind, accountId: accountId(id) }
    : { kind: 'group', groupId: groupId(id) };
}

/** What is granted to people and to groups, each in a table of its own: an account that is closed is erased from one. */
export function createRoleRepository(database: Database): RoleRepository {
  return {
    all: () => rowsOf(GrantRow, inOrder(database, toPeople(database))),

    concerning: (id) => rowsOf(GrantRow, inOrder(database, toPeople(database, id))),

    async grant({ holder, what, by, at }) {
      const grant = { role: what, granted_by: by, granted_at: toSql(at) };
      await (
        holder.kind === 'person'
          ? database.insertInto('role_grant').values({ account_id: holder.accountId, ...grant })
          : database.insertInto('group_role_grant').values({ group_id: holder.groupId, ...grant })
      )
        .ignore()
        .execute();
    },

    async revoke(holder, what) {
      await (
        holder.kind === 'person'
          ? database.deleteFrom('role_grant').where('account_id', '=', holder.accountId)
          : database.deleteFrom('group_role_grant').where('group_id', '=', holder.groupId)
      )
        .where('role', '=', what)
        .execute();
    },
  };
}

function toPeople(database: Database, id?: AccountId) {
  const grants = database
    .selectFrom('role_grant')
    .select([
      sql<number>`0`.as('place'),
      sql<string>`'person'`.as('kind'),
      'account_id as holder_id',
      'role',
      'granted_by',
      'granted_at',
    ]);
  return id === undefined ? grants : grants.where('account_id', '=', id);
}

/** These grants, and those of all groups after them. */
function inOrder(database: Database, people: ReturnType<typeof toPeople>) {
  return people
    .unionAll(
      database
        .selectFrom('group_role_grant')
        .select([
          sql<number>`1`.as('place'),
          sql<string>`'group'`.as('kind'),
          'group_id as holder_id',
          'role',
          'granted_by',
          'granted_at',
        ]),
    )
    .orderBy('place')
    .orderBy('holder_id')
    .orderBy('role');
}
