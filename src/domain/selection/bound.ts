import { floatAt, numberAt } from '../foundation/number-at';
import { OPEN } from './choices';
import { addTimes, type Row } from './rows';

/** Sums of thousands of rounded products are right to this part of them. */
const ROUNDING = 1e-12;

type Weighted = { readonly rows: readonly Row[]; readonly multipliers: readonly number[] };

/**
 * A bound on the value of every selection that keeps the decisions in `taken`, from multipliers of whatever origin:
 * Σ multiplier × limit + Σ over proposals of what is left of its value once the rows are paid for, where that is above 0.
 *
 * Source: weak duality; Neumaier and Shcherbina, Safe bounds in linear and mixed-integer programming (2004).
 *
 * @param gains is filled with what is left of each value: deciding against the way that the bound assumes costs that much at least
 */
export function safeBound(
  { values, gains }: { readonly values: Float64Array; readonly gains: Float64Array },
  { rows, multipliers }: Weighted,
  taken: Int8Array,
): number {
  gains.set(values);
  let most = 0;
  let size = 0;
  for (const [index, row] of rows.entries()) {
    const multiplier = row.isEqual
      ? numberAt(multipliers, index)
      : Math.max(0, numberAt(multipliers, index));
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
  return most + ROUNDING * size;
}

/** Whether no selection satisfies the rows added up by these weights, so that the decisions in `taken` lead nowhere. */
export function isBarred(
  count: number,
  { rows, multipliers }: Weighted,
  taken: Int8Array,
): boolean {
  const nothing = { values: new Float64Array(count), gains: new Float64Array(count) };
  const most = safeBound(nothing, { rows, multipliers }, taken);
  const weight = multipliers.reduce((sum, each) => sum + Math.abs(each), 0);
  return most < -1e-9 * (1 + weight);
}
