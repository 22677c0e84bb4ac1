import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';

import { completionDays, itemsWithin } from './completion-days';

const data = process.env['MANDATE_DATA'] ?? join(__dirname, '../../../../shared/data');
const reference = join(data, 'reference/forecasting/throughput-exact-from-jira.json');

const history = fc
  .array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 })
  .filter((days) => days.some((count) => count > 0));

describe('completionDays', () => {
  it('finishes ten coin tosses on the published days', () => {
    expect(completionDays([0, 1], 10, [50, 70, 85, 95])).toEqual({
      '50': 19,
      '70': 22,
      '85': 25,
      '95': 28,
    });
  });

  it('is certain when every day brings the same', () => {
    expect(completionDays([2], 10, [50, 70, 85, 95])).toEqual({
      '50': 5,
      '70': 5,
      '85': 5,
      '95': 5,
    });
  });

  it('counts a tie as reached', () => {
    // 17 of 20 days bring the one item: the chance on the first day is exactly 0.85
    const days = [...Array<number>(17).fill(1), 0, 0, 0];

    expect(completionDays(days, 1, [85, 86])).toEqual({ '85': 1, '86': 2 });
  });

  it('needs no day when nothing remains', () => {
    expect(completionDays([0, 1], 0, [50, 95])).toEqual({ '50': 0, '95': 0 });
  });

  it('has no answer when nothing was ever finished', () => {
    expect(completionDays([0, 0, 0], 3, [50])).toEqual({ '50': null });
    expect(completionDays([], 3, [50])).toEqual({ '50': null });
  });

  it('looks ten years ahead and no further', () => {
    expect(completionDays([1], 3650, [50])).toEqual({ '50': 3650 });
    expect(completionDays([1], 3651, [50])).toEqual({ '50': null });
  });

  it.each([
    [{ history: [0, -1] }, 'history[1] must be a whole number of zero or more, got -1'],
    [{ history: [0.5] }, 'history[0] must be a whole number of zero or more, got 0.5'],
    [{ remaining: 1.5 }, 'remaining must be a whole number of zero or more, got 1.5'],
    [{ percentile: 100 }, 'A percentile lies above 0 and below 100, got 100'],
    [{ percentile: 0 }, 'A percentile lies above 0 and below 100, got 0'],
  ])('refuses %j', (bad, message) => {
    const { history, remaining, percentile } = {
      history: [1],
      remaining: 1,
      percentile: 50,
      ...bad,
    };

    expect(() => completionDays(history, remaining, [percentile])).toThrow(new RangeError(message));
  });

  it('never finishes later with less work, nor earlier with more certainty', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 40 }), (days, remaining) => {
        const more = completionDays(days, remaining + 1, [50, 85]);
        const less = completionDays(days, remaining, [50, 85]);

        expect(less['50']).toBeLessThanOrEqual(more['50'] ?? Infinity);
        expect(less['50']).toBeLessThanOrEqual(less['85'] ?? Infinity);
      }),
    );
  });

  it('gives the same whatever the order of the history', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 40 }), (days, remaining) => {
        const answer = completionDays(days, remaining, [50, 85, 95]);

        expect(completionDays([...days].reverse(), remaining, [50, 85, 95])).toEqual(answer);
      }),
    );
  });

  it('agrees with adding up one day after the other', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 60 }), (days, remaining) => {
        const targets = [50, 70, 85, 95];
        const expected = firstDaysOneByOne(days, remaining, targets);
        const answer = completionDays(days, remaining, targets);

        expect(targets.map((target) => answer[target] ?? null)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('agrees with the closed form for a coin that falls on one in a thousand', () => {
    const history = [...Array<number>(999).fill(0), 1]; // finished within d days: 1 - 0.999^d

    expect(completionDays(history, 1, [50, 85, 95])).toEqual({ '50': 693, '85': 1897, '95': 2995 });
  });

  it('agrees with the closed form for rare big days', () => {
    // 500 items: one big day finishes them, 1 - (181/182)^d reaches one half on day 126; two a day do so by day 250
    const history = [...Array<number>(181).fill(2), 539];

    expect(completionDays(history, 500, [50, 85])).toEqual({ '50': 126, '85': 250 });
  });
});

/** The definition, word for word: after each day, the chance of every amount finished so far. */
function firstDaysOneByOne(
  history: readonly number[],
  remaining: number,
  targets: readonly number[],
) {
  const days: (number | null)[] = targets.map(() => null);
  let chances = new Map([[0, 1]]);
  for (let day = 1; day <= 2000 && days.includes(null); day += 1) {
    const after = new Map<number, number>();
    for (const [done, chance] of chances) {
      for (const count of history) {
        const reached = Math.min(remaining, done + count);
        after.set(reached, (after.get(reached) ?? 0) + chance / history.length);
      }
    }
    chances = after;
    const finished = (chances.get(remaining) ?? 0) + 1e-11;
    for (const [index, target] of targets.entries()) {
      if (finished >= target / 100) days[index] ??= day;
    }
  }
  return days;
}

describe('itemsWithin', () => {
  it('mirrors the days: ten coin tosses are as likely as not within 19 days', () => {
    expect(itemsWithin([0, 1], 19, 50)).toBe(10);
    expect(itemsWithin([0, 1], 18, 50)).toBe(9);
  });

  it('is nothing without days or throughput', () => {
    expect(itemsWithin([0, 1], 0, 50)).toBe(0);
    expect(itemsWithin([0, 0], 30, 50)).toBe(0);
  });

  it('names an amount that is finished in time, and one more is not', () => {
    const days = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(history, days, (past, within) => {
        const items = itemsWithin(past, within, 85);

        expect(completionDays(past, items, [85])['85']).toBeLessThanOrEqual(within);
        expect(completionDays(past, items + 1, [85])['85'] ?? Infinity).toBeGreaterThan(within);
      }),
    );
  });
});

type Case = {
  readonly project: string;
  readonly forecastWeekStarting: string;
  readonly historyWeeks: number[];
  readonly backlog: number;
  readonly exactWeeksToFinish: Record<string, number>;
  readonly exactItemsIn4Weeks: Record<string, number>;
  readonly exactItemsIn8Weeks: Record<string, number>;
};

const describeWithData = existsSync(reference) ? describe : describe.skip;

describeWithData('forecasts from real throughput (needs MANDATE_DATA)', () => {
  const cases = existsSync(reference)
    ? (JSON.parse(readFileSync(reference, 'utf8')) as { cases: Case[] }).cases
    : [];

  it('covers 36 cases', () => {
    expect(cases).toHaveLength(36);
  });

  it.each(cases.map((each) => [each.project, each.forecastWeekStarting, each] as const))(
    'agrees on %s from %s',
    (_project, _week, { historyWeeks, backlog, ...expected }) => {
      const weeks = completionDays(historyWeeks, backlog, [50, 70, 85, 95]);
      const inWeeks = (count: number) => ({
        '0.5': itemsWithin(historyWeeks, count, 50),
        '0.7': itemsWithin(historyWeeks, count, 70),
        '0.85': itemsWithin(historyWeeks, count, 85),
        '0.95': itemsWithin(historyWeeks, count, 95),
      });

      expect({
        '0.5': weeks['50'],
        '0.7': weeks['70'],
        '0.85': weeks['85'],
        '0.95': weeks['95'],
      }).toEqual(expected.exactWeeksToFinish);
      expect(inWeeks(4)).toEqual(expected.exactItemsIn4Weeks);
      expect(inWeeks(8)).toEqual(expected.exactItemsIn8Weeks);
    },
  );
});
