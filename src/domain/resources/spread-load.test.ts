import fc from 'fast-check';

import { addDays, day } from '../foundation/calendar';
import { overallocation, type PlannedWork, spreadLoad, weeksFrom } from './spread-load';

const ASOF = day('2026-03-04'); // a Wednesday
const horizon = { asOf: ASOF, weeks: 4 };
const work = (change: Partial<PlannedWork> = {}): PlannedWork => ({
  person: 'mia',
  project: 'P',
  due: day('2026-03-13'),
  estimate: 3,
  ...change,
});
const aWork = fc.record({
  person: fc.option(fc.constantFrom('mia', 'ben')),
  project: fc.constantFrom('P', 'Q'),
  due: fc.option(fc.integer({ min: -30, max: 400 }).map((days) => addDays(ASOF, days))),
  estimate: fc.option(fc.integer({ min: 0, max: 999_999 }).map((parts) => parts / 10_000)),
});

describe('spreadLoad', () => {
  it('spreads effort evenly from this week to the week of the due date', () => {
    expect(spreadLoad([work()], horizon)).toEqual([
      {
        person: 'mia',
        weeks: [15_000, 15_000, 0, 0],
        later: 0,
        undated: 0,
        items: 1,
        unestimated: 0,
        overdue: 0,
        projects: ['P'],
      },
    ]);
  });

  it('puts what is overdue into this week, and what has no due date into none', () => {
    const [load] = spreadLoad(
      [
        work({ due: day('2026-02-20'), estimate: 1 }),
        work({ due: null, estimate: 2, project: 'Q' }),
        work({ estimate: null }),
      ],
      horizon,
    );

    expect(load).toMatchObject({ weeks: [10_000, 0, 0, 0], undated: 20_000, overdue: 1 });
    expect(load).toMatchObject({ items: 3, unestimated: 1, projects: ['P', 'Q'] });
  });

  it('adds up over weeks, later and undated to the estimates, exactly', () => {
    fc.assert(
      fc.property(fc.array(aWork), (items) => {
        const loads = spreadLoad(items, horizon);
        const spread = loads.flatMap(({ weeks, later, undated }) => [...weeks, later, undated]);
        const estimated = items.map(({ estimate }) => Math.round((estimate ?? 0) * 10_000));
        const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);

        expect(sum(spread)).toBe(sum(estimated));
        expect(sum(loads.map((load) => load.items))).toBe(items.length);
      }),
    );
  });

  it('is the same in whatever order work comes', () => {
    fc.assert(
      fc.property(fc.array(aWork), (items) => {
        const byPerson = (all: readonly PlannedWork[]) =>
          new Map(spreadLoad(all, horizon).map(({ person, weeks }) => [person, weeks]));
        expect(byPerson(items.toReversed())).toEqual(byPerson(items));
      }),
    );
  });

  it.each([-1, Number.NaN, Infinity])('refuses %s as an estimate', (estimate) => {
    expect(() => spreadLoad([work({ estimate })], horizon)).toThrow(RangeError);
  });
});

it('names weeks by their Mondays', () => {
  expect(weeksFrom({ asOf: ASOF, weeks: 2 })).toEqual(['2026-03-02', '2026-03-09']);
});

it('is over capacity by what lies above it, nobody by nothing, and not known without one', () => {
  const load = { person: 'mia', weeks: [50_000, 40_000] };
  expect(overallocation(load, 40_000)).toEqual([10_000, 0]);
  expect(overallocation({ ...load, person: null }, 40_000)).toEqual([0, 0]);
  expect(overallocation(load, null)).toBeNull();
});
