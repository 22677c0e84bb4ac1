import { requestJira } from '@forge/bridge';
import { useQuery } from '@tanstack/react-query';

import { z } from './zod';

/** The most that Jira gives in one call. */
const MOST_KEYS = 100;

const Answer = z.object({
  issues: z.array(z.object({ key: z.string(), fields: z.object({ summary: z.string() }) })),
});
type Titles = Readonly<Record<string, string>>;

/** Titles by key, asked of Jira as the user. What the user may not see, or Jira does not answer, has none. */
export function useSummaries(keys: readonly string[]) {
  return useQuery({
    queryKey: ['summaries', keys],
    queryFn: () => fetchTitles(keys),
    enabled: keys.length > 0,
  });
}

/** The title of one work item; those that are shown at once are asked for together. Empty while it is not known. */
export function useTitle(key: string): string {
  const { data } = useQuery({ queryKey: ['title', key], queryFn: () => titleOf(key) });
  return data ?? '';
}

let waiting: { readonly keys: Set<string>; readonly titles: Promise<Titles> } | null = null;

async function titleOf(key: string): Promise<string> {
  if (waiting === null || waiting.keys.size === MOST_KEYS) waiting = nextCall();
  waiting.keys.add(key);
  return (await waiting.titles)[key] ?? '';
}

/** Asks once everything that is shown now has named its key. */
function nextCall() {
  const keys = new Set<string>();
  const titles = new Promise((resolve) => setTimeout(resolve)).then(() => {
    if (waiting?.keys === keys) waiting = null;
    return fetchTitles([...keys]);
  });
  return { keys, titles };
}

async function fetchTitles(keys: readonly string[]): Promise<Titles> {
  const response = await requestJira('/rest/api/3/issue/bulkfetch', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ issueIdsOrKeys: keys.slice(0, MOST_KEYS), fields: ['summary'] }),
  });
  if (!response.ok) throw new Error(`Jira answered ${response.status}`);

  const { issues } = Answer.parse(await response.json());
  return Object.fromEntries(issues.map(({ key, fields }) => [key, fields.summary]));
}
