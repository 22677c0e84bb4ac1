import { type NotNull, sql } from 'kysely';
import { z } from 'zod';

import { ERASED } from '../../domain/audit/audit-person';
import { accountId, type AccountId } from '../../domain/foundation/ids';
import type { PersonalData } from '../../usecases/ports';
import { rowsOf, type Database } from './database';
import type { Tables } from './tables';
import { instantColumn } from './values';

/** Entries that no person made. */
const NOBODY = ['app', ERASED];

const AccountRow = z
  .object({ account: z.string().transform(accountId), seen: instantColumn })
  .transform(({ account, seen }) => ({ accountId: account, updatedAt: seen }));

/**
 * Every column that holds an account: grants and their givers, who changed a setting or a model of proposals, who said where a proposal stands, who saved and approved a scenario, who wrote and approved a standard,
 * who holds a role of a project, who approved an artifact, who asked for an exemption, decided on it or ended it, who is behind a pseudonym.
 */
export function createKeptAccounts(database: Database): Pick<PersonalData, 'accounts' | 'erase'> {
  return {
    accounts: () => rowsOf(AccountRow, accountsQuery(database)),
    erase: (id) => erase(database, id),
  };
}

/** Who holds or gave a role, wrote a standard, or approved an artifact. */
function holdersIn(database: Database) {
  const grants = database.selectFrom('held_role');
  const standards = database.selectFrom('standard_version');
  return grants
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
    );
}

function accountsQuery(database: Database) {
  const exemptions = database.selectFrom('exemption');
  const columns = holdersIn(database)
    .unionAll(database.selectFrom('setting').select(['changed_by as account', 'changed_at as at']))
    .unionAll(
      database.selectFrom('proposal_model').select(['changed_by as account', 'changed_at as at']),
    )
    .unionAll(
      database.selectFrom('proposal_triage').select(['decided_by as account', 'decided_at as at']),
    )
    .unionAll(database.selectFrom('scenario').select(['created_by as account', 'created_at as at']))
    .unionAll(
      database
        .selectFrom('scenario')
        .where('approved_by', 'is not', null)
        .select(['approved_by as account', 'approved_at as at'])
        .$narrowType<{ account: NotNull; at: NotNull }>(),
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

/** What people signed stays, without who it was. */
const SIGNED = [
  ['approval', 'approved_by'],
  ['held_role', 'granted_by'],
  ['setting', 'changed_by'],
  ['proposal_model', 'changed_by'],
  ['proposal_triage', 'decided_by'],
  ['scenario', 'created_by'],
  ['scenario', 'approved_by'],
  ['exemption', 'requested_by'],
  ['exemption', 'decided_by'],
  ['exemption', 'ended_by'],
  ['standard_version', 'author'],
  ['standard_version', 'reviewer'],
] as const satisfies readonly (readonly [keyof Tables, string])[];

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
  for (const [table, column] of SIGNED) {
    const signature = sql.ref(column);
    await sql`UPDATE ${sql.table(table)} SET ${signature} = ${ERASED} WHERE ${signature} = ${id}`.execute(
      database,
    );
  }
  // The trail holds pseudonyms: with this row nobody can tell any more whose they were, and the chain stays whole.
  await database.deleteFrom('audit_person').where('account_id', '=', id).execute();
}
