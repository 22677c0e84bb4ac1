import { balancedBy } from './balance';
import type { Judgement } from './judgements';
import { minimise, type Sample } from './minimise';
import { perron } from './perron';

/**
 * Logarithmic weights for filling in the judgements nobody made, a_ij = e^(y_i - y_j), such that the greatest eigenvalue is
 * least. The answer is one up to a constant, for the judgements connect all things.
 *
 * In the logarithms of what is missing, ln λmax is convex. At its least, what is missing can be written as ratios, so there is
 * one unknown for each thing compared and not one for each missing pair.
 *
 * Source: Bozóki, Fülöp and Rónyai (2010), On optimal completion of incomplete pairwise comparison matrices.
 */
export function completingPotentials(
  start: Float64Array,
  judgements: readonly Judgement[],
): Float64Array {
  const size = start.length;
  if (judgements.length === (size * (size - 1)) / 2) return start;

  const isJudged = new Uint8Array(size * size);
  for (const { first, second } of judgements) {
    isJudged[first * size + second] = 1;
    isJudged[second * size + first] = 1;
  }
  const at = (potentials: Float64Array): Sample => {
    const { value, right, left } = perron(balancedBy(potentials, judgements), size);
    return { value: Math.log(value), gradient: gradientOf(right, left, value) };
  };
  return minimise(at, start);

  /** A missing pair pulls at both of its things: what it adds to ln λ one way round, less the other way. */
  function gradientOf(right: Float64Array, left: Float64Array, value: number): Float64Array {
    const scale = value * right.reduce((sum, share, index) => sum + share * (left[index] ?? 0), 0);
    return right.map((rightShare, one) => {
      let pull = 0;
      for (let other = 0; other < size; other += 1) {
        if (isJudged[one * size + other] === 1) continue;
        pull += (left[one] ?? 0) * (right[other] ?? 0) - (left[other] ?? 0) * rightShare;
      }
      return pull / scale;
    });
  }
}
