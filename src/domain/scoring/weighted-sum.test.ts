import fc from 'fast-check';

import { rank, type RankInput } from './rank';

type WeightedSum = Extract<RankInput, { readonly method: 'weighted-sum' }>;

const weightedSum = (input: Partial<WeightedSum>): WeightedSum => ({
  method: 'weighted-sum',
  matrix: [[1], [2]],
  weights: [1],
  directions: ['max'],
  ...input,
});

describe('rank by weighted sum', () => {
  it('puts 10, 40, 25 and 100 on 0 to 10 by min-max', () => {
    const { scores, ranks } = rank(
      weightedSum({
        matrix: [[10], [40], [25], [100]],
        options: { normalisation: 'min-max', scale: 10 },
      }),
    );

    expect(scores[0]).toBe(0);
    expect(scores[1]).toBeCloseTo(3.3333, 4);
    expect(scores[2]).toBeCloseTo(1.6667, 4);
    expect(scores[3]).toBe(10);
    expect(ranks).toEqual([4, 2, 3, 1]);
  });

  it('leaves values and weights as they are without normalisation', () => {
    expect(
      rank(
        weightedSum({
          matrix: [
            [1, 0, 3],
            [0, 5, 6],
          ],
          weights: [1, 1, 1],
          directions: ['max', 'max', 'max'],
          options: { normalisation: 'none' },
        }),
      ),
    ).toEqual({ scores: [4, 11], ranks: [2, 1] });
  });

  it('divides by the length of the column, and turns round what is to be minimised', () => {
    const { scores } = rank(
      weightedSum({
        matrix: [
          [3, 3],
          [4, 4],
        ],
        weights: [1, 1],
        directions: ['max', 'min'],
        options: { normalisation: 'vector' },
      }),
    );

    expect(scores[0]).toBeCloseTo((0.6 + 0.4) / 2, 12);
    expect(scores[1]).toBeCloseTo((0.8 + 0.2) / 2, 12);
  });

  it('lets equals share a rank', () => {
    const matrix = [[5], [7], [7], [1]];

    expect(rank(weightedSum({ matrix })).ranks).toEqual([3, 1, 1, 4]);
  });

  it('gives everyone the best of a criterion that does not differ', () => {
    expect(rank(weightedSum({ matrix: [[3], [3]] }))).toEqual({ scores: [1, 1], ranks: [1, 1] });
  });

  it('holds each value against the best under max', () => {
    const { scores } = rank(
      weightedSum({
        matrix: [
          [5, 2],
          [10, 4],
        ],
        weights: [3, 1],
        directions: ['max', 'min'],
        options: { normalisation: 'max' },
      }),
    );

    expect(scores).toEqual([0.75 * 0.5 + 0.25, 0.75 + 0.25 * 0.5]);
  });

  it('lets what differs by rounding alone share a rank', () => {
    const matrix = [
      [0.1, 0.2],
      [0.3, 0],
      [0, 0.3],
    ];
    const options = { normalisation: 'none' as const };
    const { scores, ranks } = rank(
      weightedSum({ matrix, weights: [1, 1], directions: ['max', 'max'], options }),
    );

    expect(scores[0]).not.toBe(scores[1]);
    expect(ranks).toEqual([1, 1, 1]);
  });

  it('does not look at a criterion of weight 0', () => {
    const matrix = [
      [1, 0],
      [2, 0],
    ];
    const options = { normalisation: 'vector' as const };

    expect(
      rank(weightedSum({ matrix, weights: [1, 0], directions: ['max', 'min'], options })).ranks,
    ).toEqual([2, 1]);
  });

  it('ranks nobody when there is nobody', () => {
    expect(rank(weightedSum({ matrix: [] }))).toEqual({ scores: [], ranks: [] });
  });

  it.each<[Partial<WeightedSum>, string]>([
    [{ weights: [1, 2] }, '2 weights for 1 directions'],
    [{ matrix: [[1], [1, 2]] }, 'matrix[1] has 2 values for 1 directions'],
    [
      { matrix: [[1], [Number.NaN]] },
      'matrix[1][0] must be a finite number, at most 1e100 either way',
    ],
    [{ matrix: [[1e101]] }, 'matrix[0][0] must be a finite number, at most 1e100 either way'],
    [{ weights: [Infinity] }, 'weights[0] must be a finite number, at most 1e100 either way'],
    [{ options: { scale: 0 } }, 'options.scale must be above 0, at most 1e100, got 0'],
    [{ weights: [-1] }, 'weights[0] must not be negative'],
    [{ weights: [0] }, 'weights: one must be above 0'],
    [
      { directions: ['min'], options: { normalisation: 'none' } },
      'directions[0]: "none" cannot minimise; choose a normalisation',
    ],
    [
      { matrix: [[0], [1]], directions: ['min'], options: { normalisation: 'sum' } },
      'matrix[0][0] must be above 0 under "sum", got 0; choose "min-max"',
    ],
    [
      { matrix: [[3], [-1]], options: { normalisation: 'sum' } },
      'matrix[1][0] must not be below 0 under "sum", got -1; choose "min-max"',
    ],
    [
      { matrix: [[0], [0]], options: { normalisation: 'max' } },
      'Column 0 is all 0 and cannot be divided by its greatest value; choose "min-max" or leave the criterion out',
    ],
    [
      { matrix: [[0], [0]], options: { normalisation: 'vector' } },
      'Column 0 is all 0 and cannot be divided by its length; choose "min-max" or leave the criterion out',
    ],
  ])('refuses %j', (input, message) => {
    expect(() => rank(weightedSum(input))).toThrow(new RangeError(message));
  });

  it('keeps min-max scores when a criterion is measured in another unit', () => {
    const rows = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })),
      {
        minLength: 2,
      },
    );
    fc.assert(
      fc.property(rows, (matrix) => {
        const inOneUnit = weightedSum({ matrix, weights: [2, 1], directions: ['max', 'min'] });
        const inAnother = { ...inOneUnit, matrix: matrix.map(([one, other]) => [one * 4, other]) };

        expect(rank(inAnother)).toEqual(rank(inOneUnit));
      }),
    );
  });
});
