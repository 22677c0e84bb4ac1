import type { Deps } from './ports';

/**
 * Tells Atlassian which accounts Mandate keeps and erases those it calls closed. Mandate keeps account ids only,
 * so an account that was merely updated needs nothing.
 */
export async function reportPersonalData({
  personalData,
}: Pick<Deps, 'personalData'>): Promise<void> {
  const verdicts = await personalData.report(await personalData.accounts());

  for (const { accountId, status } of verdicts) {
    if (status === 'closed') await personalData.erase(accountId);
  }
}
