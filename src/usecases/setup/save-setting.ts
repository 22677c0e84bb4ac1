import { AppError } from '../app-error';
import type { Deps, SettingValues } from '../ports';

/**
 * Writes the next version of a setting, and the trail before it.
 *
 * @throws AppError `conflict` when someone else wrote it at the same moment.
 */
export async function saveSetting<Name extends keyof SettingValues>(
  name: Name,
  value: SettingValues[Name],
  { actor, audit, now, settings }: Pick<Deps, 'actor' | 'audit' | 'now' | 'settings'>,
): Promise<void> {
  const before = await settings.read(name);
  const by = actor;
  const at = now();

  await audit.append({
    action: `setup.${name}`,
    subject: 'site',
    by,
    at,
    detail: { before: before?.value ?? null, after: value },
  });
  if ((await settings.save({ name, value, by, at }, before?.version ?? 0)) === 'stale') {
    throw new AppError(
      'conflict',
      'Someone else changed this setting at the same moment. Try again.',
    );
  }
}
