import {
  aCell,
  aGovernedItem,
  aGovernedProject,
  aProject,
  aRollUp,
  TODAY,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import { addDays, day, type Day, instant, weekOf } from '../../domain/foundation/calendar';
import { governedId, projectId, workItemId } from '../../domain/foundation/ids';
import type { Figures } from '../../domain/rollup/figures';
import { throughputBefore } from '../../domain/rollup/throughput';
import { mondaysAfterMonths, pastForecasts } from './past-forecasts';
import { showForecast } from './show-forecast';

const one = projectId('1');
const two = projectId('2');
const id = governedId('project:1');
const epic = governedId('item:7');
const milestone = [{ kind: 'milestone', adopts: ['10077'], createsAs: '10077' }] as const;

const perDay = [
  { day: day('2026-02-10'), count: 3 },
  { day: day('2026-02-20'), count: 2 },
];
const figures: Partial<Figures> = {
  total: 12,
  done: 5,
  throughput: throughputBefore(TODAY, new Map(perDay.map((one) => [one.day, one.count]))),
  createdPerWeek: [
    { week: day('2025-06-02'), count: 4 },
    { week: day('2026-02-09'), count: 7 },
    { week: weekOf(TODAY), count: 1 },
  ],
  latestDue: day('2026-06-01'),
};
const world: World = {
  projects: [aProject('1'), aProject('2')],
  governed: [aGovernedProject('1'), aGovernedItem('7', '1')],
  rollUps: [
    [one, aRollUp([aCell(one, figures)])],
    [two, aRollUp([aCell(two, { total: 3 }, [epic])])],
  ],
};

async function forecastIn(change: Partial<World>, finishes = perDay, of = id) {
  const deps = inMemoryDeps({ ...world, ...change });
  await deps.snapshots.saveFinishes(new Map([[one, [{ governedBy: [], perDay: finishes }]]]));
  return showForecast({ id: of }, deps);
}

describe('showForecast', () => {
  it('answers with what was finished, what is left, and what was created at which rate', async () => {
    const forecast = await forecastIn({});

    expect(forecast).toMatchObject({
      project: { id, key: 'P1', name: 'Project 1' },
      asOf: TODAY,
      plannedFinish: '2026-06-01',
      unavailable: null,
      total: 12,
      done: 5,
      firstWeek: '2025-06-02',
      createdBefore: 7,
    });
    expect(forecast.throughput.reduce((sum, count) => sum + count, 0)).toBe(5);
    expect(forecast.createdPerWeek.map(({ count }) => count)).toEqual([7, 1]);
  });

  it('lists the items that are left, the oldest first, and a hundred at most', async () => {
    const items = Array.from({ length: 120 }, (_, at) =>
      aReadItem(String(at + 1), '1', {
        created: instant(`${addDays(TODAY, -at)}T08:00:00.000Z`),
        category: at === 119 ? 'done' : 'to-do',
      }),
    );
    const { open } = await forecastIn({ items });

    expect(open.total).toBe(119);
    expect(open.listed).toHaveLength(100);
    expect(open.listed[0]?.key).toBe('P1-119');
  });

  it.each([
    ['nothing is left', { total: 5, done: 5 }, perDay, 'Nothing is left to finish.'],
    ['nothing was finished', { throughput: [0, 0] }, [], 'No work item was finished in the last 2 days.'], // prettier-ignore
    ['a resolution lies in the future', {}, [...perDay, { day: addDays(TODAY, 2), count: 1 }], '1 work item is resolved on a day that is still to come, so that the pace cannot be told.'], // prettier-ignore
  ])('says why there is none when %s', async (...[, change, finishes, reason]) => {
    const rollUps = [[one, aRollUp([aCell(one, { ...figures, ...change })])]] as const;
    expect((await forecastIn({ rollUps }, finishes)).unavailable).toBe(reason);
  });

  it('takes tomorrow for a day that has begun somewhere', async () => {
    const finishes = [...perDay, { day: addDays(TODAY, 1), count: 1 }];
    expect((await forecastIn({}, finishes)).unavailable).toBeNull();
  });

  it('knows nothing of a project that is hidden, nor of one that is not there', async () => {
    const hidden = forecastIn({ rights: { browses: [two] } });
    await expect(hidden).rejects.toMatchObject({ code: 'not-found' });
    const unknown = forecastIn({}, perDay, governedId('project:99'));
    await expect(unknown).rejects.toMatchObject({ code: 'not-found' });
  });

  it('counts of a governed work item what lies below it, as far as the user may see', async () => {
    const items = [
      aReadItem('7', '1'),
      aReadItem('21', '2', { parentId: workItemId('7') }),
      aReadItem('22', '2'),
    ];
    const seen = await forecastIn({ items }, perDay, epic);
    const halfSeen = await forecastIn({ items, rights: { browses: [one] } }, perDay, epic);

    expect([seen.total, seen.open.listed.map(({ key }) => key)]).toEqual([3, ['P2-21']]);
    expect([halfSeen.total, halfSeen.open.total]).toEqual([0, 0]);
  });
});

describe('the milestones of a forecast', () => {
  const due = day('2026-04-01');
  const of = (number: string, change: Parameters<typeof aReadItem>[2] = {}) =>
    aReadItem(number, '1', { typeId: '10077', due, ...change });
  const waiting = async (items: ReturnType<typeof aReadItem>[], change: Partial<World> = {}) =>
    (await forecastIn({ items, settings: { mapping: [...milestone] }, ...change })).milestones;

  it('wait for what is linked to them or below them, as far as the user may see it', async () => {
    const items = [
      of('50', { links: ['1', '2', '21'] }),
      aReadItem('1', '1', { category: 'done' }),
      aReadItem('2', '1'),
      aReadItem('3', '1', { parentId: workItemId('50') }),
      aReadItem('21', '2'),
    ];
    const seen = { key: 'P1-50', due, by: 'relation', total: 4, open: 3 };

    expect((await waiting(items)).listed).toEqual([seen]);
    expect((await waiting(items, { rights: { browses: [one] } })).listed).toEqual([
      { ...seen, total: 3, open: 2 },
    ]);
  });

  it('without any wait for what is due by their day, other milestones left out', async () => {
    const items = [
      of('50'),
      of('51', { due: null }),
      of('52', { category: 'done' }),
      aReadItem('1', '1', { due }),
      aReadItem('2', '1', { due: addDays(due, 1) }),
      aReadItem('3', '1', { due, category: 'done' }),
    ];
    expect(await waiting(items)).toEqual({
      listed: [
        { key: 'P1-50', due, by: 'due-day', total: 1, open: 1 },
        { key: 'P1-51', due: null, by: 'due-day', total: 0, open: 0 },
      ],
      total: 2,
    });
  });
});

describe('past forecasts', () => {
  it('are made after the last Sundays of the last 24 months', () => {
    const mondays = mondaysAfterMonths(TODAY);

    expect(mondays).toHaveLength(24);
    expect(mondays.slice(-3)).toEqual(['2025-12-29', '2026-01-26', '2026-02-23']);
    for (const monday of mondays) expect(weekOf(monday)).toBe(monday);
  });

  it('draw from what was known then, and are judged by what came after', () => {
    const finished = new Map<Day, number>(perDay.map((each) => [each.day, each.count]));
    const createdPerWeek = [
      { week: day('2026-01-05'), count: 9 },
      { week: day('2026-02-23'), count: 4 },
    ];
    const past = pastForecasts({
      asOf: TODAY,
      figures: { createdPerWeek, finishedUndated: 2 },
      finished,
    });

    expect(past.map(({ remaining }) => remaining)).toEqual([7, 2]);
    expect(past[0]?.throughput.some((count) => count > 0)).toBe(false);
    expect(past[0]?.finishedSince).toHaveLength(35);
    expect(past[0]?.finishedSince[15]).toBe(3); // 10 February
    expect(past[1]?.throughput.filter((count) => count > 0)).toEqual([3, 2]);
    expect(past[1]?.finishedSince).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});
