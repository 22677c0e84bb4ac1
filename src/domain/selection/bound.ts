import { floatAt } from '../foundation/number-at';
import { OPEN } from './choices';
import { addTimes, type Row } from './rows';

export type Bound = {
  /** No selection that keeps the decisions is worth more. */
  readonly most: number;
  /** By proposal, what deciding against the way that the bound assumes costs at least. */
  readonly gains: Float64Array;
};

/** Sums of thousands of rounded products are right to this part of them. */
const ROUNDING = 1e-12;

/**
 * A bound on the value of every selection that keeps the decisions in `taken`, from multipliers of whatever origin:
 * Σ multiplier × limit + Σ over proposals of what is left of its value once the rows are paid for, where that is above 0.
 *
 * Source: weak duality; Neumaier and Shcherbina, Safe bounds in linear and mixed-integer programming (2004).
 */
export function safeBound(
  values: Float64Array,
  { rows, multipliers }: { readonly rows: readonly Row[]; readonly multipliers: Float64Array },
  taken: Int8Array,
): Bound {
  const gains = values.slice();
  let most = 0;
  let size = 0;
  for (const [index, row] of rows.entries()) {
    const multiplier = row.isEqual
      ? floatAt(multipliers, index)
      : Math.max(0, floatAt(multipliers, index));
    if (multiplier === 0) continue;
    most += multiplier * row.limit;
    size += Math.abs(multiplier * row.limit);
    addTimes(row, -multiplier, gains);
  }
  for (let at = 0; at < gains.length; at += 1) {
    const gain = floatAt(gains, at);
    const isTaken = taken[at] === 1 || (taken[at] === OPEN && gain > 0);
    if (isTaken) most += gain;
    size += Math.abs(floatAt(values, at));
  }
  return { most: most + ROUNDING * size, gains };
}

/** Whether no selection satisfies the rows added up by these weights, so that the decisions in `taken` lead nowhere. */
export function isBarred(
  count: number,
  { rows, multipliers }: { readonly rows: readonly Row[]; readonly multipliers: Float64Array },
  taken: Int8Array,
): boolean {
  const { most } = safeBound(new Float64Array(count), { rows, multipliers }, taken);
  const weight = multipliers.reduce((sum, each) => sum + Math.abs(each), 0);
  return most < -1e-9 * (1 + weight);
}
