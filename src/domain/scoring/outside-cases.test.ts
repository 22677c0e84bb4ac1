import { calculateAcceptability } from './calculators/acceptability';
import { calculateAhp } from './calculators/ahp';
import { calculateRank } from './calculators/rank';

/** Within a unit of the last printed digit: sources cut as often as they round. */
const expectPrinted = (figures: readonly number[], printed: readonly number[], digits: number) => {
  expect(figures).toHaveLength(printed.length);
  for (const [index, figure] of figures.entries()) {
    expect(Math.abs(figure - (printed[index] ?? Number.NaN))).toBeLessThan(10 ** -digits);
  }
};

describe('VIKOR', () => {
  // Opricovic and Tzeng (2004), Compromise solution by MCDM methods, EJOR 156(2), 445-455.
  it.each([
    [
      'as it is measured',
      [
        [1, 3000],
        [2, 3750],
        [5, 4500],
      ],
    ],
    [
      'on another zero and scale',
      [
        [6, 2],
        [7, 2.75],
        [10, 3.5],
      ],
    ],
  ] as const)('agrees with the climb that is chosen by risk and altitude, %s', (_, matrix) => {
    const asked = { method: 'vikor', matrix, weights: [0.5, 0.5], directions: ['min', 'max'] };
    expect(calculateRank(asked)).toEqual({ scores: [1, 0, 1], ranks: [2, 1, 2] });
  });

  // Opricovic and Tzeng (2007), Extended VIKOR method in comparison with outranking methods, EJOR 178(2), 514-529.
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
      [1, 1, 1, 1, 3.2, 3.2, 3.2, 3.2],
      [0.668, 1, 0.051, 0.588, 0.058, 0.078],
      [5, 6, 1, 4, 2, 3],
    ],
  ])('agrees with the reservoirs on the Drina, weighed by %j', (weights, scores, ranks) => {
    const matrix = [
      [4184.3, 2914.0, 407.2, 251.0, 195, 244, 15, 2.41],
      [5211.9, 3630.0, 501.7, 308.3, 282, 346, 21, 1.41],
      [5021.3, 3920.5, 504.0, 278.6, 12, 56, 3, 4.42],
      [5566.1, 3957.9, 559.5, 335.3, 167, 268, 16, 3.36],
      [5060.5, 3293.5, 514.1, 284.2, 69, 90, 7, 4.04],
      [4317.9, 2925.9, 432.8, 239.3, 12, 55, 3, 4.36],
    ];
    const directions = ['max', 'min', 'max', 'max', 'min', 'min', 'min', 'max'];
    const found = calculateRank({ method: 'vikor', matrix, weights, directions });
    expectPrinted(found.scores, scores, 3);
    expect(found.ranks).toEqual(ranks);
  });

  // github.com/quatrope/scikit-criteria, tests/agg/test_vikor.py.
  it.each([
    [
      [
        [5, 8, 4],
        [7, 6, 8],
        [8, 8, 6],
        [7, 4, 6],
      ],
      [0.75, 0.25, 0, 1],
      [3, 2, 1, 4],
    ],
    [
      [
        [4, 4, 4],
        [7, 6, 8],
        [8, 8, 6],
        [6, 8, 8],
      ],
      [1, 0.17352941, 0, 0],
      [4, 3, 1, 1],
    ],
  ])('agrees with what is told of %j', (matrix, scores, ranks) => {
    const asked = { method: 'vikor', matrix, weights: [0.3, 0.4, 0.3], directions: ['max', 'max', 'max'] }; // prettier-ignore
    expectPrinted(calculateRank(asked).scores, scores, 8);
    expect(calculateRank(asked).ranks).toEqual(ranks);
  });
});

