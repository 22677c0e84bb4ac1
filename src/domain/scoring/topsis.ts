import { columnsOf, sharesOf, type Decision } from './decision';
import { leastOf, mostOf, normalise, type Normalisation } from './normalise';
import type { Scored } from './scored';

export type TopsisOptions = {
  /** `vector` unless it is given. */
  readonly normalisation?: Normalisation;
};

/**
 * How near each alternative is to the best of every criterion and how far from the worst: S⁻ / (S⁺ + S⁻), 0 to 1, where S⁺ and
 * S⁻ are the Euclidean distances of its weighted normalised values to the best and to the worst that occur.
 *
 * Undefined: where no criterion that counts differs, everyone is the best: 1.
 * Throws:    RangeError as {@link columnsOf} and {@link normalise}.
 * Source:    Hwang and Yoon (1981); Tzeng and Huang (2011).
 *
 * @example
 * // rows (5, 8, 4) (7, 6, 8) (8, 8, 6) (7, 4, 6), weights .3 .4 .3: 0.5037, 0.6581, 0.7482, 0.3340
 */
export function topsis(decision: Decision, options: TopsisOptions = {}): Scored {
  const columns = columnsOf(decision);
  const weights = sharesOf(columns);
  const toBest = decision.matrix.map(() => 0);
  const toWorst = decision.matrix.map(() => 0);

  for (const [place, column] of columns.entries()) {
    const weight = weights[place] ?? 0;
    const values = normalise(column, options.normalisation ?? 'vector');
    const best = mostOf(values);
    const worst = leastOf(values);
    for (let row = 0; row < values.length; row += 1) {
      const value = values[row] ?? 0;
      toBest[row] = (toBest[row] ?? 0) + (weight * (best - value)) ** 2;
      toWorst[row] = (toWorst[row] ?? 0) + (weight * (value - worst)) ** 2;
    }
  }

  const scores = toBest.map((square, row) => closeness(square, toWorst[row] ?? 0));
  return { scores, best: 'highest', scale: 1 };
}

function closeness(toBestSquared: number, toWorstSquared: number): number {
  if (toBestSquared === 0) return 1;
  const toBest = Math.sqrt(toBestSquared);
  const toWorst = Math.sqrt(toWorstSquared);
  return toWorst / (toBest + toWorst);
}
