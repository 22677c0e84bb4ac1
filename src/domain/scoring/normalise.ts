import type { Column, Direction } from './decision';

export const NORMALISATIONS = ['none', 'min-max', 'sum', 'vector', 'max'] as const;
/** How the values of one criterion are made comparable with those of another. */
export type Normalisation = (typeof NORMALISATIONS)[number];

type Turned = Pick<Column, 'values' | 'direction' | 'index'>;

/**
 * The values of one criterion on a scale of which more is better.
 *
 * - `none`: as they are; nothing can be minimised.
 * - `min-max`: 0 for the worst value, 1 for the best; 1 for all where they do not differ.
 * - `sum`: value / Σ values; a criterion to be minimised counts 1/value first.
 * - `vector`: value / √Σ values²; 1 minus that for a criterion to be minimised.
 * - `max`: value / greatest value; least value / value for a criterion to be minimised.
 *
 * Throws: RangeError naming the place, for a criterion to be minimised under `none`; under `sum` and `max` for values below 0,
 *         or not above 0 where the criterion is to be minimised; for a column of zeros under `sum`, `vector` and `max`.
 * Source: Hwang and Yoon (1981); Jahan and Edwards (2015) for the names.
 */
export function normalise(column: Turned, normalisation: Normalisation): Float64Array {
  return NORMALISE[normalisation](column);
}

/**
 * Values of one criterion on 0 to 1, 1 for the best; all 1 where they do not differ.
 *
 * @example
 * minMax(Float64Array.of(10, 40, 25, 100), 'max') // [0, 1/3, 1/6, 1]
 */
export function minMax(values: Float64Array, direction: Direction): Float64Array {
  const least = leastOf(values);
  const most = mostOf(values);
  const turned = new Float64Array(values.length);
  if (least === most) return turned.fill(1);

  const range = most - least;
  for (let row = 0; row < turned.length; row += 1) {
    const value = values[row] ?? 0;
    turned[row] = (direction === 'max' ? value - least : most - value) / range;
  }
  return turned;
}

export function leastOf(values: Float64Array): number {
  let least = values[0] ?? Infinity;
  for (let row = 1; row < values.length; row += 1) {
    const value = values[row] ?? Infinity;
    if (value < least) least = value;
  }
  return least;
}

export function mostOf(values: Float64Array): number {
  let most = values[0] ?? -Infinity;
  for (let row = 1; row < values.length; row += 1) {
    const value = values[row] ?? -Infinity;
    if (value > most) most = value;
  }
  return most;
}

const NORMALISE: Readonly<Record<Normalisation, (column: Turned) => Float64Array>> = {
  none({ values, direction, index }) {
    if (direction === 'min') {
      throw new RangeError(`directions[${index}]: "none" cannot minimise; choose a normalisation`);
    }
    return values;
  },
  'min-max': ({ values, direction }) => minMax(values, direction),
  sum(column) {
    assertDivisible(column, 'sum');
    const counted =
      column.direction === 'max' ? column.values : column.values.map((value) => 1 / value);
    const total = counted.reduce((sum, value) => sum + value, 0);
    return counted.map((value) => value / total);
  },
  vector({ values, direction, index }) {
    const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
    if (length === 0 && values.length > 0) {
      throw new RangeError(
        `Column ${index} is all 0 and cannot be divided by its length; choose "min-max" or leave the criterion out`,
      );
    }
    return values.map((value) => (direction === 'max' ? value / length : 1 - value / length));
  },
  max(column) {
    assertDivisible(column, 'max');
    const { values, direction } = column;
    const best = direction === 'max' ? mostOf(values) : leastOf(values);
    return values.map((value) => (direction === 'max' ? value / best : best / value));
  },
};

/** Below this 1/value is out of range. */
const LEAST = 1e-100;

function assertDivisible({ values, direction, index }: Turned, name: 'sum' | 'max'): void {
  const bad = values.findIndex((value) => (direction === 'min' ? value < LEAST : value < 0));
  if (bad >= 0) {
    throw new RangeError(
      `matrix[${bad}][${index}] must ${direction === 'min' ? 'be above 0' : 'not be below 0'} under "${name}", got ${values[bad] ?? ''}; choose "min-max"`,
    );
  }
  if (values.length > 0 && mostOf(values) < LEAST) {
    throw new RangeError(
      `Column ${index} is all 0 and cannot be divided by its ${name === 'sum' ? 'sum' : 'greatest value'}; choose "min-max" or leave the criterion out`,
    );
  }
}
