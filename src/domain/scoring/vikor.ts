import { columnsOf, sharesOf, type Decision } from './decision';
import { leastOf, minMax, mostOf } from './normalise';
import type { Scored } from './scored';

export type VikorOptions = {
  /** The weight of what most criteria say against the worst regret, 0 to 1; 0.5 unless it is given. */
  readonly v?: number;
};

/** S and R are shares of 1: where they differ by less, they do not differ. */
const ROUNDING = 1e-12;

/**
 * VIKOR's Q, 0 to 1: the **least** is best.
 *
 * S is the weighted sum of regrets w·(f* - f)/(f* - f⁻), R the greatest of them, and
 * Q = v·(S - S*)/(S⁻ - S*) + (1 - v)·(R - R*)/(R⁻ - R*), with * for the best that occurs and ⁻ for the worst. Ranks are those
 * of Q; the sets of compromise solutions are not formed.
 *
 * Undefined: a criterion, an S or an R that does not differ leaves no regret: 0.
 * Throws:    RangeError as {@link columnsOf}, and for a v outside 0 to 1.
 * Source:    Opricovic and Tzeng (2004).
 *
 * @example
 * // risk 1, 2, 5 (least is best), altitude 3000, 3750, 4500, weights ½, ½: Q = 1, 0, 1
 */
export function vikor(decision: Decision, { v = 0.5 }: VikorOptions = {}): Scored {
  if (!(v >= 0 && v <= 1)) throw new RangeError(`options.v must lie from 0 to 1, got ${v}`);
  const columns = columnsOf(decision);
  const weights = sharesOf(columns);
  const sums = new Float64Array(decision.matrix.length);
  const greatest = new Float64Array(decision.matrix.length);

  for (const [place, { values, direction }] of columns.entries()) {
    for (const [row, value] of minMax(values, direction).entries()) {
      const regret = (weights[place] ?? 0) * (1 - value);
      sums[row] = (sums[row] ?? 0) + regret;
      greatest[row] = Math.max(greatest[row] ?? 0, regret);
    }
  }

  const byMany = aboveLeast(sums);
  const byWorst = aboveLeast(greatest);
  const scores = Array.from(byMany, (value, row) => v * value + (1 - v) * (byWorst[row] ?? 0));
  return { scores, best: 'lowest', scale: 1 };
}

function aboveLeast(values: Float64Array): Float64Array {
  const least = leastOf(values);
  const range = mostOf(values) - least;
  return values.map((value) => (range <= ROUNDING ? 0 : (value - least) / range));
}
