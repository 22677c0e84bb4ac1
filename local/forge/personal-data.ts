import { z } from 'zod';

import type { JiraSite } from '../jira/jira-site';
import { empty, json } from './answers';
import type { FetchAnswer } from './worker-protocol';

const MOST_ACCOUNTS = 90;

const Report = z.object({
  accounts: z.array(z.object({ accountId: z.string(), updatedAt: z.string() })).min(1),
});
const Users = z.object({
  values: z.array(z.object({ accountId: z.string(), active: z.boolean() })),
});

/** Which of the reported accounts were closed since, as Atlassian's privacy endpoint answers. */
export async function reportAccounts(jira: JiraSite, body: string): Promise<FetchAnswer> {
  const { accounts } = Report.parse(JSON.parse(body));
  if (accounts.length > MOST_ACCOUNTS) {
    return json({ message: `A report holds at most ${MOST_ACCOUNTS} accounts.` }, 400);
  }
  const asked = accounts.map(({ accountId }) => `accountId=${encodeURIComponent(accountId)}`);
  const path = `/rest/api/3/user/bulk?maxResults=${MOST_ACCOUNTS}&${asked.join('&')}`;
  const answer = await jira.handle(
    { method: 'GET', path, body: null },
    { kind: 'app', isSite: true },
  );
  if (answer.status !== 200) return answer;

  const { values } = Users.parse(JSON.parse(answer.body));
  const active = new Set(values.filter((user) => user.active).map(({ accountId }) => accountId));
  const closed = accounts.filter(({ accountId }) => !active.has(accountId));
  return closed.length === 0
    ? empty()
    : json({ accounts: closed.map(({ accountId }) => ({ accountId, status: 'closed' })) });
}
