import fc from 'fast-check';

import { type CompletionCurve, completionCurve } from './completion-curve';
import { type Dependence, jointCompletion } from './joint-completion';

const curveOf = (throughput: readonly number[], remaining: number) =>
  completionCurve({ throughput, remaining, addedPerDay: 0 });
const coin = curveOf([0, 1], 1);
const aCurve = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 6 }),
    fc.integer({ min: 0, max: 15 }),
  )
  .filter(([days]) => days.some((count) => count > 0))
  .map(([days, remaining]) => curveOf(days, remaining));
const someCurves = fc.array(aCurve, { minLength: 1, maxLength: 4 });
const daysOf = (curves: readonly CompletionCurve[], dependence: Dependence) =>
  jointCompletion(curves).daysFor(85, dependence) ?? Infinity;

describe('all of several projects', () => {
  it('are finished when two coins both have shown heads, and never much sooner or later than that', () => {
    const both = jointCompletion([coin, coin]);

    expect(both.chanceBy(1)).toEqual({
      independent: expect.closeTo(0.25, 12) as number,
      together: expect.closeTo(0.5, 12) as number,
      apart: expect.closeTo(0, 12) as number,
    });
    expect(both.chanceBy(2).independent).toBeCloseTo(0.5625, 12);
    expect([50, 85].map((percentile) => both.daysFor(percentile, 'independent'))).toEqual([2, 4]);
    expect([50, 85].map((percentile) => both.daysFor(percentile, 'together'))).toEqual([1, 3]);
    expect([50, 85].map((percentile) => both.daysFor(percentile, 'apart'))).toEqual([2, 4]);
  });

  it('are finished at once where there is none, and never with one that has no end', () => {
    expect(jointCompletion([]).daysFor(95, 'independent')).toBe(0);
    const withoutEnd = jointCompletion([curveOf([1], 2), curveOf([0], 1)]);

    expect(withoutEnd.daysFor(50, 'independent')).toBeNull();
    expect([withoutEnd.daysWithout(0, 50), withoutEnd.daysWithout(1, 50)]).toEqual([null, 2]);
  });

  it('are finished with a chance between the bounds, whatever the day', () => {
    fc.assert(
      fc.property(someCurves, fc.integer({ min: 0, max: 60 }), (curves, days) => {
        const { independent, together, apart } = jointCompletion(curves).chanceBy(days);
        const alone = curves.map((curve) => curve.chanceBy(days));

        expect(together).toBe(Math.min(...alone));
        expect(independent).toBeLessThanOrEqual(together);
        expect(independent).toBeGreaterThanOrEqual(apart - 1e-12);
      }),
      { numRuns: 50 },
    );
  });

  it('are finished no earlier than any of them, and as one that is alone', () => {
    fc.assert(
      fc.property(someCurves, (curves) => {
        const alone = curves.map((curve) => curve.daysFor(85) ?? Infinity);

        expect(daysOf(curves, 'together')).toBe(Math.max(...alone));
        expect(daysOf(curves, 'independent')).toBeGreaterThanOrEqual(Math.max(...alone));
        expect(daysOf(curves, 'apart')).toBeGreaterThanOrEqual(daysOf(curves, 'independent'));
        expect(daysOf(curves.slice(0, 1), 'independent')).toBe(alone[0]);
      }),
      { numRuns: 50 },
    );
  });

  it('without one are as the others alone', () => {
    fc.assert(
      fc.property(someCurves, fc.nat({ max: 3 }), (curves, at) => {
        const place = at % curves.length;
        const others = curves.filter((_, index) => index !== place);

        expect(jointCompletion(curves).daysWithout(place, 85) ?? Infinity).toBe(
          daysOf(others, 'independent'),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('agree with every outcome counted out', () => {
    // Two projects of two days each: 1 or 2 items a day, 3 items left. Finished after 2 days unless both days brought 1.
    const curve = curveOf([1, 2], 3);
    expect(jointCompletion([curve, curve]).chanceBy(2).independent).toBeCloseTo(0.75 ** 2, 12);
  });
});
