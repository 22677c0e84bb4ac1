import type { SettingsRepository, SettingValues } from '../../../src/usecases/ports';

type Versions = { [Name in keyof SettingValues]: SettingValues[Name][] };

/** Every seeded setting begins at version 1. */
export function settingsInMemory(seed: Partial<SettingValues> = {}): SettingsRepository {
  const versions: Versions = {
    fields: listOf(seed.fields),
    mapping: listOf(seed.mapping),
    'scoring-model': listOf(seed['scoring-model']),
    setup: listOf(seed.setup),
  };

  return {
    read: async (name) => {
      const value = versions[name].at(-1);
      return value === undefined ? null : { value, version: versions[name].length };
    },
    save: async ({ name, value }, seenVersion) => {
      if (versions[name].length !== seenVersion) return 'stale';
      versions[name].push(value);
      return 'saved';
    },
  };
}

const listOf = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value]);
