import { aGovernedProject, aProject } from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aSite, aSurvey, someFields } from '../../../test/support/survey';
import { fieldId, projectId, standardId, type ProjectId } from '../../domain/foundation/ids';
import { chooseFields } from './choose-fields';
import { chooseProjects } from './choose-projects';
import { mapArtifacts } from './map-artifacts';

const one = projectId('1');
const two = projectId('2');

const surveyed: World = {
  projects: [aProject('1', { isChosen: false }), aProject('2', { isChosen: false })],
  state: { survey: aSurvey },
  site: aSite,
};

describe('chooseProjects', () => {
  const choose = (ids: readonly ProjectId[], world: World) => {
    const deps = inMemoryDeps(world);
    return { deps, answer: chooseProjects({ projectIds: ids }, deps) };
  };

  it('chooses, governs and starts the import', async () => {
    const { deps, answer } = choose([one], surveyed);
    const setup = await answer;

    expect(setup).toMatchObject({ chosenProjectIds: ['1'], import: { state: 'running' } });
    expect(await deps.portfolio.governed()).toEqual([aGovernedProject('1')]);
    expect(deps.jobs.map(({ job }) => job)).toEqual([{ kind: 'import' }]);
    expect(deps.auditEntries[0]).toMatchObject({
      action: 'setup.choose-projects',
      before: [],
      after: ['1'],
      about: ['1'],
    });
  });

  it('brings a project back as it was when it is chosen again', async () => {
    const planned = aGovernedProject('1', { standardId: standardId('pm2'), version: 3 });
    const { deps, answer } = choose([one], { ...surveyed, governed: [planned] });
    await answer;

    expect(await deps.portfolio.governed()).toEqual([planned]);
  });

  it('keeps chosen what is hidden from the user', async () => {
    const { deps, answer } = choose([one], {
      ...surveyed,
      projects: [aProject('1', { isChosen: false }), aProject('2')],
      rights: { browses: [one] },
    });
    await answer;

    expect((await deps.projects.all()).map(({ isChosen }) => isChosen)).toEqual([true, true]);
  });

  it.each([two, projectId('404')])('refuses %s when it is hidden or unknown', async (id) => {
    const { deps, answer } = choose([one, id], { ...surveyed, rights: { browses: [one] } });

    await expect(answer).rejects.toMatchObject({ code: 'invalid-input', where: 'projectIds.1' });
    expect(deps.jobs).toEqual([]);
  });
});

describe('chooseFields', () => {
  const imported: World = { projects: [aProject('1')], state: { survey: aSurvey }, site: aSite };

  it('reads everything anew, for figures rest on it', async () => {
    const deps = inMemoryDeps(imported);
    const setup = await chooseFields(someFields, deps);

    expect(setup.fields).toEqual(someFields);
    expect(setup.import.projects[0]).toMatchObject({ status: 'waiting', fetched: 0 });
    expect(deps.jobs.map(({ job }) => job)).toContainEqual({ kind: 'import' });
    expect(deps.auditEntries[0]).toMatchObject({
      action: 'setup.fields',
      before: null,
      after: someFields,
    });
  });

  it('reads nothing anew when nothing changed', async () => {
    const deps = inMemoryDeps({ ...imported, settings: { fields: someFields } });
    await chooseFields(someFields, deps);

    expect(deps.jobs).toEqual([]);
    expect(deps.auditEntries).toEqual([]);
  });

  it.each([
    ['estimateFieldId', { estimateFieldId: fieldId('customfield_404') }],
    ['estimateFieldId', { estimateFieldId: fieldId('summary') }],
    ['flaggedFieldId', { flaggedFieldId: fieldId('customfield_404') }],
    ['blockingLinkTypes.1', { blockingLinkTypes: ['Blocks', 'Hinders'] }],
  ])('refuses a wrong %s', async (where, change) => {
    await expect(
      chooseFields({ ...someFields, ...change }, inMemoryDeps(imported)),
    ).rejects.toMatchObject({ code: 'invalid-input', where });
  });
});

describe('mapArtifacts', () => {
  const world: World = { projects: [aProject('1'), aProject('2')], state: { survey: aSurvey } };
  const risk = { kind: 'risk', adopts: ['10012'], createsAs: '10012' } as const;

  it('has every project checked again', async () => {
    const deps = inMemoryDeps(world);
    const setup = await mapArtifacts({ mapping: [risk] }, deps);

    expect(setup.mapping).toEqual([risk]);
    expect(deps.jobs.map(({ job }) => job)).toEqual([
      { kind: 'recompute', projectIds: ['1'] },
      { kind: 'recompute', projectIds: ['2'] },
    ]);
  });

  it.each([
    ['an adopted type that the site lacks', [{ ...risk, adopts: ['404'] }], 'mapping.0'],
    ['a created type that the site lacks', [{ ...risk, createsAs: '404' }], 'mapping.0'],
    ['a kind twice', [risk, { ...risk, adopts: [] }], 'mapping.1.kind'],
    ['a type of two kinds', [risk, { ...risk, kind: 'issue' }], 'mapping.1.adopts'],
  ] as const)('refuses %s', async (_what, mapping, where) => {
    const deps = inMemoryDeps(world);

    await expect(mapArtifacts({ mapping }, deps)).rejects.toMatchObject({
      code: 'invalid-input',
      where,
    });
    expect(await deps.settings.read('mapping')).toBeNull();
  });
});
