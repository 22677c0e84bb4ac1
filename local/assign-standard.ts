import type { Ask } from './commands/ask';

/** Has every governed project that has no standard yet held against the first that ships, as its setup page suggests. */
export async function assignStandard(ask: Ask): Promise<void> {
  const [standard] = await ask('standards.list', {});
  const { governed } = await ask('tree.get', {});
  const governedIds = governed.filter(({ standardId }) => standardId === null).map(({ id }) => id);
  if (standard === undefined || governedIds.length === 0) return;

  await ask('standards.assign', { governedIds, standardId: standard.id, mode: 'supportive' });
}
