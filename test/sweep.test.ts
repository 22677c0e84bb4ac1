import { projectId } from '../src/domain/foundation/ids';
import { keepRead } from '../src/usecases/freshness/keeping';
import { queueMarked, queueRecompute } from '../src/usecases/recompute';
import { openSweepSite, SWEEP_STANDARD, type SweepSite } from './support/sweep-site';

jest.setTimeout(120_000);

/** Lots of projects that follow one another are on as many tracks as there are. */
const TRACKS = 25;
const STATEMENTS_A_LOT = 36;
const SIZE = { projects: 2 * TRACKS, itemsEach: 10 };

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
    // The clock, the day's work, reminders of endings, reports and conditions, earned value, what stands of gates: whose, and in these projects;
    // and conditions without a work item.
    expect(cost.invocations).toBe(9 + TRACKS);
    // Roles are asked for, and paid for, once a project; reconciliation asks twice.
    expect(site.jira.calls).toHaveLength(SIZE.projects + 2);
    // What is asked of Jira has its points written down; and what it says of roles, all of a lot together.
    const ofLots = cost.statements - site.jira.calls.length;
    expect(ofLots).toBeLessThan(TRACKS * (STATEMENTS_A_LOT + 8));
  });

  it('costs no more statements a lot for another project in it', async () => {
    const costOf = (count: number) => {
      const ids = Array.from({ length: count }, (_, index) => projectId(`${index + 1}`));
      return site.costOf(() => queueRecompute(ids, site.deps));
    };
    const marking = 2;
    const [oneEach, twoEach] = [await costOf(TRACKS), await costOf(2 * TRACKS)];

    expect(oneEach.statements).toBeLessThanOrEqual(marking + TRACKS * STATEMENTS_A_LOT);
    expect(twoEach.statements).toBeLessThanOrEqual(marking + TRACKS * STATEMENTS_A_LOT);
    expect(twoEach.invocations).toBe(1 + TRACKS);
    expect(twoEach.rulesRun).toBe(2 * TRACKS * SWEEP_STANDARD.rules.length);
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
