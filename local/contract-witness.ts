import type { OpenSiteOptions } from './site';

/**
 * With `MANDATE_CONTRACT=hold` in the environment each call to Jira is held against Atlassian's OpenAPI document, and fails
 * where it does not fit: so that tests can hold what a whole host does.
 */
export async function contractWitness(): Promise<Pick<OpenSiteOptions, 'witness'>> {
  if (process.env['MANDATE_CONTRACT'] !== 'hold') return {};
  const { holdToContract } = await import('./jira/contract/hold-to-contract');
  return { witness: holdToContract };
}
