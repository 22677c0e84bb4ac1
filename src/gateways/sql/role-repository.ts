import { z } from 'zod';

import { accountId } from '../../domain/foundation/ids';
import { PMO_ROLES } from '../../domain/foundation/rights';
import type { RoleRepository } from '../../usecases/ports';
import { rowsOf, type Database } from './database';
import { instantColumn, toSql } from './values';

const account = z.string().transform(accountId);
const roleColumn = z.enum(PMO_ROLES);

const GrantRow = z
  .object({
    account_id: account,
    role: roleColumn,
    granted_by: account,
    granted_at: instantColumn,
  })
  .transform((row) => ({
    accountId: row.account_id,
    role: row.role,
    grantedBy: row.granted_by,
    grantedAt: row.granted_at,
  }));
const RoleRow = z.object({ role: roleColumn });

export function createRoleRepository(database: Database): RoleRepository {
  return {
    all: () =>
      rowsOf(
        GrantRow,
        database.selectFrom('role_grant').selectAll().orderBy('account_id').orderBy('role'),
      ),

    async rolesOf(id) {
      const rows = await rowsOf(
        RoleRow,
        database
          .selectFrom('role_grant')
          .select('role')
          .where('account_id', '=', id)
          .orderBy('role'),
      );
      return rows.map(({ role }) => role);
    },

    async grant({ accountId: id, role, by, at }) {
      await database
        .insertInto('role_grant')
        .ignore()
        .values({ account_id: id, role, granted_by: by, granted_at: toSql(at) })
        .execute();
    },

    async revoke(id, role) {
      await database
        .deleteFrom('role_grant')
        .where('account_id', '=', id)
        .where('role', '=', role)
        .execute();
    },
  };
}
