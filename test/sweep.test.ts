import { keepRead } from '../src/usecases/freshness/keeping';
import { queueMarked } from '../src/usecases/recompute';
import { openSweepSite, SWEEP_STANDARD, type SweepSite } from './support/sweep-site';

jest.setTimeout(120_000);

const SIZE = { projects: 3, itemsEach: 40 };

describe('A sweep', () => {
  let site: SweepSite;
  beforeAll(async () => {
    site = await openSweepSite(SIZE);
  });
  afterAll(() => site.close());

  it('holds each project against each rule once, in one invocation each', async () => {
    const cost = await site.costOf(() => site.dailyWork());

    expect(cost.rulesRun).toBe(SIZE.projects * SWEEP_STANDARD.rules.length);
    expect(cost.rulesLeft).toBe(0);
    expect(cost.invocations).toBe(2 + SIZE.projects);
  });

  it('costs as many statements a project, however many rules and work items there are', async () => {
    const few = await site.costOf(() => site.dailyWork());
    const more = await openSweepSite({ projects: SIZE.projects + 2, itemsEach: 80 });
    await more.costOf(() => more.dailyWork());
    const many = await more.costOf(() => more.dailyWork());
    await more.close();

    const each = (many.statements - few.statements) / 2;
    expect(each).toBe(STATEMENTS_A_PROJECT);
    expect(many.points - few.points).toBeLessThanOrEqual(2);
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

/** As it is: most of them read what all projects share, for each is computed by an invocation of its own. */
const STATEMENTS_A_PROJECT = 30;
