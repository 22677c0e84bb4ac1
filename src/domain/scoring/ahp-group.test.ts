import fc from 'fast-check';

import { weighGroup, type Rater } from './ahp-group';
import { calculateAhpGroup } from './calculators/ahp-group';

const near = (figures: readonly number[], digits: number): readonly number[] =>
  figures.map((figure): number => expect.closeTo(figure, digits) as number);

const says = (value: number, weight = 1): Rater => ({
  judgements: [{ first: 0, second: 1, value }],
  weight,
});

const together = (...raters: readonly Rater[]) =>
  weighGroup({ size: 2, raters, randomIndex: 'saaty-classic' });

describe('weighGroup', () => {
  it('takes the geometric mean of what was judged', () => {
    expect(together(says(4), says(1)).weights).toEqual(near([2 / 3, 1 / 3], 12));
    expect(together(says(8, 2), says(1)).weights).toEqual(near([4 / 5, 1 / 5], 12));
  });

  it('takes what all of them say at either end of the scale', () => {
    for (const value of [10_000, 1 / 10_000]) {
      const shares = near([value / (1 + value), 1 / (1 + value)], 12);
      for (const weight of [0.7, 1, 3]) {
        expect(together(says(value, weight), says(value, weight)).weights).toEqual(shares);
      }
    }
  });

  it('tells what each rater comes to alone', () => {
    expect(together(says(4), says(1)).raters).toEqual([
      { weights: near([0.8, 0.2], 12), consistencyRatio: 0 },
      { weights: near([0.5, 0.5], 12), consistencyRatio: 0 },
    ]);
  });

  it('calls it no consensus when two say 9 the other way round', () => {
    expect(together(says(9), says(1 / 9)).consensus).toBeCloseTo(0, 12);
    expect(together(says(3), says(3)).consensus).toBeCloseTo(1, 12);
    expect(together(says(3)).consensus).toBe(1);
  });

  it.each<[readonly Rater[], string]>([
    [[], 'raters: there must be one at least'],
    [[says(3), says(3, 0)], 'raters[1].weight must be above 0 and finite, got 0'],
    [
      [says(3), { judgements: [], weight: 1 }],
      'raters[1]: judgements: nothing connects 1 with 0; compare 1 with one of 0',
    ],
  ])('refuses %j', (raters, message) => {
    expect(() => together(...raters)).toThrow(message);
  });

  it('reads its input', () => {
    expect(
      calculateAhpGroup({
        size: 2,
        raters: [{ judgements: [[0, 1, 4]] }, { judgements: [[0, 1, 1]], weight: 3 }],
      }),
    ).toMatchObject({ weights: near([Math.SQRT2 / (1 + Math.SQRT2), 1 / (1 + Math.SQRT2)], 12) });
  });

  it('agrees from 0 to 1, and entirely where all judge the same', () => {
    const value = fc.constantFrom(1 / 9, 1 / 5, 1 / 3, 1, 3, 5, 9);
    const three = fc.tuple(value, value, value);
    const raters = fc.array(three, { minLength: 1, maxLength: 5 }).map((all) =>
      all.map(([one, other, third]) => ({
        judgements: [
          { first: 0, second: 1, value: one },
          { first: 0, second: 2, value: other },
          { first: 1, second: 2, value: third },
        ],
        weight: 1,
      })),
    );
    fc.assert(
      fc.property(raters, (all) => {
        const [first] = all;
        const weigh = (some: readonly Rater[]) =>
          weighGroup({ size: 3, raters: some, randomIndex: 'saaty-classic' });

        const { consensus, weights } = weigh(all);
        expect(consensus).toBeGreaterThanOrEqual(0);
        expect(consensus).toBeLessThanOrEqual(1);
        expect(weights.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
        if (first !== undefined) expect(weigh(all.map(() => first)).consensus).toBeCloseTo(1, 9);
      }),
    );
  });
});
