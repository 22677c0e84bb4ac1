import fc from 'fast-check';

import { opinionOf } from './opinion';

const agreed = { by: null, value: 1 };
const ann = { by: 'ann', value: 4 };
const ben = { by: 'ben', value: 9 };

it('takes the mean, and tells how far apart people are and what the user said', () => {
  expect(opinionOf([ann, ben], 'ben')).toEqual({ mean: 6.5, low: 4, high: 9, raters: 2, own: 9 });
  expect(opinionOf([ann, ben], 'mia')).toMatchObject({ raters: 2, own: null });
});

it('counts what was agreed before until somebody rates', () => {
  expect(opinionOf([agreed], 'ann')).toEqual({ mean: 1, low: 1, high: 1, raters: 0, own: null });
  expect(opinionOf([agreed, ann], 'ann')).toMatchObject({ mean: 4, low: 4, raters: 1 });
});

it('is none where nobody has said anything', () => {
  expect(opinionOf([], 'ann')).toBeNull();
});

it('lies between the lowest and the highest, whoever asks and in whatever order', () => {
  const voices = fc.uniqueArray(
    fc.record({ by: fc.string(), value: fc.double({ min: 0, max: 10, noNaN: true }) }),
    { selector: ({ by }) => by, minLength: 1, maxLength: 9 },
  );

  fc.assert(
    fc.property(voices, (all) => {
      const { mean, low, high, raters } = opinionOf(all, 'ann') ?? { mean: -1, low: 0, high: 0, raters: 0 }; // prettier-ignore

      expect(mean).toBeGreaterThanOrEqual(low - 1e-9);
      expect(mean).toBeLessThanOrEqual(high + 1e-9);
      expect(raters).toBe(all.length);
      expect(opinionOf(all.toReversed(), 'ann')?.mean).toBeCloseTo(mean, 9);
    }),
  );
});
