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
import { addDays, weekOf } from '../../domain/foundation/calendar';
import { governedId, nodeId, projectId } from '../../domain/foundation/ids';
import type { KeptValue } from '../ports';
import { showPortfolioValue } from './show-portfolio-value';

const whole = (id: string) => governedId(`project:${id}`);
const epic = governedId('item:7');
const [one, two] = ['1', '2'].map(projectId) as [never, never];
const lastWeek = addDays(TODAY, -7);

const WORLD: World = {
  projects: ['1', '2', '3'].map((id) => aProject(id)),
  governed: [...['1', '2', '3'].map((id) => aGovernedProject(id)), aGovernedItem('7', '1')],
  nodes: [
    aPortfolio('mine', { members: [whole('1'), whole('2'), whole('3')] }),
    aPortfolio('mine-epics', { kind: 'programme', parentId: nodeId('mine'), members: [epic] }),
  ],
  rollUps: [
    [one, aRollUp([aCell(one, { total: 2 }), aCell(one, { total: 1 }, [epic])])],
    [two, aRollUp([aCell(two, { total: 1 })])],
  ],
};

const kept = (id: KeptValue['governedId'], change: Partial<KeptValue> = {}): KeptValue => ({
  governedId: id,
  week: weekOf(change.day ?? TODAY),
  day: TODAY,
  baseline: 1,
  currency: 'EUR',
  budget: 10_000,
  planned: 5_000,
  earned: 4_000,
  spent: 5_000,
  ...change,
});

type Numbers = Readonly<Record<string, number>>;
const HAS: Numbers = { 'project:1': 1, 'project:2': 1, 'item:7': 1 };

async function show(
  values: readonly KeptValue[],
  change: Partial<World> & { readonly node?: string | null; readonly baselined?: Numbers } = {},
) {
  const { node = 'mine', baselined = HAS, ...world } = change;
  const deps = inMemoryDeps({ ...WORLD, ...world });
  for (const value of values) await deps.baselines.keepValue(value);
  const baselines = {
    ...deps.baselines,
    latestNumbers: async (ids: readonly KeptValue['governedId'][]) =>
      new Map(ids.flatMap((id) => (baselined[id] === undefined ? [] : [[id, baselined[id]]]))),
  };
  return showPortfolioValue(
    { nodeId: node === null ? null : nodeId(node) },
    { ...deps, baselines },
  );
}
const reasonsOf = ({ projects }: Awaited<ReturnType<typeof show>>) =>
  Object.fromEntries(projects.map(({ key, reason }) => [key, reason]));

