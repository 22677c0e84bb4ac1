import { aGovernedProject } from '../../../test/support/builders';
import { aWaitingProject, importedWorld } from '../../../test/support/freshness-world';
import { inMemoryDeps } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import { aRule, aStandardDocument, kept } from '../../../test/support/standards';
import { day } from '../../domain/foundation/calendar';
import { projectId, ruleId, standardId } from '../../domain/foundation/ids';
import { runSimulation } from './run-simulation';
import { showSimulation } from './show-simulation';
import { startSimulation } from './start-simulation';

const house = standardId('house-rules');
const name = { standardId: house, version: '1.1.0' };
const draft = aStandardDocument({
  version: '1.1.0',
  rules: [
    aRule('HR-2', { evidence: { kind: 'in-progress-assigned' }, mode: 'directive' }),
    aRule('HR-3', { evidence: { kind: 'finished-dated' } }),
  ],
});

/** Two projects held to house rules, of which the first has an overdue item, and one unassigned item in progress in each. */
async function aWorld() {
  const ungoverned = inMemoryDeps();
  const world = await importedWorld({
    projects: [aWaitingProject('1'), aWaitingProject('2'), aWaitingProject('3')],
    items: [
      aReadItem('11', '1', { due: day('2026-02-20'), assigned: false, category: 'in-progress' }),
      aReadItem('21', '2', { assigned: false, category: 'in-progress' }),
      aReadItem('31', '3', { assigned: false, category: 'in-progress' }),
    ],
    governed: [
      aGovernedProject('1', { standardId: house }),
      aGovernedProject('2', { standardId: house }),
      aGovernedProject('3'),
    ],
    standards: [kept(aStandardDocument()), kept(draft, { state: 'draft' })],
  });
  const deps = { ...ungoverned, ...world.deps };
  return { ...world, deps };
}

describe('a simulation', () => {
  it('says of each project held to the standard what the draft would change, and changes nothing', async () => {
    const world = await aWorld();
    const { deps } = world;
    const before = await deps.findings.of([aGovernedProject('1').id]);
    await startSimulation({ ...name, looksBack: false }, deps);
    await world.drain();
    const { simulation, tried, projects } = await showSimulation(name, seeingAll(deps));

    expect(simulation).toMatchObject({ revision: 1, total: 2, finishedAt: deps.now() });
    expect(tried).toBe(2);
    expect(
      projects.map(({ key, appear, vanish, after }) => [key, appear, vanish, after.holdsBack]),
    ).toEqual([
      ['P1', ['HR-2'], ['HR-1'], true],
      ['P2', ['HR-2'], [], true],
    ]);
    expect(await deps.findings.of([aGovernedProject('1').id])).toEqual(before);
  });

  it('goes on in another job when the time is short, and tries no project twice', async () => {
    const { deps } = await aWorld();
    await startSimulation({ ...name, looksBack: false }, deps);
    const hasty = { ...deps, timeLeft: () => 1_000 };
    await runSimulation(name, hasty);
    expect(await deps.simulations.results(name)).toHaveLength(1);
    expect(await deps.simulations.find(name)).toMatchObject({ finishedAt: null });

    await runSimulation(name, hasty);
    await runSimulation(name, hasty);
    expect(await deps.simulations.results(name)).toHaveLength(2);
    expect(await deps.simulations.find(name)).toMatchObject({ finishedAt: deps.now() });
  });

  it('is tried on every governed project where none is held to the standard yet', async () => {
    const world = await aWorld();
    const { deps } = world;
    const other = aStandardDocument({ id: standardId('fresh'), rules: [aRule('F-1')] });
    const fresh = { standardId: other.id, version: other.version };
    const [listed] = [kept(other, { state: 'draft' })];
    await deps.standards.save(listed.version, other, 0);
    await startSimulation({ ...fresh, looksBack: false }, deps);
    await world.drain();

    const { projects } = await showSimulation(fresh, seeingAll(deps));
    expect(projects.map(({ key, appear }) => [key, appear])).toEqual([
      ['P1', [ruleId('F-1')]],
      ['P2', []],
      ['P3', []],
    ]);
  });

  it('shows nothing of a project that is hidden, but that there is one', async () => {
    const world = await aWorld();
    const { deps } = world;
    await startSimulation({ ...name, looksBack: false }, deps);
    await world.drain();
    const access = { ...deps.access, browsable: async () => new Set([projectId('2')]) };
    const { projects, hiddenProjects } = await showSimulation(name, { ...deps, access });

    expect(projects.map(({ key }) => key)).toEqual(['P2']);
    expect(hiddenProjects).toBe(1);
  });

  it('refuses a version that there is not', async () => {
    const { deps } = await aWorld();

    await expect(
      startSimulation({ ...name, version: '9.0.0', looksBack: false }, deps),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

function seeingAll<D extends Awaited<ReturnType<typeof aWorld>>['deps']>(deps: D): D {
  const access = {
    ...deps.access,
    browsable: async (ids: readonly ReturnType<typeof projectId>[]) => new Set(ids),
  };
  return { ...deps, access };
}
