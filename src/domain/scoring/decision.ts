export type Direction = 'max' | 'min';

/** Alternatives measured by criteria. */
export type Decision = {
  /** One row an alternative, one column a criterion. */
  readonly matrix: readonly (readonly number[])[];
  /** Above 0, or 0 for a criterion that does not count; not all 0. */
  readonly weights: readonly number[];
  readonly directions: readonly Direction[];
};

/** One criterion of a decision, with the value of every alternative. */
export type Column = {
  readonly values: Float64Array;
  readonly direction: Direction;
  /** As it was given. */
  readonly weight: number;
  /** Its place in the matrix, for errors. */
  readonly index: number;
};

/** Beyond this the squares and sums of the methods would leave the range of numbers. */
const MOST = 1e100;

/** The criteria that count, one column each: those of weight 0 are left out. @throws RangeError as {@link allColumnsOf}. */
export function columnsOf(decision: Decision): readonly Column[] {
  return allColumnsOf(decision).filter(({ weight }) => weight > 0);
}

/**
 * The criteria, one column each.
 *
 * Throws: RangeError naming the place, for rows, weights or directions that do not fit together, for numbers that are not
 *         finite or beyond 1e100, and for weights that are negative or all 0.
 */
export function allColumnsOf({ matrix, weights, directions }: Decision): readonly Column[] {
  assertMatrix(matrix, directions);
  if (weights.length !== directions.length) {
    throw new RangeError(`${weights.length} weights for ${directions.length} directions`);
  }
  const bad = firstOut(weights);
  if (bad >= 0) throw outOfRange(`weights[${bad}]`);
  const negative = weights.findIndex((weight) => weight < 0);
  if (negative >= 0) throw new RangeError(`weights[${negative}] must not be negative`);
  if (!weights.some((weight) => weight > 0)) throw new RangeError('weights: one must be above 0');

  const turned = turnedBy(matrix, directions.length);
  return directions.map((direction, index) => ({
    values: turned[index] ?? new Float64Array(0),
    direction,
    weight: weights[index] ?? 0,
    index,
  }));
}

/** One array a column: row by row, for the matrix is read as it lies in memory. */
function turnedBy(matrix: Decision['matrix'], width: number): readonly Float64Array[] {
  const columns = Array.from({ length: width }, () => new Float64Array(matrix.length));
  for (let row = 0; row < matrix.length; row += 1) {
    const values = matrix[row] ?? [];
    for (let index = 0; index < width; index += 1) {
      const column = columns[index];
      if (column !== undefined) column[row] = values[index] ?? 0;
    }
  }
  return columns;
}

/** @throws RangeError naming the row that is too short or too long, or the number that cannot be reckoned with. */
export function assertMatrix(matrix: Decision['matrix'], directions: readonly Direction[]): void {
  for (let index = 0; index < matrix.length; index += 1) {
    const row = matrix[index] ?? [];
    if (row.length !== directions.length) {
      throw new RangeError(
        `matrix[${index}] has ${row.length} values for ${directions.length} directions`,
      );
    }
    const bad = firstOut(row);
    if (bad >= 0) throw outOfRange(`matrix[${index}][${bad}]`);
  }
}

/** The weights of the columns in proportion to their sum: they add up to 1. */
export function sharesOf(columns: readonly Column[]): readonly number[] {
  const sum = columns.reduce((total, { weight }) => total + weight, 0);
  return columns.map(({ weight }) => weight / sum);
}

/** Where the first number stands that cannot be reckoned with; -1 for none. */
function firstOut(numbers: readonly number[]): number {
  for (let index = 0; index < numbers.length; index += 1) {
    const value = numbers[index] ?? 0;
    if (!(value >= -MOST && value <= MOST)) return index;
  }
  return -1;
}

function outOfRange(place: string): RangeError {
  return new RangeError(`${place} must be a finite number, at most 1e100 either way`);
}
