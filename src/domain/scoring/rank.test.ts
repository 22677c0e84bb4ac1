import { rank } from './rank';
import type { Decision } from './decision';

const decision = (rows: Decision['matrix'], rest: Partial<Decision> = {}): Decision => ({
  matrix: rows,
  weights: rows[0]?.map(() => 1) ?? [],
  directions: rows[0]?.map(() => 'max') ?? [],
  ...rest,
});

const tzengHuang = decision(
  [
    [5, 8, 4],
    [7, 6, 8],
    [8, 8, 6],
    [7, 4, 6],
  ],
  { weights: [0.3, 0.4, 0.3] },
);

const near = (figures: readonly number[], digits: number): readonly number[] =>
  figures.map((figure): number => expect.closeTo(figure, digits) as number);

describe('weighted product', () => {
  it('is a weighted geometric mean where weights add up to 1', () => {
    const input = decision(
      [
        [4, 9],
        [1, 1],
      ],
      { weights: [0.5, 0.5] },
    );

    expect(
      rank({ ...input, method: 'weighted-product', options: { normalisation: 'none' } }).scores,
    ).toEqual(near([6, 1], 12));
  });

  it('gives what is to be minimised a negative exponent under none, and 1/value under sum', () => {
    const input = decision(
      [
        [2, 4],
        [8, 2],
      ],
      { weights: [1, 0.5], directions: ['max', 'min'] },
    );
    const score = (normalisation: 'none' | 'sum') =>
      rank({ ...input, method: 'weighted-product', options: { normalisation } });

    expect(score('none').scores).toEqual(near([2 / 2, 8 / Math.SQRT2], 12));
    expect(score('sum').scores).toEqual(near([0.2 * Math.sqrt(1 / 3), 0.8 * Math.sqrt(2 / 3)], 12));
  });

  it('agrees with the published example of percentages', () => {
    const matrix = [
      [25, 20, 15, 30],
      [10, 30, 20, 30],
      [30, 10, 30, 10],
    ];
    const { scores, ranks } = rank({
      ...decision(matrix, { weights: [0.2, 0.15, 0.4, 0.25] }),
      method: 'weighted-product',
    });

    expect(scores.map(Math.log10)).toEqual(near([-0.50128589, -0.50448471, -0.52947246], 7));
    expect(ranks).toEqual([1, 2, 3]);
  });

  it.each([
    [
      decision([[1], [0]]),
      'matrix[1][0] must be above 0 in a weighted product, got 0; measure the criterion from another zero, or choose another method',
    ],
    [
      decision([[1], [999]], { weights: [1000] }),
      'weights: the product of matrix[0] is out of range; divide the weights by their sum',
    ],
  ])('refuses %j', (input, message) => {
    expect(() => rank({ ...input, method: 'weighted-product' })).toThrow(new RangeError(message));
  });
});

describe('TOPSIS', () => {
  it('agrees with Tzeng and Huang', () => {
    expect(rank({ ...tzengHuang, method: 'topsis' })).toEqual({
      scores: near([0.5037, 0.6581, 0.7482, 0.334], 4),
      ranks: [3, 2, 1, 4],
    });
  });

  it('calls the best of everything 1 and the worst of everything 0', () => {
    const input = decision(
      [
        [9, 1],
        [1, 9],
        [5, 5],
      ],
      { directions: ['max', 'min'] },
    );

    expect(rank({ ...input, method: 'topsis' }).scores).toEqual(near([1, 0, 0.5], 12));
  });

  it('calls everyone the best where nothing differs', () => {
    expect(rank({ ...decision([[3], [3]]), method: 'topsis' })).toEqual({
      scores: [1, 1],
      ranks: [1, 1],
    });
  });

  it('says of a column of zeros what to do', () => {
    const input = decision([
      [1, 0],
      [2, 0],
    ]);

    expect(() => rank({ ...input, method: 'topsis' })).toThrow(
      new RangeError(
        'Column 1 is all 0 and cannot be divided by its length; choose "min-max" or leave the criterion out',
      ),
    );
    expect(
      rank({ ...input, method: 'topsis', options: { normalisation: 'min-max' } }).ranks,
    ).toEqual([2, 1]);
  });
});

describe('VIKOR', () => {
  it('agrees with Opricovic and Tzeng: the least score is best', () => {
    const mountain = decision(
      [
        [1, 3000],
        [2, 3750],
        [5, 4500],
      ],
      { directions: ['min', 'max'] },
    );

    expect(rank({ ...mountain, method: 'vikor' })).toEqual({
      scores: near([1, 0, 1], 12),
      ranks: [2, 1, 2],
    });
    expect(rank({ ...tzengHuang, method: 'vikor' })).toEqual({
      scores: near([0.75, 0.25, 0, 1], 12),
      ranks: [3, 2, 1, 4],
    });
  });

  it.each([
    [
      [1, 1, 1, 1, 1, 1, 1, 1],
      [0.991, 1, 0.473, 0.67, 0, 0.578],
      [5, 6, 2, 4, 1, 3],
    ],
    [
      [2, 2, 2, 2, 1, 1, 1, 1],
      [1, 0.533, 0.552, 0.563, 0, 0.686],
      [6, 2, 3, 4, 1, 5],
    ],
    [
      [1, 1, 1, 1, 2, 2, 2, 2],
      [0.684, 1, 0.147, 0.554, 0.041, 0.191],
      [5, 6, 2, 4, 1, 3],
    ],
    [
      [5, 5, 5, 5, 16, 16, 16, 16],
      [0.668, 1, 0.051, 0.588, 0.058, 0.078],
      [5, 6, 1, 4, 2, 3],
    ],
  ])(
    'agrees with Opricovic and Tzeng (2007) on reservoirs with weights %j',
    (weights, q, ranks) => {
      const matrix = [
        [4184.3, 2914.0, 407.2, 251.0, 195, 244, 15, 2.41],
        [5211.9, 3630.0, 501.7, 308.3, 282, 346, 21, 1.41],
        [5021.3, 3920.5, 504.0, 278.6, 12, 56, 3, 4.42],
        [5566.1, 3957.9, 559.5, 335.3, 167, 268, 16, 3.36],
        [5060.5, 3293.5, 514.1, 284.2, 69, 90, 7, 4.04],
        [4317.9, 2925.9, 432.8, 239.3, 12, 55, 3, 4.36],
      ];
      const directions = ['max', 'min', 'max', 'max', 'min', 'min', 'min', 'max'] as const;
      const ranking = rank({ ...decision(matrix, { weights, directions }), method: 'vikor' });

      // Three digits are printed, and computed from rounded figures: the last may be one off.
      for (const [row, score] of ranking.scores.entries()) {
        expect(Math.abs(score - (q[row] ?? Number.NaN))).toBeLessThan(0.0015);
      }
      expect(ranking.ranks).toEqual(ranks);
    },
  );

  it('counts only the worst regret with v 0, and only the sum with v 1', () => {
    const score = (v: number) => rank({ ...tzengHuang, method: 'vikor', options: { v } }).scores;

    expect(score(0)).toEqual(near([0.6, 0.2, 0, 1], 12));
    expect(score(1)).toEqual(near([0.9, 0.3, 0, 1], 12));
    expect(() => score(1.1)).toThrow(new RangeError('options.v must lie from 0 to 1, got 1.1'));
  });

  it('regrets nothing where nothing differs', () => {
    expect(rank({ ...decision([[3], [3]]), method: 'vikor' })).toEqual({
      scores: [0, 0],
      ranks: [1, 1],
    });
  });
});
