import { columnsOf, sharesOf, type Column, type Decision } from './decision';
import { normalise, type Normalisation } from './normalise';
import type { Scored } from './scored';

export type WeightedSumOptions = {
  /** `min-max` unless it is given. */
  readonly normalisation?: Normalisation;
  /** What the score of an alternative that is best everywhere is to be; 1 unless it is given. */
  readonly scale?: number;
};

/**
 * The weighted sum of the normalised values, times `scale`.
 *
 * Weights count in proportion to their sum; under the normalisation `none` as they are.
 *
 * Throws: RangeError as {@link columnsOf} and {@link normalise}, and for a scale that is not above 0.
 * Source: Hwang and Yoon (1981), simple additive weighting.
 *
 * @example
 * // values 1, 0, 3 and 0, 5, 6 with weights 1, 1, 1 under `none` score 4 and 11
 */
export function weightedSum(decision: Decision, options: WeightedSumOptions = {}): Scored {
  const { normalisation = 'min-max', scale = 1 } = options;
  if (!(scale > 0 && scale <= 1e100)) {
    throw new RangeError(`options.scale must be above 0, at most 1e100, got ${scale}`);
  }
  const columns = columnsOf(decision);
  const weights = normalisation === 'none' ? columns.map(asGiven) : sharesOf(columns);

  const scores = decision.matrix.map(() => 0);
  let most = 0;
  for (const [place, column] of columns.entries()) {
    most += addParts(scores, normalise(column, normalisation), scale * (weights[place] ?? 0));
  }
  return { scores, best: 'highest', scale: most };
}

/** Answers the size of the largest part. */
function addParts(scores: number[], values: Float64Array, weight: number): number {
  let largest = 0;
  for (let row = 0; row < scores.length; row += 1) {
    const part = weight * (values[row] ?? 0);
    if (part > largest) largest = part;
    else if (-part > largest) largest = -part;
    scores[row] = (scores[row] ?? 0) + part;
  }
  return largest;
}

function asGiven({ weight }: Column): number {
  return weight;
}
