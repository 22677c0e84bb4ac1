import fc from 'fast-check';

import { completionCurve } from './completion-curve';
import { forecastFan } from './forecast-fan';
import { whyNoForecast } from './why-no-forecast';

describe('the fan of a forecast', () => {
  it('is a line where every day brings the same, and ends at what is left', () => {
    const same = (items: number) => ({ least: items, likely: items, even: items, most: items });
    const steady = { throughput: [2], remaining: 10, addedPerDay: 0 };
    expect(forecastFan(steady, [0, 3, 9])).toEqual([
      { days: 0, scope: 10, ...same(0) },
      { days: 3, scope: 10, ...same(6) },
      { days: 9, scope: 10, ...same(10) },
    ]);
    expect(forecastFan({ ...steady, addedPerDay: 1 }, [9])).toEqual([
      { days: 9, scope: 19, ...same(18) },
    ]);
    expect(forecastFan({ ...steady, throughput: [0] }, [3])[0]).toMatchObject(same(0));
  });

  it('reaches what is left on the day that the forecast names, not the day before', () => {
    const history = fc
      .array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 6 })
      .filter((days) => days.some((count) => count > 0));
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 20 }), (throughput, remaining) => {
        const named = completionCurve({ throughput, remaining, addedPerDay: 0 }).daysFor(85) ?? 0;
        const fan = forecastFan({ throughput, remaining, addedPerDay: 0 }, [named - 1, named]);

        expect(fan[0]?.likely).toBeLessThan(remaining);
        expect(fan[1]?.likely).toBe(remaining);
        for (const { least, likely, even, most } of fan) {
          expect([least, likely, even, most]).toEqual(
            [least, likely, even, most].sort((one, other) => one - other),
          );
        }
      }),
    );
  });
});

describe('why there is no forecast', () => {
  it.each([
    [{ remaining: 0 }, 'Nothing is left to finish.'],
    [{ throughput: [0, 0, 0] }, 'No work item was finished in the last 3 days.'],
    [{ resolvedInFuture: 1 }, '1 work item is resolved on a day that is still to come, so that the pace cannot be told.'], // prettier-ignore
    [{}, null],
  ])('%j', (ground, reason) => {
    expect(
      whyNoForecast({ remaining: 4, throughput: [0, 1], resolvedInFuture: 0, ...ground }),
    ).toBe(reason);
  });
});
