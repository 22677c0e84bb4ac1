import {
  aCell,
  aGovernedItem,
  aGovernedProject,
  aPortfolio,
  aProject,
  aRollUp,
  TODAY,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aBlocker, aReadItem } from '../../../test/support/read-items';
import { addDays, weekOf } from '../../domain/foundation/calendar';
import { governedId, nodeId, projectId, workItemId } from '../../domain/foundation/ids';
import type { Figures } from '../../domain/rollup/figures';
import { showRoadmap } from './show-roadmap';

const inDays = (days: number) => addDays(TODAY, days);
const whole = (id: string) => governedId(`project:${id}`);
const ids = ['1', '2', '3'].map(projectId);
const [one] = ids as [never];
const firstWeek = weekOf(inDays(-60));
const blockedBy = (...blockers: readonly string[]) => ({ blockers: blockers.map((id) => aBlocker(id)) }); // prettier-ignore
/** An item a day, so that what is left takes as many days. */
const steady = (left: number, latestDue: number): Partial<Figures> => ({
  total: left + 2,
  done: 2,
  throughput: [1],
  latestDue: inDays(latestDue),
  createdPerWeek: [{ week: firstWeek, count: left + 2 }],
});
const milestone = [{ kind: 'milestone', adopts: ['10077'], createsAs: '10077' }] as const;

/** 1 waits for 2, which waits for 3, which stands in no portfolio. */
const WORLD: World = {
  projects: ['1', '2', '3'].map((id) => aProject(id)),
  governed: ['1', '2', '3'].map((id) => aGovernedProject(id)),
  nodes: [aPortfolio('mine', { members: [whole('1'), whole('2')] })],
  rollUps: ids.map((id, at) => [id, aRollUp([aCell(id, steady(5, 20 + 10 * at))])] as const),
  settings: { mapping: [...milestone] },
  items: [
    aReadItem('11', '1', { due: inDays(10), ...blockedBy('21') }),
    aReadItem('21', '2', { due: inDays(2), ...blockedBy('31') }),
    aReadItem('31', '3', { due: inDays(25) }),
    aReadItem('50', '1', { typeId: '10077', due: inDays(-3) }),
    aReadItem('51', '1', { typeId: '10077', due: inDays(-9), category: 'done' }),
    aReadItem('52', '1', { typeId: '10077', due: null }),
  ],
};
const show = (change: Partial<World> = {}, node: string | null = 'mine') =>
  showRoadmap(
    { nodeId: node === null ? null : nodeId(node) },
    inMemoryDeps({ ...WORLD, ...change }),
  );

