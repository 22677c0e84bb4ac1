import { type NotNull, sql } from 'kysely';
import { z } from 'zod';

import { accountId, type AccountId } from '../../domain/foundation/ids';
import type { PersonalData } from '../../usecases/ports';
import { rowsOf, type Database } from './database';
import { ERASED } from './erased';
import { instantColumn } from './values';

/** Entries that no person made. */
const NOBODY = ['app', ERASED];

const AccountRow = z
  .object({ account: z.string().transform(accountId), seen: instantColumn })
  .transform(({ account, seen }) => ({ accountId: account, updatedAt: seen }));

/**
 * Every column that holds an account: grants and their givers, who changed a setting or a model of proposals, who wrote and approved a standard,
 * who holds a role of a project, who approved an artifact, who asked for an exemption, decided on it or ended it, who is behind a pseudonym.
 */
export function createKeptAccounts(database: Database): Pick<PersonalData, 'accounts' | 'erase'> {
  return {
    accounts: () => rowsOf(AccountRow, accountsQuery(database)),
    erase: (id) => erase(database, id),
  };
}

function accountsQuery(database: Database) {
  const grants = database.selectFrom('held_role');
  const exemptions = database.selectFrom('exemption');
  const standards = database.selectFrom('standard_version');
  const columns = grants
    .where('holder_kind', '=', 'person')
    .select(['holder_id as account', 'granted_at as at'])
    .unionAll(grants.select(['granted_by as account', 'granted_at as at']))
    .unionAll(standards.select(['author as account', 'changed_at as at']))
    .unionAll(
      standards
        .where('reviewer', 'is not', null)
        .select([sql<string>`reviewer`.as('account'), 'changed_at as at']),
    )
    .unionAll(
      database
        .selectFrom('project_role_holder')
        .where('holder_kind', '=', 'person')
        .select(['holder_id as account', 'read_at as at']),
    )
    .unionAll(
      database.selectFrom('approval').select(['approved_by as account', 'approved_at as at']),
    )
    .unionAll(database.selectFrom('setting').select(['changed_by as account', 'changed_at as at']))
    .unionAll(
      database.selectFrom('proposal_model').select(['changed_by as account', 'changed_at as at']),
    )
    .unionAll(exemptions.select(['requested_by as account', 'requested_at as at']))
    .unionAll(
      exemptions
        .where('decided_by', 'is not', null)
        .select(['decided_by as account', 'decided_at as at'])
        .$narrowType<{ account: NotNull; at: NotNull }>(),
    )
    .unionAll(
      exemptions
        .where('ended_by', 'is not', null)
        .select(['ended_by as account', 'ended_at as at'])
        .$narrowType<{ account: NotNull; at: NotNull }>(),
    )
    .unionAll(database.selectFrom('audit_person').select(['account_id as account', 'seen as at']));

  return database
    .selectFrom(columns.as('kept'))
    .select(['account', sql<string>`MAX(at)`.as('seen')])
    .where('account', 'not in', NOBODY)
    .groupBy('account')
    .orderBy('account');
}

async function erase(database: Database, id: AccountId): Promise<void> {
  // A role that nobody holds means nothing, and two erased holders could not share one row.
  await database
    .deleteFrom('held_role')
    .where('holder_kind', '=', 'person')
    .where('holder_id', '=', id)
    .execute();
  await database
    .deleteFrom('project_role_holder')
    .where('holder_kind', '=', 'person')
    .where('holder_id', '=', id)
    .execute();
  await database
    .updateTable('approval')
    .set({ approved_by: ERASED })
    .where('approved_by', '=', id)
    .execute();
  await database
    .updateTable('held_role')
    .set({ granted_by: ERASED })
    .where('granted_by', '=', id)
    .execute();
  await database
    .updateTable('setting')
    .set({ changed_by: ERASED })
    .where('changed_by', '=', id)
    .execute();
  await database
    .updateTable('proposal_model')
    .set({ changed_by: ERASED })
    .where('changed_by', '=', id)
    .execute();
  for (const column of ['requested_by', 'decided_by', 'ended_by'] as const) {
    await database
      .updateTable('exemption')
      .set({ [column]: ERASED })
      .where(column, '=', id)
      .execute();
  }
  for (const column of ['author', 'reviewer'] as const) {
    await database
      .updateTable('standard_version')
      .set({ [column]: ERASED })
      .where(column, '=', id)
      .execute();
  }
  // The trail holds pseudonyms: with this row nobody can tell any more whose they were, and the chain stays whole.
  await database.deleteFrom('audit_person').where('account_id', '=', id).execute();
}
