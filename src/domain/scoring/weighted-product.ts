import { columnsOf, type Column, type Decision } from './decision';
import { normalise } from './normalise';
import type { Scored } from './scored';

export const PRODUCT_NORMALISATIONS = ['sum', 'max', 'none'] as const;

export type WeightedProductOptions = {
  /** `sum` unless it is given. It changes scores, never ranks. */
  readonly normalisation?: (typeof PRODUCT_NORMALISATIONS)[number];
};

/** e to this power is still a number with all its digits. */
const MOST_EXPONENT = 700;

/**
 * The product of the normalised values, each to the power of its weight: Π xᵂ.
 *
 * Weights are exponents as they are given: where they add up to 1, the score is a weighted geometric mean. Under `none` values
 * are as they are, and a criterion to be minimised has the exponent -w.
 *
 * Throws: RangeError as {@link columnsOf}, for values that are not above 0, and where a product is out of range.
 * Source: Bridgman (1922); Triantaphyllou (2000).
 *
 * @example
 * // 4 and 9 with weights 1/2, 1/2 under `none`: √4 · √9 = 6
 */
export function weightedProduct(decision: Decision, options: WeightedProductOptions = {}): Scored {
  const { normalisation = 'sum' } = options;
  const logarithms = decision.matrix.map(() => 0);
  for (const column of columnsOf(decision)) {
    for (const [row, logarithm] of logarithmsOf(column, normalisation).entries()) {
      logarithms[row] = (logarithms[row] ?? 0) + logarithm;
    }
  }

  const out = logarithms.findIndex((power) => Math.abs(power) > MOST_EXPONENT);
  if (out >= 0) {
    throw new RangeError(
      `weights: the product of matrix[${out}] is out of range; divide the weights by their sum`,
    );
  }
  const scores = logarithms.map((power) => Math.exp(power));
  return { scores, best: 'highest', scale: scores.reduce((one, other) => Math.max(one, other), 0) };
}

function logarithmsOf(
  column: Column,
  normalisation: (typeof PRODUCT_NORMALISATIONS)[number],
): Float64Array {
  assertPositive(column);
  const isInverted = column.direction === 'min' && normalisation === 'none';
  const values = isInverted ? column.values : normalise(column, normalisation);
  const exponent = isInverted ? -column.weight : column.weight;
  return values.map((value) => exponent * Math.log(value));
}

function assertPositive({ values, index }: Column): void {
  const bad = values.findIndex((value) => value < 1e-100);
  if (bad < 0) return;
  throw new RangeError(
    `matrix[${bad}][${index}] must be above 0 in a weighted product, got ${values[bad] ?? ''}; measure the criterion from another zero, or choose another method`,
  );
}
