export const NORMALISATIONS = ['none', 'min-max', 'sum', 'vector'] as const;
/** How the values of one criterion are made comparable with those of another. */
export type Normalisation = (typeof NORMALISATIONS)[number];

export type Direction = 'max' | 'min';

export type RankInput = {
  readonly method: 'weighted-sum';
  /** One row an alternative, one column a criterion. */
  readonly matrix: readonly (readonly number[])[];
  /** Above 0, or 0 for a criterion that does not count; not all 0. */
  readonly weights: readonly number[];
  readonly directions: readonly Direction[];
  readonly options?: { readonly normalisation?: Normalisation; readonly scale?: number };
};

export type Ranking = {
  readonly scores: readonly number[];
  /** 1 is best; equals share a rank, and the next ranks are left out: 1, 1, 3. */
  readonly ranks: readonly number[];
};

/**
 * Scores alternatives by the weighted sum of their normalised values, times `scale` (1 unless it is given).
 *
 * - `none`: values and weights as they are.
 * - `min-max` (the default): 0 for the worst value of a column, 1 for the best; 1 for all where a column does not differ.
 * - `sum`: value / Σ values; a criterion to be minimised counts 1/value first.
 * - `vector`: value / √Σ values²; 1 minus that for a criterion to be minimised.
 *
 * Except under `none`, weights count in proportion to their sum.
 *
 * Throws: RangeError naming the place, for rows, weights or directions that do not fit together or are out of range, for a
 *         criterion to be minimised under `none`, and for a column that `sum` cannot divide.
 * Source: Hwang and Yoon (1981), simple additive weighting.
 *
 * @example
 * rank({ method: 'weighted-sum', matrix: [[1, 0, 3], [0, 5, 6]], weights: [1, 1, 1], directions: ['max', 'max', 'max'], options: { normalisation: 'none' } })
 * // scores [4, 11], ranks [2, 1]
 */
export function rank(input: RankInput): Ranking {
  const { matrix, weights, directions } = input;
  const normalisation = input.options?.normalisation ?? 'min-max';
  const scale = input.options?.scale ?? 1;
  assertShape(input);

  const columns = directions.map((direction, index) => {
    const column = { values: matrix.map((row) => row[index] ?? 0), direction, index };
    return NORMALISE[normalisation](column);
  });
  const weightSum = normalisation === 'none' ? 1 : weights.reduce((sum, weight) => sum + weight, 0);
  const scores = matrix.map((_, row) => {
    const sum = columns.reduce(
      (total, column, index) => total + (weights[index] ?? 0) * (column[row] ?? 0),
      0,
    );
    return (scale * sum) / weightSum;
  });

  return { scores, ranks: ranksOf(scores) };
}

/** The rank of each score, the highest first; equal scores share a rank. */
export function ranksOf(scores: readonly number[]): readonly number[] {
  const descending = [...scores].sort((one, other) => other - one);
  const ranks = new Map<number, number>();
  for (const [index, score] of descending.entries()) {
    if (!ranks.has(score)) ranks.set(score, index + 1);
  }
  return scores.map((score) => ranks.get(score) ?? scores.length);
}

/**
 * Values of one criterion on 0 to 1, 1 for the best; all 1 where they do not differ.
 *
 * @example
 * minMax([10, 40, 25, 100], 'max') // [0, 1/3, 1/6, 1]
 */
export function minMax(values: readonly number[], direction: Direction): readonly number[] {
  const least = values.reduce((one, other) => Math.min(one, other), Infinity);
  const most = values.reduce((one, other) => Math.max(one, other), -Infinity);
  if (least === most) return values.map(() => 1);

  return values.map((value) =>
    direction === 'max' ? (value - least) / (most - least) : (most - value) / (most - least),
  );
}

type Column = {
  readonly values: readonly number[];
  readonly direction: Direction;
  readonly index: number;
};

const NORMALISE: Readonly<Record<Normalisation, (column: Column) => readonly number[]>> = {
  none({ values, direction, index }) {
    if (direction === 'min') {
      throw new RangeError(`directions[${index}]: "none" cannot minimise; choose a normalisation`);
    }
    return values;
  },
  'min-max': ({ values, direction }) => minMax(values, direction),
  sum({ values, direction, index }) {
    const counted = direction === 'max' ? values : values.map((value) => 1 / value);
    const total = counted.reduce((sum, value) => sum + value, 0);
    if (!Number.isFinite(total) || total === 0) {
      throw new RangeError(`Column ${index} cannot be divided by its sum`);
    }
    return counted.map((value) => value / total);
  },
  vector({ values, direction, index }) {
    const length = Math.hypot(...values);
    if (length === 0) throw new RangeError(`Column ${index} cannot be divided by its length, 0`);

    return values.map((value) => (direction === 'max' ? value / length : 1 - value / length));
  },
};

function assertShape({ matrix, weights, directions, options }: RankInput): void {
  if (weights.length !== directions.length) {
    throw new RangeError(`${weights.length} weights for ${directions.length} directions`);
  }
  for (const [index, row] of matrix.entries()) {
    if (row.length !== weights.length) {
      throw new RangeError(
        `matrix[${index}] has ${row.length} values for ${weights.length} weights`,
      );
    }
    assertFinite(`matrix[${index}]`, row);
  }
  assertFinite('weights', weights);
  assertFinite('options.scale', [options?.scale ?? 1]);
  const negative = weights.findIndex((weight) => weight < 0);
  if (negative >= 0) throw new RangeError(`weights[${negative}] must not be negative`);
  if (!weights.some((weight) => weight > 0)) throw new RangeError('weights: one must be above 0');
}

function assertFinite(name: string, numbers: readonly number[]): void {
  const index = numbers.findIndex((value) => !Number.isFinite(value));
  if (index >= 0) throw new RangeError(`${name}[${index}] must be a finite number`);
}