describe('showPortfolioValue', () => {
  it('adds up by currency, and says of each project that has no value why', async () => {
    const shown = await show([
      kept(whole('1')),
      kept(whole('2'), { currency: 'USD', spent: null }),
    ]);

    expect(shown.currencies).toMatchObject([
      { currency: 'EUR', projects: 1, earned: 4_000, cost: { costIndex: { value: 0.8 } } },
      { currency: 'USD', projects: 1, cost: null },
    ]);
    expect(reasonsOf(shown)).toEqual({ P1: null, 'P1-7': 'not-measured', P2: null, P3: 'no-baseline' }); // prettier-ignore
  });

  it('takes what is measured without money out of the sums, and tells which baseline is old', async () => {
    const shown = await show([kept(whole('1')), kept(whole('2'), { currency: null })], {
      baselined: { ...HAS, 'project:1': 2 },
    });

    expect(reasonsOf(shown)).toMatchObject({ P2: 'no-money' });
    expect(shown.projects[0]).toMatchObject({ isOutdated: true, measuredOn: TODAY });
    expect(shown.currencies.map(({ projects }) => projects)).toEqual([1]);
  });

  it('counts an epic with the project that holds it, and by itself where it stands alone', async () => {
    const shown = await show([kept(whole('1')), kept(epic, { earned: 1_000 })]);

    expect(shown.projects.find(({ id }) => id === epic)).toMatchObject({ reason: 'within', within: 'P1' }); // prettier-ignore
    expect(shown.currencies).toMatchObject([{ projects: 1, earned: 4_000 }]);
    expect(shown.nodes).toMatchObject([{ name: 'Portfolio mine-epics', totals: [{ projects: 1, earned: 1_000 }] }]); // prettier-ignore
  });

  it('leaves out an epic that is spread over projects that count, which hold all of it', async () => {
    const rollUps = [
      [one, aRollUp([aCell(one, { total: 2 }), aCell(one, { total: 1 }, [epic])])],
      [two, aRollUp([aCell(two, { total: 1 }), aCell(two, { total: 1 }, [epic])])],
    ] as const;
    const values = [kept(whole('1')), kept(whole('2')), kept(epic)];
    const shown = await show(values, { rollUps, node: null });

    expect(reasonsOf(shown)).toMatchObject({ P1: null, P2: null, 'P1-7': 'spread' });
    expect(shown.currencies).toMatchObject([{ projects: 2, budget: 20_000, sharing: 0 }]);
    const alone = await show(values, { rollUps, node: 'mine-epics' });
    expect(alone.currencies).toMatchObject([{ projects: 1, budget: 10_000, sharing: 0 }]);
  });

  it('tells how many of those in a sum share work', async () => {
    const rollUps = [
      [one, aRollUp([aCell(one, { total: 2 }), aCell(one, { total: 1 }, [epic])])],
      [two, aRollUp([aCell(two, { total: 1 }, [epic])])],
    ] as const;
    const nodes = [aPortfolio('mine', { members: [whole('1'), epic] })];
    const values = [kept(whole('1')), kept(epic)];
    const shown = await show(values, { rollUps, nodes });
    expect(shown.currencies).toMatchObject([{ projects: 2, sharing: 2 }]);

    const all = await show(values, { rollUps, nodes, node: null });
    expect(all.nodes).toMatchObject([{ totals: [{ projects: 2, sharing: 2 }] }]);
    const apart = await show([kept(whole('1')), kept(epic, { currency: 'USD' })], { rollUps, nodes }); // prettier-ignore
    expect(apart.currencies.map(({ sharing }) => sharing)).toEqual([0, 0]);
  });

  it('draws its course from the weeks that were kept, of a year at most', async () => {
    const { currencies } = await show([
      kept(whole('1')),
      kept(whole('1'), { day: lastWeek, earned: 3_000 }),
      kept(whole('2'), { day: lastWeek, spent: null }),
      kept(whole('2'), { day: addDays(TODAY, -400) }),
    ]);

    expect(currencies[0]?.weeks).toEqual([
      { week: weekOf(lastWeek), planned: 10_000, earned: 7_000, projects: 2, spent: 5_000, costed: 1 }, // prettier-ignore
      { week: weekOf(TODAY), planned: 10_000, earned: 8_000, projects: 2, spent: 5_000, costed: 1 },
    ]);
  });

  it('counts what is seen alone, and nothing of an epic that reaches into what is not', async () => {
    const values = [kept(whole('1')), kept(whole('2')), kept(epic)];
    const shown = await show(values, { rights: { browses: [one] } });

    expect(shown).toMatchObject({ hiddenProjects: 2, currencies: [{ projects: 1 }] });
    expect(JSON.stringify(shown)).not.toContain('P2');

    const reaching = [
      [one, aRollUp([aCell(one, { total: 2 })])],
      [two, aRollUp([aCell(two, { total: 1 }, [epic])])],
    ] as const;
    const trimmed = await show(values, { rights: { browses: [one] }, rollUps: reaching });
    expect(reasonsOf(trimmed)).toMatchObject({ 'P1-7': 'partly-hidden' });
  });

  it('lists all portfolios where all that is governed is looked at, and is not found for one that is gone', async () => {
    expect((await show([], { node: null })).nodes).toHaveLength(2);
    await expect(show([], { node: 'gone' })).rejects.toMatchObject({ code: 'not-found' });
  });
});
