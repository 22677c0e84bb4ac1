import { requestJira } from '@forge/bridge';
import { useQuery } from '@tanstack/react-query';

import { z } from '../../shared/zod';

/** The most that Jira gives in one call, and how many calls are under way at once. */
const MOST_KEYS = 100;
const AT_ONCE = 4;

const Answer = z.object({
  issues: z.array(
    z.object({
      key: z.string(),
      fields: z.object({
        assignee: z.object({ accountId: z.string(), displayName: z.string() }).nullish(),
      }),
    }),
  ),
});

export type Assignee = { readonly id: string; readonly name: string };
/** By key; `null` for work that nobody is assigned to. What the user may not see is missing. */
export type Assignees = ReadonlyMap<string, Assignee | null>;

/** Who does what, asked of Jira as the user: Mandate keeps neither names nor assignments. */
export function useAssignees(keys: readonly string[]) {
  return useQuery({
    queryKey: ['assignees', keys],
    queryFn: () => fetchAssignees(keys),
    enabled: keys.length > 0,
  });
}

async function fetchAssignees(keys: readonly string[]): Promise<Assignees> {
  const calls = Array.from({ length: Math.ceil(keys.length / MOST_KEYS) }, (_, at) =>
    keys.slice(at * MOST_KEYS, (at + 1) * MOST_KEYS),
  );
  const found: (readonly [string, Assignee | null])[] = [];
  for (let at = 0; at < calls.length; at += AT_ONCE) {
    const answers = await Promise.all(calls.slice(at, at + AT_ONCE).map(fetchSome));
    found.push(...answers.flat());
  }
  return new Map(found);
}

async function fetchSome(keys: readonly string[]) {
  const response = await requestJira('/rest/api/3/issue/bulkfetch', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ issueIdsOrKeys: keys, fields: ['assignee'] }),
  });
  if (!response.ok) throw new Error(`Jira answered ${response.status} when asked who does what.`);

  const { issues } = Answer.parse(await response.json());
  return issues.map(({ key, fields: { assignee } }) => {
    const isNobody = assignee === null || assignee === undefined;
    return [key, isNobody ? null : { id: assignee.accountId, name: assignee.displayName }] as const;
  });
}
