import fc from 'fast-check';

import { calibrate, type PastForecast } from './calibration';
import { completionDays } from './completion-days';
import { wilsonInterval } from './wilson';

const aForecast = (override: Partial<PastForecast> = {}): PastForecast => ({
  throughput: [1],
  remaining: 3,
  finishedSince: [1, 1, 1, 1],
  ...override,
});
const at85 = (past: readonly PastForecast[]) => calibrate(past, [85])[0];

describe('how often past forecasts held', () => {
  it.each([
    ['held when it was finished on the day it named', [1, 1, 1, 1], { held: 1, judged: 1 }],
    ['held when it was finished before', [3, 0, 0], { held: 1, judged: 1 }],
    ['failed when it was finished a day later', [1, 1, 0, 1], { held: 0, judged: 1 }],
    [
      'failed when its day has come and the work is not finished',
      [1, 0, 0],
      { held: 0, judged: 1 },
    ],
    ['is not judged before its day, however early the work was finished', [3, 0], { judged: 0 }],
    ['is not judged on the day it was made', [], { judged: 0, interval: null }],
  ])('one %s', (_what, finishedSince, expected) => {
    expect(at85([aForecast({ finishedSince })])).toMatchObject(expected);
  });

  it('leaves out days on which there was no forecast', () => {
    const none = [aForecast({ remaining: 0 }), aForecast({ throughput: [0, 0] })];
    expect(at85(none)).toMatchObject({ judged: 0, held: 0 });
  });

  it('is what comparing the named day with the day of the finish says', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 30 });
    const pasts = fc.array(
      fc.record({
        throughput: counts.filter((days) => days.some((count) => count > 0)),
        remaining: fc.integer({ min: 1, max: 20 }),
        finishedSince: counts,
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(pasts, fc.constantFrom(50, 70, 85, 95), (past, percentile) => {
        let [held, judged] = [0, 0];
        for (const { throughput, remaining, finishedSince } of past) {
          const named = completionDays(throughput, remaining, [percentile])[percentile] ?? Infinity;
          if (named > finishedSince.length) continue;
          judged += 1;
          const finished = finishedSince.slice(0, named).reduce((sum, count) => sum + count, 0);
          if (finished >= remaining) held += 1;
        }
        expect(calibrate(past, [percentile])).toEqual([
          { percentile, held, judged, interval: wilsonInterval(held, judged) },
        ]);
      }),
    );
  });
});

describe("Wilson's interval", () => {
  it('is the published one for eight of ten, and for none of ten', () => {
    expect(wilsonInterval(8, 10)?.low).toBeCloseTo(0.4902, 4);
    expect(wilsonInterval(8, 10)?.high).toBeCloseTo(0.9433, 4);
    expect(wilsonInterval(0, 10)?.low).toBe(0);
    expect(wilsonInterval(0, 10)?.high).toBeCloseTo(0.2775, 4);
  });

  it('does not exist without a trial, and refuses hits that are not among them', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
    expect(() => wilsonInterval(2, 1)).toThrow(RangeError);
  });
});
