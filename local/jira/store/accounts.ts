import { z } from 'zod';

import { parseJson } from '../json';
import type { AccountRights } from '../jira-site';
import { type User, UserEntry } from './catalogue-entries';
import type { Database } from './database';

export type Account = User & {
  /** `null` for an account whose sight follows from the projects: nobody granted it anything. */
  readonly grantedBrowse: 'all' | readonly string[] | null;
};

/** The app's own account. Its rights do not come from the list of users, where it stands without any. */
export const APP_ACCOUNT: Account = {
  accountId: 'app',
  accountType: 'app',
  displayName: 'App',
  active: true,
  groups: [],
  isAdmin: true,
  grantedBrowse: 'all',
};

const GrantedBrowse = z.union([z.literal('all'), z.array(z.string())]);

const AccountRow = z
  .object({
    is_active: z.number(),
    is_admin: z.number(),
    body: z.string(),
    granted_browse: z.string().nullable(),
  })
  .transform((row): Account => ({
    ...UserEntry.parse(parseJson(row.body)),
    active: row.is_active === 1,
    isAdmin: row.is_admin === 1,
    grantedBrowse:
      row.granted_browse === null ? null : GrantedBrowse.parse(parseJson(row.granted_browse)),
  }));

const COLUMNS = 'is_active, is_admin, body, granted_browse';

export async function findAccounts(
  database: Database,
  accountIds: readonly string[],
): Promise<Account[]> {
  if (accountIds.length === 0) return [];
  return database.select(
    AccountRow,
    `SELECT ${COLUMNS} FROM account WHERE account_id IN (?) ORDER BY account_id`,
    [accountIds],
  );
}

export async function findAccount(database: Database, accountId: string): Promise<Account | null> {
  const [account] = await findAccounts(database, [accountId]);
  return account ?? null;
}

/** Part of the display name or of the e-mail address; everybody for an empty text. */
export async function searchAccounts(database: Database, text: string): Promise<Account[]> {
  const pattern = `%${text.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`;
  return database.select(
    AccountRow,
    `SELECT ${COLUMNS} FROM account
      WHERE LOWER(display_name) LIKE ? OR LOWER(COALESCE(JSON_VALUE(body, '$.emailAddress'), '')) LIKE ?
      ORDER BY display_name, account_id`,
    [pattern, pattern],
  );
}

const IdRow = z.object({ account_id: z.string() });

/** Account ids that a text in JQL may mean: an id, a display name or an e-mail address. */
export async function accountIdsFor(database: Database, text: string): Promise<string[]> {
  const rows = await database.select(
    IdRow,
    `SELECT account_id FROM account
      WHERE account_id = ? OR LOWER(display_name) = ? OR LOWER(JSON_VALUE(body, '$.emailAddress')) = ?
      ORDER BY account_id`,
    [text, text.toLowerCase(), text.toLowerCase()],
  );
  return rows.map((row) => row.account_id);
}

/** Account ids of the members of a group, whatever the case of its name; a group without members is not known. */
export async function membersOfGroup(database: Database, group: string): Promise<string[]> {
  const rows = await database.select(
    IdRow,
    `SELECT account_id FROM account
      WHERE JSON_CONTAINS(JSON_EXTRACT(LOWER(body), '$.groups'), JSON_QUOTE(?)) ORDER BY account_id`,
    [group.toLowerCase()],
  );
  return rows.map((row) => row.account_id);
}

/** Accounts that are there keep what they have. */
export async function addAccounts(database: Database, users: readonly User[]): Promise<void> {
  await database.insert({ verb: 'INSERT IGNORE', into: INTO, values: users.map(rowOf) });
}

/** What was granted stays. */
export async function putAccounts(database: Database, users: readonly User[]): Promise<void> {
  for (const user of users) {
    await database.run(
      `INSERT INTO ${INTO} VALUES (?)
       ON DUPLICATE KEY UPDATE display_name = VALUES(display_name), body = VALUES(body),
         is_active = IF(granted_browse IS NULL, VALUES(is_active), is_active),
         is_admin = IF(granted_browse IS NULL, VALUES(is_admin), is_admin)`,
      [rowOf(user)],
    );
  }
}

/** Somebody who is given rights can use them: a deactivated account becomes active. */
export async function grantRights(database: Database, rights: AccountRights): Promise<void> {
  const { accountId, isAdmin } = rights;
  await addAccounts(database, [UserEntry.parse({ accountId, displayName: accountId })]);
  await database.run(
    `UPDATE account SET is_active = 1, is_admin = ?, granted_browse = ? WHERE account_id = ?`,
    [isAdmin ? 1 : 0, JSON.stringify(rights.browse), accountId],
  );
}

const SITE_ADMIN = UserEntry.parse({
  accountId: 'admin',
  displayName: 'Site Admin',
  isAdmin: true,
  groups: ['site-admins'],
});

/** The first Jira administrator; a site without one gets one, and another when that one's rights were taken. */
export async function ensureAdmin(database: Database): Promise<string> {
  let found = await firstAdmin(database);
  for (let number = 1; found === null; number += 1) {
    const suffix = number === 1 ? '' : `-${number}`;
    await addAccounts(database, [{ ...SITE_ADMIN, accountId: `${SITE_ADMIN.accountId}${suffix}` }]);
    found = await firstAdmin(database);
  }
  return found;
}

async function firstAdmin(database: Database): Promise<string | null> {
  const [row] = await database.select(
    IdRow,
    `SELECT account_id FROM account WHERE is_admin = 1 AND is_active = 1
      ORDER BY granted_browse IS NOT NULL, account_id LIMIT 1`,
  );
  return row?.account_id ?? null;
}

const INTO = 'account (account_id, display_name, is_active, is_admin, body)';

function rowOf(user: User): readonly (string | number)[] {
  return [
    user.accountId,
    user.displayName,
    user.active ? 1 : 0,
    user.isAdmin ? 1 : 0,
    JSON.stringify(user),
  ];
}
