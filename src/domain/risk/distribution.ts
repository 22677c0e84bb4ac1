import { floatAt } from '../foundation/number-at';
/** Totals ascending, each with its chance and with that of all totals up to it. */
export type Distribution = {
  readonly totals: Float64Array;
  readonly chances: Float64Array;
  readonly cumulative: Float64Array;
};

export const CERTAIN_ZERO: Distribution = {
  totals: Float64Array.of(0),
  chances: Float64Array.of(1),
  cumulative: Float64Array.of(1),
};

/** Ends of a distribution below this chance are cut off; over thousands of risks that stays far below rounding. */
const NEGLIGIBLE = 1e-18;
/** Totals closer than this part of all impacts together are one: sums of decimals differ in their last digit. */
const SAME = 1e-14;

/**
 * The distribution of the total with one more independent risk, which comes or does not.
 *
 * @param size all impacts together, without their signs: the measure for totals that differ by rounding alone
 *
 * @example
 * addRisk(CERTAIN_ZERO, { probability: 0.25, impact: 8 }, 8) // totals [0, 8], chances [0.75, 0.25]
 */
export function addRisk(
  before: Distribution,
  risk: { readonly probability: number; readonly impact: number },
  size: number,
): Distribution {
  const { probability, impact } = risk;
  if (probability === 0 || impact === 0) return before;

  // two ascending rows, as it was and moved by the impact, merged into one
  const { totals, chances } = before;
  const merged = new Float64Array(2 * totals.length);
  const weights = new Float64Array(2 * totals.length);
  const totalAt = (at: number) => (at < totals.length ? floatAt(totals, at) : Infinity);
  let [count, stays, moves] = [0, 0, 0];
  while (stays + moves < merged.length) {
    const total = Math.min(totalAt(stays), totalAt(moves) + impact);
    const isAsItWas = totalAt(stays) === total;
    const weight = isAsItWas
      ? floatAt(chances, stays++) * (1 - probability)
      : floatAt(chances, moves++) * probability;
    if (weight === 0) continue;

    if (count === 0 || total - floatAt(merged, count - 1) > SAME * size) {
      merged[count] = total;
      count += 1;
    }
    weights[count - 1] = floatAt(weights, count - 1) + weight;
  }
  return withoutEnds(merged.subarray(0, count), weights.subarray(0, count));
}

function withoutEnds(totals: Float64Array, chances: Float64Array): Distribution {
  let from = 0;
  let to = totals.length;
  for (let cut = chances[from] ?? 1; cut < NEGLIGIBLE; cut += chances[from] ?? 1) from += 1;
  for (let cut = chances[to - 1] ?? 1; cut < NEGLIGIBLE; cut += chances[to - 1] ?? 1) to -= 1;

  const kept = chances.slice(from, to);
  const cumulative = new Float64Array(kept.length);
  let sum = 0;
  for (let index = 0; index < kept.length; index += 1) {
    sum += floatAt(kept, index);
    cumulative[index] = sum;
  }
  return { totals: totals.slice(from, to), chances: kept, cumulative };
}
