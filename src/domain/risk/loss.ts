import { assertSignedAmount } from '../foundation/amount';
import { floatAt } from '../foundation/number-at';
import { addRisk, CERTAIN_ZERO, type Distribution } from './distribution';

/** Something that may happen once, independently of all else. */
export type Risk = {
  /** 0 to 1. */
  readonly probability: number;
  /** What it costs when it happens; below 0 for a gain. */
  readonly impact: number;
};

export type Loss = {
  /** The mean: Σ probability × impact. */
  readonly expected: number;
  /** By percentile, 85 for 85 %: the least total that is not exceeded with that probability. */
  readonly percentiles: Readonly<Record<string, number>>;
};

/** Within this of a target counts as having reached it: chances are exact up to rounding, and a tie is meant to count. */
const ROUNDING = 1e-11;
/** Totals that are kept apart in each of two halves, and steps of adding to them: a second or so in the worst case. */
const MOST_TOTALS = 200_000;
const MOST_STEPS = 200_000_000;

/**
 * The total loss of independent risks: its mean, and the amounts that are enough with a given probability.
 *
 * The distribution of the total is computed, not sampled: risk by risk, totals that are equal are merged, and only ends whose
 * chance is below 1e-18 are left out. Contingency is a percentile of it, never a share of the mean.
 *
 * Units:     the unit of the impacts; losses positive and gains negative, or the other way round, in which case a percentile is of
 *            the total value.
 * Throws:    RangeError naming the place, for no risk at all, a probability outside 0 to 1, an impact that is not finite, a
 *            percentile out of range, and for risks whose totals are too many to be told apart.
 * Source:    DOMAIN, expected monetary value; the sum of independent variables is the convolution of their distributions.
 *
 * @example
 * lossOf([{ probability: 0.5, impact: 100 }, { probability: 0.5, impact: 100 }], [25, 50, 80])
 * // expected 100, percentiles { 25: 0, 50: 100, 80: 200 }
 */
export function lossOf(risks: readonly Risk[], percentiles: readonly number[]): Loss {
  if (risks.length === 0) throw new RangeError('risks must name at least one risk');
  risks.forEach(assertRisk);
  const ascending = [...new Set(percentiles)].sort((one, other) => one - other);
  ascending.forEach(assertPercentile);

  const halves = halvesOf(risks);
  return {
    expected: risks.reduce((sum, { probability, impact }) => sum + probability * impact, 0),
    percentiles: Object.fromEntries(
      ascending.map((percentile) => [String(percentile), leastTotal(halves, percentile / 100)]),
    ),
  };
}

/** Two independent parts of the total: 40 risks with impacts of their own make a million totals in each, not 10¹² in one. */
type Halves = { readonly one: Distribution; readonly other: Distribution };

function halvesOf(risks: readonly Risk[]): Halves {
  const size = risks.reduce((sum, { impact }) => sum + Math.abs(impact), 0);
  let { one, other }: Halves = { one: CERTAIN_ZERO, other: CERTAIN_ZERO };
  let steps = 0;
  for (const risk of risks) {
    if (one.totals.length <= other.totals.length) one = addRisk(one, risk, size);
    else other = addRisk(other, risk, size);

    const most = Math.max(one.totals.length, other.totals.length);
    steps += most;
    if (most > MOST_TOTALS || steps > MOST_STEPS) {
      throw new RangeError(
        `risks: ${risks.length} impacts add up to too many different totals; round them to a coarser unit, such as thousands`,
      );
    }
  }
  return { one, other };
}

/** The least total of both halves whose cumulative chance reaches the target: each pair of totals is a step on a staircase. */
function leastTotal(halves: Halves, target: number): number {
  let low = floatAt(halves.one.totals, 0) + floatAt(halves.other.totals, 0);
  if (reach(halves, low).chance >= target - ROUNDING) return low;

  let high = (halves.one.totals.at(-1) ?? 0) + (halves.other.totals.at(-1) ?? 0);
  // low is too little, high enough; both move on to totals that exist, so the gap closes after finitely many steps
  for (;;) {
    const middle = low + (high - low) / 2;
    const { chance, largest, next } = reach(halves, middle);
    if (chance >= target - ROUNDING) {
      if (largest === high) return high;
      high = largest;
    } else {
      if (next === high) return high;
      low = middle;
    }
  }
}

/** The chance of a total up to a limit, the largest total within it, and the least one above it. */
function reach({ one, other }: Halves, limit: number) {
  let chance = 0;
  let largest = -Infinity;
  let next = Infinity;
  let below = other.totals.length;
  for (let index = 0; index < one.totals.length; index += 1) {
    const part = floatAt(one.totals, index);
    while (below > 0 && part + floatAt(other.totals, below - 1) > limit) below -= 1;
    if (below > 0) {
      chance += floatAt(one.chances, index) * floatAt(other.cumulative, below - 1);
      largest = Math.max(largest, part + floatAt(other.totals, below - 1));
    }
    if (below < other.totals.length) next = Math.min(next, part + floatAt(other.totals, below));
  }
  return { chance, largest, next };
}

function assertRisk({ probability, impact }: Risk, index: number): void {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(
      `risks[${index}].probability must be from 0 to 1, got ${probability}; write 25 % as 0.25`,
    );
  }
  assertSignedAmount(`risks[${index}].impact`, impact);
}

function assertPercentile(percentile: number): void {
  if (!(percentile > 0 && percentile < 100)) {
    throw new RangeError(`A percentile lies above 0 and below 100, got ${percentile}`);
  }
}
