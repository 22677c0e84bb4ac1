import { requestJira } from '@forge/bridge';
import { useQuery } from '@tanstack/react-query';

import { z } from './zod';

const MOST_KEYS = 100; // the most Jira gives in one call

const Answer = z.object({
  issues: z.array(z.object({ key: z.string(), fields: z.object({ summary: z.string() }) })),
});

/** Titles by key, asked of Jira as the user. What the user may not see, or Jira does not answer, has none. */
export function useSummaries(keys: readonly string[]) {
  return useQuery({
    queryKey: ['summaries', keys],
    queryFn: () => fetchSummaries(keys),
    enabled: keys.length > 0,
  });
}

async function fetchSummaries(keys: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const response = await requestJira('/rest/api/3/issue/bulkfetch', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ issueIdsOrKeys: keys.slice(0, MOST_KEYS), fields: ['summary'] }),
  });
  if (!response.ok) throw new Error(`Jira answered ${response.status}`);

  const { issues } = Answer.parse(await response.json());
  return Object.fromEntries(issues.map(({ key, fields }) => [key, fields.summary]));
}