describe('PROMETHEE II', () => {
  // Brans, Vincke and Mareschal (1986), How to select and how to rank projects, EJOR 24(2), 228-238: one criterion of each type.
  const plants = {
    method: 'promethee-ii',
    matrix: [
      [80, 90, 600, 54, 8, 5],
      [65, 58, 200, 97, 1, 1],
      [83, 60, 400, 72, 4, 7],
      [40, 80, 1000, 75, 7, 10],
      [52, 72, 600, 20, 3, 8],
      [94, 96, 700, 36, 5, 6],
    ],
    directions: ['min', 'max', 'min', 'min', 'min', 'max'],
    options: {
      preference: [
        { kind: 'u-shape', q: 10 },
        { kind: 'v-shape', p: 30 },
        { kind: 'linear', q: 50, p: 500 },
        { kind: 'level', q: 10, p: 60 },
        { kind: 'usual' },
        { kind: 'gaussian', s: 5 },
      ],
    },
  };
  const flowsOf = (weights: readonly number[]) => calculateRank({ ...plants, weights });

  it('agrees with the six power stations', () => {
    const { scores, ranks } = flowsOf([1, 1, 1, 1, 1, 1]);
    // Printed are sums over the five others, of preferences cut to three digits.
    const sums = scores.map((score) => 5 * score);
    const printed = [-0.728, 0.085, -0.447, -0.102, 1.466, -0.274];
    for (const [at, sum] of sums.entries()) expect(Math.abs(sum - (printed[at] ?? 9))).toBeLessThan(0.0025); // prettier-ignore
    expect(ranks).toEqual([6, 2, 5, 3, 1, 4]);
  });

  // Mareschal (2019), Exercises with Visual PROMETHEE.
  it('lets power make the sixth of them best, and villages the second', () => {
    expect(flowsOf([10, 50, 10, 10, 10, 10]).ranks[5]).toBe(1);
    expect(flowsOf([9, 9, 9, 9, 55, 9]).ranks[1]).toBe(1);
  });
});

describe('weighted sum and product', () => {
  // Chakraborty, Zavadskas and Antucheviciene (2015), Applications of WASPAS method, Economic Computation and Economic Cybernetics
  // Studies and Research 49(1), 5-22, example 2: the sum at λ = 1, the product at λ = 0.
  const machines = {
    matrix: [
      [581818, 54.49, 3, 5500],
      [595454, 49.73, 3, 4500],
      [586060, 51.24, 3, 5000],
      [522727, 45.71, 3, 5800],
      [561818, 52.66, 3, 5200],
      [543030, 74.46, 4, 5600],
      [522727, 75.42, 4, 5800],
      [486970, 62.62, 4, 5600],
      [509394, 65.87, 4, 6400],
      [513333, 70.67, 4, 6000],
    ],
    weights: [0.467, 0.16, 0.095, 0.278],
    directions: ['min', 'min', 'min', 'max'],
    options: { normalisation: 'max' },
  };
  it.each([
    ['weighted-sum', [0.859, 0.8194, 0.843, 0.942, 0.8645, 0.8315, 0.8552, 0.8983, 0.9067, 0.8784]],
    ['weighted-product', [0.8578, 0.8144, 0.8408, 0.9413, 0.8632, 0.8241, 0.8454, 0.8915, 0.8987, 0.8697]], // prettier-ignore
  ])('agrees with the ten machines by %s', (method, scores) => {
    const found = calculateRank({ ...machines, method });
    expectPrinted(found.scores, scores, 4);
    expect(found.ranks).toEqual([6, 10, 8, 1, 5, 9, 7, 3, 2, 4]);
  });

  // Wikipedia, Weighted product model, as github.com/quatrope/scikit-criteria, tests/agg/test_simple.py, has it: logarithms to base 10.
  it('agrees with the worked example of the weighted product', () => {
    const { scores, ranks } = calculateRank({
      method: 'weighted-product',
      matrix: [
        [25, 20, 15, 30],
        [10, 30, 20, 30],
        [30, 10, 30, 10],
      ],
      weights: [0.2, 0.15, 0.4, 0.25],
      directions: ['max', 'max', 'max', 'max'],
    });
    expectPrinted(scores.map(Math.log10), [-0.50128589, -0.50448471, -0.52947246], 8);
    expect(ranks).toEqual([1, 2, 3]);
  });
});

