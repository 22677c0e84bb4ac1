import { aGovernedProject, aProject } from '../../test/support/builders';
import { inMemoryDeps, type World } from '../../test/support/in-memory-deps';
import { governedId, projectId } from '../domain/foundation/ids';
import { STARTER_MODEL } from '../domain/scoring/starter-model';
import { rateProject, saveModel, showScoring } from './scoring';

const value = {
  id: 'value',
  name: 'Value',
  source: 'rating',
  direction: 'max',
  group: null,
} as const;
const progress = { ...value, id: 'progress', name: 'Progress', source: 'progress' } as const;
const ours = {
  name: 'Ours',
  criteria: [value, progress],
  groups: [],
  weighting: { kind: 'direct', weights: [2, 2] },
} as const;
const one = governedId('project:1');

const world: World = {
  projects: [aProject('1'), aProject('2')],
  governed: [aGovernedProject('1'), aGovernedProject('2')],
};

describe('showScoring', () => {
  it('begins with the starter model at version 0', async () => {
    expect(await showScoring({}, inMemoryDeps(world))).toEqual({
      model: STARTER_MODEL,
      version: 0,
      ratings: [],
    });
  });

  it('leaves out the ratings of hidden projects', async () => {
    const ratings = [
      { governedId: one, criterionId: 'value', value: 7 },
      { governedId: governedId('project:2'), criterionId: 'value', value: 3 },
    ];
    const deps = inMemoryDeps({ ...world, ratings, rights: { browses: [projectId('1')] } });

    expect((await showScoring({}, deps)).ratings).toEqual(ratings.slice(0, 1));
  });
});

describe('saveModel', () => {
  it('replaces the model and keeps the one before in the trail', async () => {
    const deps = inMemoryDeps(world);
    const saved = await saveModel({ ...ours, version: 0 }, deps);

    expect(saved).toMatchObject({ model: ours, version: 1 });
    expect(deps.auditEntries[0]).toMatchObject({
      action: 'scoring.save-model',
      before: STARTER_MODEL,
      after: ours,
    });
  });

  it('refuses criteria that share an id', async () => {
    const deps = inMemoryDeps(world);

    await expect(
      saveModel({ ...ours, criteria: [value, value], version: 0 }, deps),
    ).rejects.toMatchObject({ code: 'invalid-input', where: 'criteria' });
    expect(deps.auditEntries).toEqual([]);
  });

  it('says what to do when someone else saved meanwhile', async () => {
    const deps = inMemoryDeps(world);
    await saveModel({ ...ours, version: 0 }, deps);

    await expect(saveModel({ ...ours, version: 0 }, deps)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('save again') as string,
    });
  });
});

describe('rateProject', () => {
  const rated = { ...world, settings: { 'scoring-model': ours } };

  it('rates, rates anew and takes back', async () => {
    const deps = inMemoryDeps(rated);
    const rate = (typed: number | null) =>
      rateProject({ governedId: one, criterionId: 'value', value: typed }, deps);

    expect((await rate(7)).ratings).toEqual([{ governedId: one, criterionId: 'value', value: 7 }]);
    expect((await rate(8)).ratings).toEqual([{ governedId: one, criterionId: 'value', value: 8 }]);
    expect((await rate(null)).ratings).toEqual([]);
    expect(deps.auditEntries.map(({ before, after }) => [before, after])).toEqual([
      [
        { criterionId: 'value', value: null },
        { criterionId: 'value', value: 7 },
      ],
      [
        { criterionId: 'value', value: 7 },
        { criterionId: 'value', value: 8 },
      ],
      [
        { criterionId: 'value', value: 8 },
        { criterionId: 'value', value: null },
      ],
    ]);
  });

  it.each(['progress', 'unheard-of'])('refuses to rate %s', async (criterionId) => {
    await expect(
      rateProject({ governedId: one, criterionId, value: 5 }, inMemoryDeps(rated)),
    ).rejects.toMatchObject({ code: 'invalid-input', where: 'criterionId' });
  });

  it('knows nothing of a hidden project', async () => {
    const deps = inMemoryDeps({ ...rated, rights: { browses: [] } });

    await expect(
      rateProject({ governedId: one, criterionId: 'value', value: 5 }, deps),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
