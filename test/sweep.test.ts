import { projectId } from '../src/domain/foundation/ids';
import { keepRead } from '../src/usecases/freshness/keeping';
import { queueMarked, queueRecompute } from '../src/usecases/recompute';
import { openSweepSite, SWEEP_STANDARD, type SweepSite } from './support/sweep-site';

jest.setTimeout(120_000);

/** Lots of projects that follow one another are on as many tracks as there are. */
const TRACKS = 25;
const STATEMENTS_A_LOT = 27;
const SIZE = { projects: 2 * TRACKS, itemsEach: 20 };

describe('A sweep', () => {
  let site: SweepSite;
  beforeAll(async () => {
    site = await openSweepSite(SIZE);
  });
  afterAll(() => site.close());

  it('holds each project against each rule once, a lot of them in each invocation', async () => {
    await site.costOf(() => site.dailyWork());
    const cost = await site.costOf(() => site.dailyWork());

    expect(cost.rulesRun).toBe(SIZE.projects * SWEEP_STANDARD.rules.length);
    expect(cost.rulesLeft).toBe(0);
    expect(cost.invocations).toBe(2 + TRACKS);
    expect(cost.statements).toBeLessThan(TRACKS * (STATEMENTS_A_LOT + 1));
  });

  it('costs as many statements a lot, whether one project is in it or two', async () => {
    const costOf = (first: number, last: number) => {
      const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      const ids = numbers.map((number) => projectId(`${number}`));
      return site.costOf(() => queueRecompute(ids, site.deps));
    };
    const few = await costOf(1, 5);
    const oneEach = await costOf(1, TRACKS);
    const twoEach = await costOf(1, 2 * TRACKS);

    expect((oneEach.statements - few.statements) / (TRACKS - 5)).toBe(STATEMENTS_A_LOT);
    expect(twoEach.statements).toBe(oneEach.statements);
    expect(twoEach.points).toBe(0);
  });

  it('is not made for one change: the rules that read it run, of its project', async () => {
    const [read] = [...site.jira.items.values()].filter(({ item }) => item.due !== null);
    if (read === undefined) throw new Error('No work item has a due date.');
    const cost = await site.costOf(async () => {
      const changed = { ...read, item: { ...read.item, due: null, updated: site.deps.now() } };
      await keepRead([changed], site.deps);
      await queueMarked([read.item.projectId], site.deps);
    });

    expect(cost.invocations).toBe(2);
    expect(cost.points).toBe(0);
    expect(cost.rulesRun + cost.rulesLeft).toBe(SWEEP_STANDARD.rules.length);
    expect(cost.rulesRun).toBeGreaterThan(0);
    expect(cost.rulesRun).toBeLessThan(SWEEP_STANDARD.rules.length / 3);
  });
});
