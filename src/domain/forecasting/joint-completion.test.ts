import fc from 'fast-check';

import { completionCurve } from './completion-curve';
import { jointCompletion } from './joint-completion';

const curveOf = (throughput: readonly number[], remaining: number) =>
  completionCurve({ throughput, remaining, addedPerDay: 0 });
const aCurve = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 6 }),
    fc.integer({ min: 0, max: 15 }),
  )
  .filter(([days]) => days.some((count) => count > 0))
  .map(([days, remaining]) => curveOf(days, remaining));

describe('all of several projects', () => {
  it('are finished when two coins both have shown heads', () => {
    const coin = curveOf([0, 1], 1);
    const both = jointCompletion([coin, coin]);

    expect(both.chanceBy(1)).toBeCloseTo(0.25, 12);
    expect(both.chanceBy(2)).toBeCloseTo(0.5625, 12);
    expect([both.daysFor(50), both.daysFor(85)]).toEqual([2, 4]);
  });

  it('are finished at once where there is none, and never with one that has no end', () => {
    expect(jointCompletion([]).daysFor(95)).toBe(0);
    expect(jointCompletion([curveOf([1], 2), curveOf([0], 1)]).daysFor(50)).toBeNull();
  });

  it('are finished no earlier than any of them, and as one that is alone', () => {
    fc.assert(
      fc.property(fc.array(aCurve, { minLength: 1, maxLength: 4 }), (curves) => {
        const alone = curves.map((curve) => curve.daysFor(85) ?? Infinity);
        const joint = jointCompletion(curves).daysFor(85) ?? Infinity;

        expect(joint).toBeGreaterThanOrEqual(Math.max(...alone));
        expect(jointCompletion(curves.slice(0, 1)).daysFor(85) ?? Infinity).toBe(alone[0]);
      }),
      { numRuns: 50 },
    );
  });
});
