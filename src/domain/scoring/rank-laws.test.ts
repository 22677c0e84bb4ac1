import fc from 'fast-check';

import type { Decision } from './decision';
import { METHODS, rank, type Ranking } from './rank';

describe('every method', () => {
  const every = fc.constantFrom(...METHODS);
  const size = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 4 }));
  const anyDecision = size.chain(([rows, columns]) =>
    fc.record({
      matrix: fc.array(
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: columns, maxLength: columns }),
        { minLength: rows, maxLength: rows },
      ),
      // As exponents of a product, weights above 1 would leave the range of numbers.
      weights: fc.array(
        fc.integer({ min: 1, max: 9 }).map((tenths) => tenths / 10),
        { minLength: columns, maxLength: columns },
      ),
      directions: fc.array(fc.constantFrom('max', 'min'), {
        minLength: columns,
        maxLength: columns,
      }),
    }),
  );

  it('ranks the same in whatever order alternatives and criteria come', () => {
    fc.assert(
      fc.property(every, anyDecision, (method, given) => {
        const backwards: Decision = {
          matrix: given.matrix.map((row) => row.toReversed()).toReversed(),
          weights: given.weights.toReversed(),
          directions: given.directions.toReversed(),
        };

        expect(rank({ ...backwards, method }).ranks.toReversed()).toEqual(
          rank({ ...given, method }).ranks,
        );
      }),
    );
  });

  it('ranks the same when a criterion is measured in another unit', () => {
    const unit = fc.constantFrom(0.001, 0.1, 2.54, 100);
    fc.assert(
      fc.property(every, anyDecision, unit, (method, given, factor) => {
        const matrix = given.matrix.map(([first = 0, ...rest]) => [first * factor, ...rest]);

        expect(rank({ ...given, matrix, method }).ranks).toEqual(rank({ ...given, method }).ranks);
      }),
    );
  });

  it('never ranks what is nowhere better above what is nowhere worse', () => {
    fc.assert(
      fc.property(every, anyDecision, (method, given) => {
        const { ranks } = rank({ ...given, method });
        for (const [one, row] of given.matrix.entries()) {
          for (const [other, against] of given.matrix.entries()) {
            const isNowhereWorse = row.every((value, index) =>
              given.directions[index] === 'max'
                ? value >= (against[index] ?? 0)
                : value <= (against[index] ?? 0),
            );
            if (isNowhereWorse) expect(ranks[one]).toBeLessThanOrEqual(ranks[other] ?? 0);
          }
        }
      }),
    );
  });

  it('keeps to the range of its scores', () => {
    const ranges = {
      'weighted-sum': [0, 1],
      'weighted-product': [0, 1],
      topsis: [0, 1],
      vikor: [0, 1],
      'promethee-ii': [-1, 1],
    } as const;
    fc.assert(
      fc.property(every, anyDecision, (method, given) => {
        const [least, most] = ranges[method];
        for (const score of rank({ ...given, method }).scores) {
          expect(score).toBeGreaterThanOrEqual(least - 1e-12);
          expect(score).toBeLessThanOrEqual(most + 1e-12);
        }
      }),
    );
  });

  it('has net flows that add up to 0', () => {
    fc.assert(
      fc.property(anyDecision, (given) => {
        const { scores } = rank({ ...given, method: 'promethee-ii' });
        expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 12);
      }),
    );
  });

  it.each(METHODS)('ranks nobody when there is nobody, by %s', (method) => {
    const nobody: Ranking = { scores: [], ranks: [] };

    expect(rank({ matrix: [], weights: [1], directions: ['max'], method })).toEqual(nobody);
  });
});
