import type { AuditAction } from '../../domain/audit/audit-action';
import { AppError } from '../app-error';
import type { Deps, SettingValues } from '../ports';
import { recorded, type RecordDeps } from '../recorded';

type Chosen = Exclude<keyof SettingValues, 'scoring-model'>;

const ACTIONS: Readonly<Record<Chosen, AuditAction>> = {
  fields: 'setup.fields',
  mapping: 'setup.mapping',
  setup: 'setup.finish',
};

/**
 * Writes the next version of a setting, and the trail before it.
 *
 * @throws AppError `conflict` when someone else wrote it at the same moment.
 */
export async function saveSetting<Name extends Chosen>(
  name: Name,
  value: SettingValues[Name],
  deps: RecordDeps & Pick<Deps, 'settings'>,
): Promise<void> {
  const { actor: by, now, settings } = deps;
  const kept = await settings.read(name);
  const before = kept?.value ?? null;

  await recorded(
    { action: ACTIONS[name], subject: 'site', before, after: value, about: [] },
    async () => {
      const saved = await settings.save({ name, value, by, at: now() }, kept?.version ?? 0);
      if (saved === 'stale') throw changedAtOnce();
    },
    deps,
  );
}

function changedAtOnce(): AppError {
  return new AppError(
    'conflict',
    'Someone else changed this setting at the same moment. Try again.',
  );
}
