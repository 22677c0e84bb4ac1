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
import { addDays } from '../../domain/foundation/calendar';
import { governedId, nodeId, projectId } from '../../domain/foundation/ids';
import type { Figures } from '../../domain/rollup/figures';
import { showJointForecast } from './show-joint-forecast';

const whole = (id: string) => governedId(`project:${id}`);
const [one, two, three, four] = ['1', '2', '3', '4'].map(projectId) as [never, never, never, never];
const epic = governedId('item:7');
/** A work item or none a day, with even odds. */
const coin = (left: number): Partial<Figures> => ({ total: left + 2, done: 2, throughput: [0, 1] });
const inDays = (days: number) => addDays(TODAY, days);

const WORLD: World = {
  projects: ['1', '2', '3', '4'].map((id) => aProject(id)),
  governed: ['1', '2', '3', '4'].map((id) => aGovernedProject(id)),
  nodes: [aPortfolio('mine', { members: [whole('1'), whole('2')] })],
  rollUps: [
    [one, aRollUp([aCell(one, { ...coin(1), latestDue: inDays(9) })])],
    [two, aRollUp([aCell(two, coin(1))])],
    [three, aRollUp([aCell(three, { total: 3, done: 3 })])],
    [four, aRollUp([aCell(four, { total: 3, done: 1, throughput: [0, 0] })])],
  ],
};

const show = (
  change: Partial<World> = {},
  node: string | null = 'mine',
  by: number | null = null,
) =>
  showJointForecast(
    { nodeId: node === null ? null : nodeId(node), by: by === null ? null : inDays(by) },
    inMemoryDeps({ ...WORLD, ...change }),
  );

