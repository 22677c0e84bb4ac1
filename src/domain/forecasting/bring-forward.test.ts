import fc from 'fast-check';

import { bringForward } from './bring-forward';
import { completionCurve } from './completion-curve';
import { itemsWithin } from './completion-days';

const work = { throughput: [0, 1], remaining: 10, addedPerDay: 0 };
const history = fc
  .array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 8 })
  .filter((days) => days.some((count) => count > 0));

describe('what would bring the finish forward', () => {
  it('is three of ten coin tosses less, or ten for seven of them, within nineteen days', () => {
    expect(itemsWithin([0, 1], 19, 85)).toBe(7);
    expect(bringForward(work, { days: 19, percentile: 85 })).toEqual({
      kind: 'change',
      fewerItems: 3,
      fasterBy: 10 / 7,
    });
  });

  it('is nothing where the date holds', () => {
    expect(bringForward(work, { days: 25, percentile: 85 })).toEqual({ kind: 'holds' });
    expect(bringForward({ ...work, remaining: 0 }, { days: 0, percentile: 85 }).kind).toBe('holds');
  });

  it('does not exist where not even one item would be finished', () => {
    expect(bringForward(work, { days: 1, percentile: 85 })).toEqual({ kind: 'none' });
    expect(bringForward(work, { days: 0, percentile: 85 })).toEqual({ kind: 'none' });
    expect(bringForward({ ...work, throughput: [0] }, { days: 99, percentile: 85 })).toEqual({
      kind: 'none',
    });
  });

  it('is pace alone where what is added takes all that is finished', () => {
    expect(bringForward({ throughput: [1], remaining: 2, addedPerDay: 1 }, { days: 10, percentile: 85 })).toEqual({ kind: 'change', fewerItems: null, fasterBy: 1.2 }); // prettier-ignore
  });

  it('is enough, and with one item less no longer', () => {
    const days = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(
        history,
        fc.integer({ min: 1, max: 60 }),
        days,
        (throughput, remaining, within) => {
          const ahead = { throughput, remaining, addedPerDay: 0 };
          const change = bringForward(ahead, { days: within, percentile: 85 });
          if (change.kind !== 'change' || change.fewerItems === null) return;

          const finishOf = (left: number) =>
            completionCurve({ ...ahead, remaining: left }).daysFor(85) ?? Infinity;
          expect(finishOf(remaining - change.fewerItems)).toBeLessThanOrEqual(within);
          expect(finishOf(remaining - change.fewerItems + 1)).toBeGreaterThan(within);
        },
      ),
    );
  });

  it('is enough while work is added, too', () => {
    const days = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(
        history,
        fc.integer({ min: 1, max: 40 }),
        days,
        (throughput, remaining, within) => {
          const ahead = { throughput, remaining, addedPerDay: 0.3 };
          const change = bringForward(ahead, { days: within, percentile: 85 });
          if (change.kind !== 'change' || change.fewerItems === null) return;

          const left = remaining - change.fewerItems;
          const finish = completionCurve({ ...ahead, remaining: left }).daysFor(85);
          expect(finish ?? Infinity).toBeLessThanOrEqual(within);
        },
      ),
      { numRuns: 15 },
    );
  });
});
