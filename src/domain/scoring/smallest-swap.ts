import { allColumnsOf, sharesOf, type Decision } from './decision';
import { normalise, type Normalisation } from './normalise';

export type Swap = {
  /** The one ahead and the one behind, or two that are level. */
  readonly pair: readonly [number, number];
  /** The share of all weight that must move to other criteria until the two are level; beyond it they swap. */
  readonly moved: number | null;
  /** The weights at which they are level, adding up to 1, in the order of the criteria. */
  readonly weights: readonly number[] | null;
};

export type SwapNormalisation = Exclude<Normalisation, 'none'>;

/**
 * For pairs of alternatives ranked by weighted sum, the smallest change of weights that swaps them: the least weight that must be
 * moved from some criteria to another.
 *
 * Weight moves to the criterion that speaks most for the one behind, from those that speak most for the one ahead: each unit of
 * weight moved lowers the lead by the difference, so the largest differences come first.
 *
 * Undefined: `null` where no weights swap them: the one behind is nowhere better. 0 for two that are level.
 * Throws:    RangeError as {@link allColumnsOf} and {@link normalise}, and for a pair that is not two alternatives.
 *
 * @example
 * // (1, 0) leads (0, 1) with weights 0.7, 0.3: move 0.2, to 0.5, 0.5
 */
export function smallestSwaps(
  decision: Decision,
  pairs: readonly (readonly [number, number])[],
  normalisation: SwapNormalisation = 'min-max',
): readonly Swap[] {
  const columns = allColumnsOf(decision);
  const shares = sharesOf(columns);
  const values = columns.map((column) => normalise(column, normalisation));

  return pairs.map(([one, other], place) => {
    assertPair([one, other], decision.matrix.length, `pairs[${place}]`);
    const speaks = values.map((column) => (column[one] ?? 0) - (column[other] ?? 0));
    const lead = speaks.reduce((sum, value, index) => sum + value * (shares[index] ?? 0), 0);
    const isAhead = lead >= 0;
    const levelling = moveUntilLevel(isAhead ? speaks : speaks.map((value) => -value), shares);

    return {
      pair: isAhead ? [one, other] : [other, one],
      moved: levelling?.moved ?? null,
      weights: levelling?.weights ?? null,
    };
  });
}

/** A lead of less is rounding. */
const ROUNDING = 1e-12;

/** `speaks`: for each criterion by how much it speaks for the one ahead. */
function moveUntilLevel(
  speaks: readonly number[],
  shares: readonly number[],
): { readonly moved: number; readonly weights: readonly number[] } | null {
  const weights = [...shares];
  let lead = speaks.reduce((sum, value, index) => sum + value * (shares[index] ?? 0), 0);
  if (lead <= ROUNDING) return { moved: 0, weights };

  const to = mostAgainst(speaks);
  const against = speaks[to] ?? 0;
  if (against >= 0) return null;

  let moved = 0;
  for (const from of strongestFirst(speaks)) {
    const gain = (speaks[from] ?? 0) - against;
    if (!(gain > 0 && lead > 0)) break;
    const held = weights[from] ?? 0;
    const amount = Math.min(held, lead / gain);
    weights[from] = held - amount;
    weights[to] = (weights[to] ?? 0) + amount;
    moved += amount;
    lead -= amount * gain;
  }
  return { moved, weights };
}

function strongestFirst(speaks: readonly number[]): readonly number[] {
  const indices = speaks.map((_, index) => index);
  return indices.sort((one, other) => (speaks[other] ?? 0) - (speaks[one] ?? 0));
}

function mostAgainst(speaks: readonly number[]): number {
  return speaks.reduce((least, value, index) => (value < (speaks[least] ?? 0) ? index : least), 0);
}

function assertPair(pair: readonly [number, number], count: number, place: string): void {
  const [one, other] = pair;
  const isThere = pair.every((each) => Number.isInteger(each) && each >= 0 && each < count);
  if (isThere && one !== other) return;
  throw new RangeError(
    `${place} must be two different alternatives from 0 to ${count - 1}, got ${one} and ${other}`,
  );
}
