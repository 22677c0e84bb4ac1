import { useCallback } from 'react';

import { accountId, type AccountId } from '@domain/foundation/ids';

import { getFromJira } from './get-from-jira';
import { useNamesById } from './names-by-id';
import { z } from './zod';

export type Person = { readonly id: AccountId; readonly name: string };

const MOST_IDS_A_CALL = 90;
const MOST_FOUND = 20;

const jiraUser = z.object({
  accountId: z.string(),
  accountType: z.string().optional(),
  displayName: z.string(),
});
const jiraUsers = z.array(jiraUser);
const pageOfUsers = z.object({ values: jiraUsers });

/** People found by name or e-mail, among those the asking user may see. Apps and customers are left out. */
export async function searchPeople(text: string): Promise<readonly Person[]> {
  const query = new URLSearchParams({ query: text, maxResults: String(MOST_FOUND) });
  const users = jiraUsers.parse(
    await getFromJira(`/rest/api/3/user/search?${query.toString()}`, 'people'),
  );

  return users.filter((user) => (user.accountType ?? 'atlassian') === 'atlassian').map(toPerson);
}

/** The names of some accounts by id. Mandate keeps no names, so they are asked of Jira each time. */
export function useNames(ids: readonly AccountId[]) {
  return useNamesById(ids, {
    queryKey: 'jira-people',
    mostIdsACall: MOST_IDS_A_CALL,
    read: peopleById,
  });
}

export type NameOf = (id: AccountId) => string;

/** How some accounts are called, and what stands for one that has no name. */
export function useNamesOf(ids: readonly AccountId[]): NameOf {
  const { data } = useNames(ids);
  return useCallback((id) => data?.get(id) ?? 'somebody without an account', [data]);
}

async function peopleById(ids: readonly AccountId[]): Promise<readonly Person[]> {
  const query = new URLSearchParams([
    ...ids.map((id) => ['accountId', id] as [string, string]),
    ['maxResults', String(MOST_IDS_A_CALL)],
  ]);
  const page = pageOfUsers.parse(
    await getFromJira(`/rest/api/3/user/bulk?${query.toString()}`, 'people'),
  );
  return page.values.map(toPerson);
}

function toPerson(user: z.infer<typeof jiraUser>): Person {
  return { id: accountId(user.accountId), name: user.displayName };
}
