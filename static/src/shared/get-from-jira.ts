import { requestJira } from '@forge/bridge';

/** What Jira answers the looking user; `what` names it in the failure: `people`. */
export async function getFromJira(path: string, what: string): Promise<unknown> {
  const response = await requestJira(path, { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`Jira answered ${response.status} when asked for ${what}.`);
  return response.json();
}
