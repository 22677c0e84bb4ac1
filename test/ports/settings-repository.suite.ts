import { fieldId } from '../../src/domain/foundation/ids';
import type { SettingsRepository, SettingValues } from '../../src/usecases/ports';
import { mia, NOW } from '../support/builders';

const VALUES: SettingValues = {
  fields: {
    estimateFieldId: fieldId('customfield_10004'),
    flaggedFieldId: null,
    blockingLinkTypes: ['Blocks'],
  },
  mapping: [{ kind: 'risk', adopts: ['10012'], createsAs: null }],
  'scoring-model': {
    name: 'Ours',
    criteria: [
      { id: 'value', name: 'Value', source: 'rating', direction: 'max', group: null },
      { id: 'late', name: 'Late', source: 'overdue-share', direction: 'min', group: 'standing' },
    ],
    groups: [
      {
        id: 'standing',
        name: 'Standing',
        group: null,
        weighting: { kind: 'pairwise', judgements: [] },
      },
    ],
    weighting: { kind: 'swing', points: [100, 62.5] },
  },
  setup: { finishedSteps: ['connect'] },
};

/** What any settings repository must do. `make` gives an empty one. */
export function settingsRepositorySuite(make: () => Promise<SettingsRepository>): void {
  it('knows nothing before anything is saved', async () => {
    expect(await (await make()).read('fields')).toBeNull();
  });

  it.each(['fields', 'mapping', 'scoring-model', 'setup'] as const)(
    'gives %s back as it was saved',
    async (name) => {
      const settings = await make();
      await settings.save({ name, value: VALUES[name], by: mia, at: NOW }, 0);

      expect(await settings.read(name)).toEqual({ value: VALUES[name], version: 1 });
    },
  );

  it('keeps names apart', async () => {
    const settings = await make();
    await settings.save({ name: 'setup', value: VALUES.setup, by: mia, at: NOW }, 0);

    expect(await settings.read('mapping')).toBeNull();
  });

  it.each([0, 2])('is stale for who saw version %i when 1 is the latest', async (seen) => {
    const settings = await make();
    const save = (finishedSteps: readonly string[], version: number) =>
      settings.save({ name: 'setup', value: { finishedSteps }, by: mia, at: NOW }, version);
    await save(['connect'], 0);

    expect(await save(['roles'], seen)).toBe('stale');
    expect(await settings.read('setup')).toEqual({
      value: { finishedSteps: ['connect'] },
      version: 1,
    });
  });

  it('lets one of two win who saw the same version', async () => {
    const settings = await make();
    const save = (step: string) =>
      settings.save({ name: 'setup', value: { finishedSteps: [step] }, by: mia, at: NOW }, 0);

    expect((await Promise.all([save('one'), save('two')])).sort()).toEqual(['saved', 'stale']);
    expect((await settings.read('setup'))?.version).toBe(1);
  });
}
