import { sql } from 'kysely';
import { z } from 'zod';

import { BY_APP } from '../../domain/audit/audit-entry';
import type { Sha256 } from '../../domain/foundation/sha256';
import { pseudonymOf, subjectOf, type AuditPerson } from '../../domain/audit/audit-person';
import type { Instant } from '../../domain/foundation/calendar';
import { accountId, type AccountId } from '../../domain/foundation/ids';
import type { AuditSubject } from '../../usecases/ports';
import { inChunks } from './chunks';
import { rowsOf, type Database } from './database';
import { toSql } from './values';

const PSEUDONYMS_A_STATEMENT = 500;

const PersonRow = z
  .object({ pseudonym: z.string(), account_id: z.string().transform(accountId), salt: z.string() })
  .transform(({ pseudonym, account_id, salt }): AuditPerson => ({
    pseudonym,
    accountId: account_id,
    salt,
  }));
const PseudonymRow = z.object({ pseudonym: z.string() });

/** Who is behind the pseudonyms in the trail, kept apart from it so that it can be erased. */
export type AuditPeople = {
  /** The pseudonym of an account, a new one when it has none; the app goes by its own name. */
  readonly pseudonymFor: (account: AccountId | typeof BY_APP, at: Instant) => Promise<string>;
  readonly subjectFor: (subject: AuditSubject, at: Instant) => Promise<string>;
  readonly find: (account: AccountId) => Promise<string | null>;
  readonly behind: (pseudonyms: readonly string[]) => Promise<readonly AuditPerson[]>;
};

type Surroundings = { readonly sha256: Sha256; readonly newId: () => string };

export function createAuditPeople(
  database: Database,
  { sha256, newId }: Surroundings,
): AuditPeople {
  const find = async (account: AccountId) => {
    const [row] = await rowsOf(
      PseudonymRow,
      database.selectFrom('audit_person').select('pseudonym').where('account_id', '=', account),
    );
    return row?.pseudonym ?? null;
  };

  const pseudonymFor = async (account: AccountId | typeof BY_APP, at: Instant) => {
    if (account === BY_APP) return BY_APP;
    const salt = newId();
    const pseudonym = pseudonymOf(account, salt, sha256);
    await database
      .insertInto('audit_person')
      .values({ account_id: account, pseudonym, salt, seen: toSql(at) })
      .onDuplicateKeyUpdate({ seen: sql`VALUES(seen)` })
      .execute();
    // Another may have been first; and who is erased in this very moment stays without a name.
    return (await find(account)) ?? pseudonym;
  };

  return {
    find,
    pseudonymFor,
    subjectFor: async (subject, at) =>
      typeof subject === 'string' ? subject : subjectOf(await pseudonymFor(subject.person, at)),

    async behind(pseudonyms) {
      const people: AuditPerson[] = [];
      for (const some of inChunks(pseudonyms, PSEUDONYMS_A_STATEMENT)) {
        people.push(
          ...(await rowsOf(
            PersonRow,
            database
              .selectFrom('audit_person')
              .select(['pseudonym', 'account_id', 'salt'])
              .where('pseudonym', 'in', some)
              .orderBy('pseudonym'),
          )),
        );
      }
      return people;
    },
  };
}
