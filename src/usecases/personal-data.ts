import type { Deps } from './ports';

/**
 * Tells Atlassian which accounts Mandate keeps and erases those it calls closed, with the roles they held. Mandate keeps
 * account ids only, so an account that was merely updated needs nothing.
 */
export async function reportPersonalData({
  audit,
  now,
  personalData,
  roles,
}: Pick<Deps, 'audit' | 'now' | 'personalData' | 'roles'>): Promise<void> {
  const verdicts = await personalData.report(await personalData.accounts());

  for (const { accountId, status } of verdicts) {
    if (status !== 'closed') continue;
    const held = (await roles.concerning(accountId)).filter(
      ({ holder }) => holder.kind === 'person',
    );
    await audit.append({
      action: 'person.erase',
      subject: { person: accountId },
      by: 'app',
      at: now(),
      before: held.map(({ what }) => what),
      after: [],
      about: [],
    });
    await personalData.erase(accountId);
  }
}