describe('showJointForecast', () => {
  it('tells by which day all are finished, independent, together and at the worst', async () => {
    const { percentiles, asOf } = await show();

    expect(asOf).toBe(TODAY);
    expect(percentiles.map(({ percentile }) => percentile)).toEqual([50, 70, 85, 95]);
    // Two coins have both shown heads with 1/4, 9/16, 49/64, 225/256; one alone with 1/2, 3/4, 7/8.
    expect(percentiles[0]).toEqual({ percentile: 50, independent: inDays(2), together: inDays(1), apart: inDays(2) }); // prettier-ignore
    expect(percentiles[2]).toEqual({ percentile: 85, independent: inDays(4), together: inDays(3), apart: inDays(4) }); // prettier-ignore
  });

  it('tells the odds of the latest planned finish, of a day that is asked about, and of days from today on', async () => {
    const { plannedFinish, by, curve } = await show({}, 'mine', 2);

    expect(plannedFinish).toMatchObject({ day: inDays(9), independent: expect.closeTo((511 / 512) ** 2, 9) as number }); // prettier-ignore
    expect(by).toMatchObject({ day: inDays(2), independent: expect.closeTo(9 / 16, 9) as number });
    expect(curve.slice(0, 2)).toMatchObject([{ day: TODAY, independent: 0 }, { day: inDays(1) }]);
  });

  it('names by how many days each holds all of them back', async () => {
    const rollUps = [
      [one, aRollUp([aCell(one, coin(1))])],
      [two, aRollUp([aCell(two, coin(20))])],
    ] as const;
    const [quick, slow] = (await show({ rollUps })).projects;

    expect(quick).toMatchObject({ heldBackDays: 0, standing: 'counted' });
    expect(slow?.heldBackDays).toBeGreaterThan(30);
    expect(slow?.chance).toBeCloseTo(0.85, 1);
    expect(quick?.chance).toBeCloseTo(1, 9);
  });

  it('tells the day without a project that has none within ten years', async () => {
    const rollUps = [
      [one, aRollUp([aCell(one, coin(1))])],
      [two, aRollUp([aCell(two, coin(90_000))])],
    ] as const;
    const { projects, percentiles } = await show({ rollUps });

    expect(percentiles[2]?.independent).toBeNull();
    expect(projects.map(({ heldBackDays, dayWithout }) => [heldBackDays, dayWithout])).toEqual([[null, null], [null, inDays(3)]]); // prettier-ignore
  });

  it('takes the latest plan of those with work left alone', async () => {
    const rollUps = [
      [one, aRollUp([aCell(one, { ...coin(1), latestDue: inDays(9) })])],
      [two, aRollUp([aCell(two, { total: 3, done: 3, latestDue: inDays(40) })])],
    ] as const;
    expect((await show({ rollUps })).plannedFinish?.day).toBe(inDays(9));
  });

  it('counts what is finished as finished, and leaves out with its reason what has no forecast', async () => {
    const { projects, percentiles } = await show({}, null);

    expect(projects.map(({ key, standing, reason }) => [key, standing, reason])).toEqual([
      ['P1', 'counted', null],
      ['P2', 'counted', null],
      ['P3', 'finished', null],
      ['P4', 'none', 'No work item was finished in the last 2 days.'],
    ]);
    expect(projects[3]).toMatchObject({ days: [null, null, null, null], chance: null, heldBackDays: null }); // prettier-ignore
    expect(percentiles).toEqual((await show()).percentiles);
  });

  it('counts an epic within a project with it, and says where two share work', async () => {
    const epics = ['7', '8'].map((id) => aGovernedItem(id, '1'));
    const cells = [aCell(one, coin(1), [epic]), aCell(one, coin(2), [epic, governedId('item:8')])];
    const within = await show({ governed: [aGovernedProject('1'), ...epics], rollUps: [[one, aRollUp(cells)]] }, null); // prettier-ignore
    expect(within.projects.map(({ within: holder }) => holder)).toEqual([null, 'P1', 'P1']);
    expect(within.sharing).toBe(0);

    const across = [aCell(one, coin(1), [epic]), ...cells.slice(1), aCell(one, coin(1), [governedId('item:8')])]; // prettier-ignore
    const sharing = await show({ governed: epics, rollUps: [[one, aRollUp(across)]] }, null);
    expect(sharing.projects.map(({ standing }) => standing)).toEqual(['counted', 'counted']);
    expect(sharing.sharing).toBe(2);
  });

  it('counts what is seen alone, and says how much is hidden', async () => {
    const shown = await show({ rights: { browses: [one] } });

    expect(shown).toMatchObject({ hiddenProjects: 1, node: { hiddenProjects: 1 } });
    expect(shown.percentiles[0]).toMatchObject({ independent: inDays(1), apart: inDays(1) });
    expect(JSON.stringify(shown)).not.toContain('P2');
  });

  it('says of how many part is hidden, which counts with what is seen of it', async () => {
    const rollUps = [
      [one, aRollUp([aCell(one, coin(1), [epic])])],
      [two, aRollUp([aCell(two, coin(50), [epic])])],
    ] as const;
    const governed = [aGovernedItem('7', '1')];
    const shown = await show({ governed, rollUps, rights: { browses: [one] } }, null);

    expect(shown).toMatchObject({ partlyHidden: 1, projects: [{ total: 3 }] });
    expect((await show({ governed, rollUps }, null)).partlyHidden).toBe(0);
  });

  it('has no odds where no project counts', async () => {
    const { curve, projects } = await show({ rights: { browses: [] } });
    expect([curve, projects]).toEqual([[], []]);
  });

  it('asks Jira once, and once for figures, however many projects there are', async () => {
    const deps = inMemoryDeps(WORLD);
    let asked = 0;
    const of = (ids: Parameters<typeof deps.rollUps.of>[0]) => ((asked += 1), deps.rollUps.of(ids));
    await showJointForecast(
      { nodeId: null, by: null },
      { ...deps, rollUps: { ...deps.rollUps, of } },
    );

    expect([asked, deps.asked.browsable]).toEqual([1, 1]);
  });

  it('is not found for a portfolio that does not exist', async () => {
    await expect(show({}, 'gone')).rejects.toMatchObject({ code: 'not-found' });
  });
});
