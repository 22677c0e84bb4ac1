import fc from 'fast-check';

import { completionCurve, itemsToFinish } from './completion-curve';
import { completionDays } from './completion-days';

const history = fc
  .array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 8 })
  .filter((days) => days.some((count) => count > 0));
const rate = fc.constantFrom(0.01, 0.1, 0.25, 0.5);

describe('the odds of having finished', () => {
  it('are those of a coin: ten of nineteen tosses are an even chance', () => {
    const curve = completionCurve({ throughput: [0, 1], remaining: 10, addedPerDay: 0 });

    expect(curve.chanceBy(19)).toBeCloseTo(0.5, 12);
    expect(curve.chanceBy(9)).toBe(0);
    expect(curve.daysFor(85)).toBe(25);
  });

  it('agree with the forecast in days, and never fall', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 30 }), (throughput, remaining) => {
        const curve = completionCurve({ throughput, remaining, addedPerDay: 0 });
        const days = completionDays(throughput, remaining, [85])['85'] ?? null;

        expect(curve.daysFor(85)).toBe(days);
        expect(curve.chanceBy(days ?? 0)).toBeGreaterThanOrEqual(0.85 - 1e-9);
        expect(curve.chanceBy((days ?? 0) - 1)).toBeLessThan(0.85);
      }),
    );
  });

  it('know that nothing is left, and that nothing was ever finished', () => {
    const nothingLeft = completionCurve({ throughput: [0], remaining: 0, addedPerDay: 3 });
    const neverAny = completionCurve({ throughput: [0], remaining: 1, addedPerDay: 0 });

    expect([nothingLeft.chanceBy(0), nothingLeft.daysFor(95)]).toEqual([1, 0]);
    expect([neverAny.chanceBy(9_999), neverAny.daysFor(50)]).toEqual([0, null]);
  });

  it.each([
    [{ remaining: 1.5 }, 'remaining must be a whole number of zero or more, got 1.5'],
    [{ addedPerDay: -1 }, 'addedPerDay must be zero or more, got -1'],
  ])('are refused %j', (bad, message) => {
    const work = { throughput: [1], remaining: 1, addedPerDay: 0, ...bad };
    expect(() => completionCurve(work)).toThrow(new RangeError(message));
  });
});

describe('a growing scope', () => {
  it('takes two a day against one added: ten items in ten days', () => {
    const curve = completionCurve({ throughput: [2], remaining: 10, addedPerDay: 1 });

    expect([curve.daysFor(50), curve.chanceBy(9), curve.chanceBy(10)]).toEqual([10, 0, 1]);
  });

  it('has no end where as much is added as is finished', () => {
    const curve = completionCurve({ throughput: [1], remaining: 5, addedPerDay: 1 });
    expect(curve.daysFor(50)).toBeNull();
  });

  it('is finished no earlier than one that stands still, and no earlier for being surer', () => {
    fc.assert(
      fc.property(
        history,
        fc.integer({ min: 1, max: 20 }),
        rate,
        (throughput, remaining, added) => {
          const still = completionCurve({ throughput, remaining, addedPerDay: 0 });
          const growing = completionCurve({ throughput, remaining, addedPerDay: added });
          const [even, sure] = [growing.daysFor(50) ?? Infinity, growing.daysFor(85) ?? Infinity];

          expect(even).toBeGreaterThanOrEqual(still.daysFor(50) ?? Infinity);
          expect(sure).toBeGreaterThanOrEqual(even);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('is the best chance of any day so far, added up by hand', () => {
    fc.assert(
      fc.property(
        history,
        fc.integer({ min: 1, max: 12 }),
        rate,
        (throughput, remaining, added) => {
          const work = { throughput, remaining, addedPerDay: added };
          const curve = completionCurve(work);
          let finished = new Map([[0, 1]]);
          let best = 0;
          for (let day = 1; day <= 25; day += 1) {
            finished = nextDay(finished, throughput);
            const needed = itemsToFinish(work, day);
            const chance = [...finished].reduce((sum, [items, odds]) => sum + (items >= needed ? odds : 0), 0); // prettier-ignore
            best = Math.max(best, chance);

            expect(curve.chanceBy(day)).toBeCloseTo(best, 9);
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});

function nextDay(finished: ReadonlyMap<number, number>, throughput: readonly number[]) {
  const next = new Map<number, number>();
  for (const [items, odds] of finished) {
    for (const count of throughput) {
      next.set(items + count, (next.get(items + count) ?? 0) + odds / throughput.length);
    }
  }
  return next;
}
