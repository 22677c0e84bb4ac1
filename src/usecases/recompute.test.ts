import { aGovernedItem, aGovernedProject, aProject, TODAY } from '../../test/support/builders';
import {
  aWaitingProject,
  figuresOf,
  freshnessWorld,
  importedWorld,
} from '../../test/support/freshness-world';
import { aReadItem } from '../../test/support/read-items';
import { instant } from '../domain/foundation/calendar';
import { governedId, projectId, standardId, workItemId } from '../domain/foundation/ids';
import { queueRecompute, recompute } from './recompute';

const one = projectId('1');
const two = projectId('2');
const agile = standardId('agile-light');

const seed = {
  projects: [aWaitingProject('1'), aWaitingProject('2')],
  items: [
    aReadItem('11', '1', { parentId: workItemId('21'), category: 'in-progress' }),
    aReadItem('12', '1', { category: 'done', resolved: instant('2026-02-27T10:00:00.000Z') }),
    aReadItem('21', '2', { level: 1 }),
  ],
};

describe('a computation', () => {
  it('keeps figures of the project by what governs its items, as today and as history', async () => {
    const world = await importedWorld({ ...seed, governed: [aGovernedItem('21', '2')] });

    const [cells] = await figuresOf(world, one);
    expect(cells).toMatchObject([
      { projectId: one, governedBy: [], asOf: '2026-03-02', figures: { total: 1, done: 1 } },
      { projectId: one, governedBy: ['item:21'], figures: { total: 1, inProgress: 1 } },
    ]);
    expect(await world.deps.snapshots.firstDay()).toBe('2026-03-02');
  });

  it('is made once, however often it is asked for before it begins', async () => {
    const world = await importedWorld(seed);
    await queueRecompute([one, one], world.deps);
    await queueRecompute([one], world.deps);

    expect(world.jobs).toEqual([
      { job: { kind: 'recompute', projectIds: [one] }, delaySeconds: 1 },
    ]);
    await world.drain();
    expect(await world.deps.dirty.all()).toEqual([]);
  });

  it('of many projects is made in lots, each by one job', async () => {
    const ids = Array.from({ length: 60 }, (_, index) => `${index + 1}`);
    const world = freshnessWorld({ projects: ids.map((id) => aProject(id)) });
    await queueRecompute(ids.map(projectId), world.deps);

    expect(world.jobs).toHaveLength(25);
    await world.drain();
    expect(world.done).toHaveLength(25);
    expect(await world.deps.dirty.all()).toEqual([]);
    expect((await world.deps.rollUps.of(ids.map(projectId))).size).toBe(60);
  });

  it('that comes twice reads nothing the second time', async () => {
    const world = await importedWorld(seed);
    world.passTime(1000);
    await recompute({ projectIds: [one] }, world.deps);

    const kept = (await world.deps.rollUps.of([one])).get(one);
    expect(kept?.computedAt).not.toBe(world.deps.now());
  });

  it('is made again when the project was marked while it ran', async () => {
    const world = await importedWorld(seed);
    await world.deps.dirty.mark([one]);
    const { rollUps } = world.deps;
    const marking = {
      ...world.deps,
      rollUps: {
        ...rollUps,
        save: async (...kept: Parameters<typeof rollUps.save>) => {
          await world.deps.dirty.mark([one]);
          await rollUps.save(...kept);
        },
      },
    };
    await recompute({ projectIds: [one] }, marking);

    expect(world.jobs.map(({ job }) => job)).toEqual([{ kind: 'recompute', projectIds: [one] }]);
  });

  it('waits for a project whose import is not through, which keeps its figures', async () => {
    const world = freshnessWorld(seed);
    await queueRecompute([one], world.deps);
    await world.drain();

    expect(await world.deps.rollUps.of([one])).toEqual(new Map());
    expect(await world.deps.dirty.all()).toEqual([one]);
  });

  it('passes over a project that is no longer chosen', async () => {
    const world = await importedWorld(seed);
    await world.deps.projects.choose([two]);
    await queueRecompute([one], world.deps);
    await world.drain();

    expect(await world.deps.dirty.all()).toEqual([]);
  });
});

