import { aGovernedProject, aPortfolio, aProject } from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aSurvey, surveyed } from '../../../test/support/survey';
import { projectId, standardId } from '../../domain/foundation/ids';
import { finishSetup } from './finish-setup';
import { askToImport, askToPause, askToRebuild } from './control-import';
import { showSetup } from './show-setup';

const one = projectId('1');

describe('showSetup', () => {
  it('begins with connecting', async () => {
    expect(await showSetup({}, inMemoryDeps())).toMatchObject({
      next: 'connect',
      done: [],
      survey: null,
      chosenProjectIds: [],
      fields: null,
      import: { state: 'never' },
      mapping: [],
    });
  });

  it('is taken up again where it was left, by what exists', async () => {
    const projects = [aProject('1')];
    const steps = async (world: World) => {
      const { done, next } = await showSetup({}, inMemoryDeps({ projects, ...world }));
      return [done.join(' '), next];
    };
    const state = { survey: aSurvey };
    const nodes = [aPortfolio('north')];

    expect(await steps({ state })).toEqual(['connect projects', 'portfolio']);
    expect(await steps({ state, nodes })).toEqual(['connect projects portfolio', 'standard']);
    expect(
      await steps({
        state,
        governed: [aGovernedProject('1', { standardId: standardId('pm2') })],
      }),
    ).toEqual(['connect projects standard', 'portfolio']);
  });

  it('names no project that the administrator may not browse', async () => {
    const found = { ...aSurvey, projects: [{ ...surveyed(aProject('2')), workItems: 3 }] };
    const deps = inMemoryDeps({
      projects: [aProject('1'), aProject('2')],
      state: { survey: found },
      rights: { browses: [one] },
    });
    const setup = await showSetup({}, deps);

    expect(JSON.stringify(setup)).not.toContain('P2');
    expect(setup.chosenProjectIds).toEqual(['1']);
    expect(setup.import.projects.map(({ key }) => key)).toEqual(['P1']);
  });
});

describe('finishSetup', () => {
  it('offers the setup no more, whatever was left out', async () => {
    const deps = inMemoryDeps({ projects: [aProject('1')], state: { survey: aSurvey } });

    expect(await finishSetup({}, deps)).toMatchObject({
      next: null,
      done: ['connect', 'projects', 'portfolio', 'standard', 'roles'],
    });
  });

  it('is refused before there is anything to work with', async () => {
    await expect(
      finishSetup({}, inMemoryDeps({ state: { survey: aSurvey } })),
    ).rejects.toMatchObject({
      code: 'conflict',
      message: 'Connect to Jira and choose projects first.',
    });
  });
});

describe('control of the import', () => {
  const waiting = aProject('1', {
    import: { ...aProject('1').import, status: 'waiting', fetched: 0 },
  });

  it('starts, pauses and goes on, and keeps who asked', async () => {
    const deps = inMemoryDeps({ projects: [waiting], state: { survey: aSurvey } });

    expect((await askToImport({}, deps)).state).toBe('running');
    expect((await askToPause({}, deps)).state).toBe('paused');
    expect((await askToImport({}, deps)).state).toBe('running');
    expect(deps.auditEntries.map(({ action }) => action)).toEqual([
      'import.start',
      'import.pause',
      'import.start',
    ]);
  });

  it('rebuilds from the first page', async () => {
    const deps = inMemoryDeps({ projects: [aProject('1')], state: { survey: aSurvey } });
    const status = await askToRebuild({}, deps);

    expect(status).toMatchObject({ state: 'running', fetched: 0 });
    expect(status.projects[0]).toMatchObject({ key: 'P1', status: 'waiting' });
  });

  it('names no project that the administrator may not browse', async () => {
    const deps = inMemoryDeps({ projects: [waiting], rights: { browses: [] } });

    expect((await askToImport({}, deps)).projects).toEqual([]);
  });
});