describe('TOPSIS', () => {
  // github.com/quatrope/scikit-criteria, tests/agg/test_topsis.py: as the values are, equal weights.
  it('agrees with what is told of two alternatives', () => {
    const { scores } = calculateRank({
      method: 'topsis',
      matrix: [
        [1, 0, 3],
        [0, 5, 6],
      ],
      weights: [1, 1, 1],
      directions: ['max', 'max', 'max'],
      options: { normalisation: 'none' },
    });
    expectPrinted(scores, [0.14639248, 0.85360752], 8);
  });
});

describe('the analytic hierarchy process', () => {
  const DONEGAN = 'donegan-dodd-1991';
  const SAATY = 'saaty-2005';
  type Asked = Parameters<typeof calculateAhp>[0];
  const pairwise = (size: number, values: readonly number[], randomIndex: string): Asked => {
    const pairs = Array.from({ length: size }, (_, one) =>
      Array.from({ length: size - one - 1 }, (__, after) => [one, one + after + 1]),
    ).flat();
    return { size, judgements: pairs.map((pair, at) => [...pair, values[at]]), randomIndex };
  };

  // Wikipedia, Analytic hierarchy process – car example, and – leader example, as github.com/PhilipGriffith/AHPy, README.md, has them.
  it.each([
    ['the criteria of a car', 4, { values: [3, 7, 3, 9, 1, 1 / 7], table: DONEGAN, weights: [0.51, 0.234, 0.041, 0.215], ratio: 0.08 }], // prettier-ignore
    ['its costs', 4, { values: [2, 5, 3, 2, 2, 1 / 2], table: DONEGAN, weights: [0.488, 0.252, 0.1, 0.161], ratio: 0.016 }], // prettier-ignore
    ['the prices of six cars', 6, { values: [9, 9, 1, 1 / 2, 5, 1, 1 / 9, 1 / 9, 1 / 7, 1 / 9, 1 / 9, 1 / 7, 1 / 2, 5, 6], table: DONEGAN, weights: [0.246, 0.025, 0.025, 0.246, 0.366, 0.093], ratio: 0.072 }], // prettier-ignore
    ['their room for cargo', 6, { values: [1, 1 / 2, 1 / 2, 1 / 2, 1 / 3, 1 / 2, 1 / 2, 1 / 2, 1 / 3, 1, 1, 1 / 2, 1, 1 / 2, 1 / 2], table: DONEGAN, weights: [0.089, 0.089, 0.17, 0.17, 0.17, 0.311], ratio: 0.002 }], // prettier-ignore
    ['three leaders by experience', 3, { values: [1 / 4, 4, 9], table: SAATY, weights: [0.217, 0.717, 0.066], ratio: 0.035 }], // prettier-ignore
    ['three leaders by education', 3, { values: [3, 1 / 5, 1 / 7], table: SAATY, weights: [0.188, 0.081, 0.731], ratio: 0.062 }], // prettier-ignore
  ])('agrees with %s', (_, size, { values, table, weights, ratio }) => {
    const found = calculateAhp(pairwise(size, values, table));
    expectPrinted(found.weights, weights, 3);
    expectPrinted([found.consistencyRatio ?? -1], [ratio], 3);
  });
});

describe('acceptability', () => {
  // Lahdelma, Hokkanen and Salminen (1998): with exact values and free weights it is the share of the simplex, by hand here.
  it.each([
    ['the point halfway, which is never strictly first', [[1, 0], [0, 1], [0.5, 0.5]], [0.5, 0.5, 0]], // prettier-ignore
    [
      'a compromise that is better than halfway',
      [
        [1, 0],
        [0, 1],
        [0.75, 0.75],
      ],
      [0.25, 0.25, 0.5],
    ],
    ['three experts, each best at one thing', [[1, 0, 0], [0, 1, 0], [0, 0, 1]], [1 / 3, 1 / 3, 1 / 3]], // prettier-ignore
  ])('gives %s its share of all weights', (_, matrix, shares) => {
    const directions = matrix[0]?.map(() => 'max');
    expectPrinted(calculateAcceptability({ matrix, directions }).firstRank, shares, 9);
  });
});