describe('findings', () => {
  const verdictOf = async (
    world: Awaited<ReturnType<typeof importedWorld>>,
    id: string,
    rule: string,
  ) => (await world.deps.findings.of([governedId(id)])).find(({ ruleId }) => ruleId === rule);

  it('come from the project’s own standard, with keys as evidence', async () => {
    const world = await importedWorld({
      ...seed,
      governed: [aGovernedProject('1', { standardId: agile })],
    });

    const findings = await world.deps.findings.of([governedId('project:1')]);
    expect(findings.map(({ ruleId, verdict }) => [ruleId, verdict])).toHaveLength(5);
    const unassigned = findings.find(({ evidence }) =>
      evidence.some(({ workItem }) => workItem === 'P1-11'),
    );
    expect(unassigned?.verdict).toBe('failed');
    const history = await world.deps.snapshots.complianceOf(governedId('project:1'), TODAY);
    expect(history.map(({ day }) => day)).toEqual([TODAY]);
  });

  it('of a governed item read its descendants in every project, whichever of them changed', async () => {
    const world = await importedWorld({
      ...seed,
      governed: [aGovernedItem('21', '2', { standardId: agile })],
    });
    const [rule] = (await world.deps.findings.of([governedId('item:21')]))
      .filter(({ evidence }) => evidence.some(({ workItem }) => workItem === 'P1-11'))
      .map(({ ruleId }) => ruleId);
    if (rule === undefined) throw new Error('no rule names the descendant');

    await queueRecompute([two], world.deps);
    await world.drain();
    expect((await verdictOf(world, 'item:21', rule))?.verdict).toBe('failed');
  });

  it('of a governed item change when its last descendant leaves a project', async () => {
    const world = await importedWorld({
      ...seed,
      governed: [aGovernedItem('21', '2', { standardId: agile })],
    });
    await world.deps.workItems.save([
      aReadItem('11', '1', { category: 'in-progress', updated: world.deps.now() }),
    ]);
    await queueRecompute([one], world.deps);
    await world.drain();

    const findings = await world.deps.findings.of([governedId('item:21')]);
    expect(
      findings.some(({ evidence }) => evidence.some(({ workItem }) => workItem === 'P1-11')),
    ).toBe(false);
  });

  it('remember since when their verdict stands', async () => {
    const world = await importedWorld({
      ...seed,
      governed: [aGovernedProject('1', { standardId: agile })],
    });
    const before = await world.deps.findings.of([governedId('project:1')]);
    world.passTime(3_600_000);
    await queueRecompute([one], world.deps);
    await world.drain();

    const after = await world.deps.findings.of([governedId('project:1')]);
    expect(after.map(({ firstSeen }) => firstSeen)).toEqual(
      before.map(({ firstSeen }) => firstSeen),
    );
    expect(after[0]?.lastSeen).toBe(world.deps.now());
  });

  it('count structured parts and adopted types as artifacts', async () => {
    const world = await importedWorld({
      projects: [aWaitingProject('1')],
      items: [
        aReadItem('11', '1', {
          typeId: '7',
          artifactProperty: { schemaVersion: 1, kind: 'business-case' },
        }),
        aReadItem('12', '1', { typeId: '8' }),
      ],
      settings: {
        mapping: [
          { kind: 'business-case', adopts: [], createsAs: '7' },
          { kind: 'project-charter', adopts: ['8'], createsAs: null },
        ],
      },
      governed: [aGovernedProject('1', { standardId: standardId('pm2') })],
    });

    const findings = await world.deps.findings.of([governedId('project:1')]);
    const named = new Set(
      findings.flatMap(({ evidence }) => evidence.map(({ workItem }) => workItem)),
    );
    expect(named.has('P1-11')).toBe(true);
    expect(named.has('P1-12')).toBe(true);
  });
});
