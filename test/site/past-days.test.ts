import { asking, type Ask } from '../../local/commands/ask';
import type { LocalSite } from '../../local/site';
import { countedFromFiles } from '../support/expected-figures';
import { askingAsAdmin, exportedFigures, importInto, openTestSite, temporaryHome } from '../support/local-site'; // prettier-ignore
import { SMALL_SITE_FIELDS, writeSmallSite } from '../support/small-site';

jest.setTimeout(240_000);

const FIRST = '2026-11-20';
const KEYS = ['ALFA', 'BETA', 'GAMA'];
const ITEMS_EACH = 60;

describe('past days of a site', () => {
  const { home, remove } = temporaryHome();
  const data = `${home}/data`;
  let site: LocalSite;
  let ask: Ask;

  beforeAll(async () => {
    writeSmallSite(data, { keys: KEYS, itemsEach: ITEMS_EACH });
    site = await openTestSite(home, 'past', `${FIRST}T12:00:00.000Z`);
    await importInto(site, data);
    await exportedFigures(site);
    site.clock.moveTo(new Date('2026-11-22T12:00:00.000Z'));
    await site.forge.fire('daily');
    await site.forge.drain();
    ask = await askingAsAdmin(site);
  });
  afterAll(async () => {
    await site.close();
    remove();
  });

  const costOf = async (question: () => Promise<unknown>) => {
    const before = site.forge.usage();
    await question();
    const { invocations, jiraCalls, points, sqlStatements } = site.forge.usage();
    return {
      invocations: invocations - before.invocations,
      jiraCalls: jiraCalls - before.jiraCalls,
      points: points - before.points,
      sqlStatements: sqlStatements - before.sqlStatements,
    };
  };

  it('are shown as they were kept, for each project and all together', async () => {
    const past = await ask('portfolio.as-of', {
      nodeId: null,
      asOf: FIRST,
    });
    const counted = countedFromFiles(data, FIRST, SMALL_SITE_FIELDS);

    expect([past.asOf, past.today]).toEqual([FIRST, '2026-11-22']);
    for (const { key, figures } of past.rows) {
      const { total, toDo, inProgress, done, overdue, blocked, unestimated } = counted[key] ?? {};
      expect(figures).toMatchObject({ total, toDo, inProgress, done, overdue, blocked, unestimated }); // prettier-ignore
    }
    expect(past.total.figures.total).toBe(KEYS.length * ITEMS_EACH);
  });

  it('cost one invocation, few statements, and of Jira no more than the page of today', async () => {
    const today = await costOf(() => ask('portfolio.view', { nodeId: null }));
    const past = await costOf(() => ask('portfolio.as-of', { nodeId: null, asOf: FIRST }));
    const one = await costOf(() => ask('project.as-of', { id: 'project:10000', asOf: FIRST, readsLogs: true })); // prettier-ignore

    expect(past).toMatchObject({
      invocations: 1,
      jiraCalls: today.jiraCalls,
      points: today.points,
    });
    expect(past.sqlStatements).toBeLessThanOrEqual(20);
    expect(one).toMatchObject({ invocations: 1, jiraCalls: today.jiraCalls });
    expect(one.sqlStatements).toBeLessThanOrEqual(20);
  });

  it('compare as one question', async () => {
    const cost = await costOf(() => ask('portfolio.difference', { nodeId: null, from: FIRST, to: '2026-11-22' })); // prettier-ignore
    expect(cost.invocations).toBe(1);
    expect(cost.sqlStatements).toBeLessThanOrEqual(40);
  });

  it('are worked out before the first that was kept, and refused for a whole portfolio', async () => {
    const id = 'project:10000';
    const before = await ask('project.as-of', { id, asOf: '2026-11-19', readsLogs: false });

    expect(before.kept).toBeNull();
    expect(before.workedOut?.measures.total).toBeGreaterThan(0);
    await expect(ask('portfolio.as-of', { nodeId: null, asOf: '2026-11-19' })).rejects.toMatchObject({ code: 'invalid-input' }); // prettier-ignore
  });

  it('say nothing of what an account may not browse', async () => {
    await site.jira.grant({ accountId: 'bob', browse: ['BETA'], isAdmin: false });
    const bob = asking(site, 'bob');
    const past = await bob('portfolio.as-of', { nodeId: null, asOf: FIRST });

    expect(past.rows.map(({ key }) => key)).toEqual(['BETA']);
    expect(past.hiddenProjects).toBe(2);
    expect(JSON.stringify(past)).not.toMatch(/ALFA|GAMA/);
  });
});