describe('showRoadmap', () => {
  it('tells of each project when it began, and its planned, projected and expected finish', async () => {
    const { projects } = await show();

    expect(projects[0]).toMatchObject({
      key: 'P1',
      start: firstWeek,
      plannedFinish: inDays(20),
      projectedFinish: inDays(5),
      standing: 'on-time',
      // 31 is done in 25 days at the earliest, and after 11, due in 10, 10 days are planned
      expectedFinish: inDays(35),
      pushedDays: 30,
    });
  });

  it('names the chain that sets the end, also through projects outside, and how much each may slip', async () => {
    const { path, projects, outside } = await show();

    expect(path).toEqual({
      end: inDays(53),
      last: whole('2'),
      steps: [
        { key: 'P3-31', day: inDays(25), projects: [whole('3')] },
        { key: 'P2-21', day: inDays(25), projects: [whole('2')] },
      ],
    });
    expect(outside).toEqual([{ id: whole('3'), key: 'P3', name: 'Project 3' }]);
    expect(projects.map(({ totalFloat }) => totalFloat)).toEqual([18, 0]);
  });

  it('draws one arrow for the open links between two projects, where the most pressing lies', async () => {
    const { links } = await show();

    expect(links).toEqual([
      {
        from: whole('2'),
        to: whole('1'),
        open: 1,
        late: 0,
        pushedDays: 15,
        predecessor: { key: 'P2-21', due: inDays(2) },
        successor: { key: 'P1-11', due: inDays(10) },
      },
    ]);
    expect((await show({}, null)).links).toHaveLength(2);
  });

  it('lists milestones by project, those of an epic with it, and which are late', async () => {
    const world = await show({ governed: [...['1', '2'].map((id) => aGovernedProject(id)), aGovernedItem('7', '1')], items: [...(WORLD.items ?? []), aReadItem('7', '1'), aReadItem('53', '1', { typeId: '10077', due: inDays(4), parentId: workItemId('7') })] }, null); // prettier-ignore
    const told = world.projects.map(({ key, milestones }) => [key, milestones.map((each) => each.key)]); // prettier-ignore

    expect(told).toEqual([
      ['P1', ['P1-51', 'P1-50', 'P1-53']],
      ['P1-7', ['P1-53']],
      ['P2', []],
    ]);
    expect(world.projects[0]?.milestones.map(({ isDone, isLate }) => [isDone, isLate])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });

  it('has no end of a project with nothing left, nor of one without any finish', async () => {
    const rollUps = [
      [one, aRollUp([aCell(one, { total: 2, done: 2 })])],
      [projectId('2'), aRollUp([aCell(projectId('2'), { total: 2, done: 1 })])],
    ] as const;
    const { projects, path } = await show({ rollUps, items: [] });

    expect(projects.map(({ standing, expectedFinish, totalFloat }) => [standing, expectedFinish, totalFloat])).toEqual([['finished', null, null], ['unplanned', null, null]]); // prettier-ignore
    expect(path).toEqual({ end: null, last: null, steps: [] });
  });

  it('has no end of a stalled project whose planned finish is past, and lets others set it', async () => {
    const rollUps = [
      [one, aRollUp([aCell(one, steady(5, 20))])],
      [projectId('2'), aRollUp([aCell(projectId('2'), { ...steady(5, -90), throughput: [0, 0] })])],
    ] as const;
    const { projects, path } = await show({ rollUps, items: [] });
    expect(projects.map(({ expectedFinish, totalFloat }) => [expectedFinish, totalFloat])).toEqual([[inDays(5), 0], [null, null]]); // prettier-ignore
    expect(path).toMatchObject({ end: inDays(5), last: whole('1') });

    const planned = [
      [one, aRollUp([aCell(one, { ...steady(5, 0), throughput: [0, 0] })])],
    ] as const;
    expect((await show({ rollUps: planned, items: [] })).path.end).toBe(TODAY);
  });

  it('says of how many projects part is hidden', async () => {
    const epic = governedId('item:7');
    const rollUps = [
      [one, aRollUp([aCell(one, steady(5, 20), [epic])])],
      [projectId('2'), aRollUp([aCell(projectId('2'), steady(50, 20), [epic])])],
    ] as const;
    const governed = [aGovernedProject('1'), aGovernedItem('7', '1')];
    const shown = await show({ governed, rollUps, rights: { browses: [one] } }, null);
    expect(shown).toMatchObject({ partlyHidden: 1, hiddenProjects: 0 });
    expect((await show({ governed, rollUps }, null)).partlyHidden).toBe(0);
  });

  it('lets nothing through of what is hidden but how much there is of it', async () => {
    const hiding = { rights: { browses: [ids[0], ids[1]] as never } };
    const shown = await show(hiding);
    expect(shown).toMatchObject({ hiddenLinks: 1, hiddenProjects: 0 });
    expect(JSON.stringify(shown)).not.toContain('P3');

    const items = (WORLD.items ?? []).map((item) => item.item.projectId === projectId('3') ? aReadItem('31', '3', { due: inDays(99) }) : item); // prettier-ignore
    expect(await show({ ...hiding, items })).toEqual(shown);
  });

  it('asks Jira once, and is not found for a portfolio that does not exist', async () => {
    const deps = inMemoryDeps(WORLD);
    await showRoadmap({ nodeId: null }, deps);
    expect(deps.asked.browsable).toBe(1);
    await expect(show({}, 'gone')).rejects.toMatchObject({ code: 'not-found' });
  });
});
