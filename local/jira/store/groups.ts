import { createHash } from 'node:crypto';

import { searchAccounts } from './accounts';
import type { Database } from './database';

export type Group = { readonly name: string; readonly groupId: string };

/** Accounts name their groups and nothing else is said of them, so an id follows from the name. */
export function groupOf(name: string): Group {
  const hex = createHash('sha256').update(`group ${name}`).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return { name, groupId: [...parts, hex.slice(20, 32)].join('-') };
}

/** Every group that somebody is in, by name. */
export async function allGroups(database: Database): Promise<readonly Group[]> {
  const accounts = await searchAccounts(database, '');
  return [...new Set(accounts.flatMap(({ groups }) => groups))].sort().map(groupOf);
}
