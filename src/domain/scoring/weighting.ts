import { weighJudgements, type AhpWeights } from './ahp';
import type { Judgement } from './judgements';

/** What the swing that matters most has. */
export const MOST_SWING_POINTS = 100;

/**
 * Where the weights among siblings come from: typed, one each; points for what it is worth that one swings from the worst of the
 * alternatives to the best, beside the swing that is worth most and has 100; or judgements of pairs, by their places.
 *
 * Source: von Winterfeldt and Edwards, Decision Analysis and Behavioral Research (1986), for swings; Saaty (1980), for pairs.
 */
export type Weighting =
  | { readonly kind: 'direct'; readonly weights: readonly number[] }
  | { readonly kind: 'swing'; readonly points: readonly number[] }
  | { readonly kind: 'pairwise'; readonly judgements: readonly Judgement[] };

/** The pairwise judgements as they are weighed, for their consistency. @throws RangeError where they cannot be. */
export function weighPairs(size: number, judgements: readonly Judgement[]): AhpWeights {
  return weighJudgements({ size, judgements, randomIndex: 'saaty-classic' });
}

/**
 * What each of `size` siblings weighs under a weighting that has no problems, adding up to 1.
 *
 * @example
 * siblingShares(2, { kind: 'direct', weights: [3, 1] }) // [0.75, 0.25]
 * siblingShares(2, { kind: 'swing', points: [100, 60] }) // [0.625, 0.375]
 */
export function siblingShares(size: number, weighting: Weighting): readonly number[] {
  if (weighting.kind === 'pairwise') return weighPairs(size, weighting.judgements).weights;

  const parts = weighting.kind === 'direct' ? weighting.weights : weighting.points;
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}

/** What is wrong with a weighting of `size` siblings, one sentence each; empty when it can be used. */
export function problemsOfWeighting(size: number, weighting: Weighting): readonly string[] {
  if (weighting.kind === 'swing') return problemsOfSwings(size, weighting.points);
  if (weighting.kind === 'direct') {
    const { weights } = weighting;
    if (weights.length !== size) return ['There must be one weight for each criterion.'];
    if (!weights.every((weight) => weight >= 0)) return ['A weight must not be below 0.'];
    if (!weights.every(Number.isFinite)) return ['A weight must be finite.'];
    return weights.some((weight) => weight > 0) ? [] : ['One weight must be above 0.'];
  }
  if (hasPairTwice(weighting.judgements)) {
    return ['The pairwise judgements: a pair is judged twice.'];
  }
  try {
    weighPairs(size, weighting.judgements);
    return [];
  } catch (error) {
    if (error instanceof RangeError) return [`The pairwise judgements: ${error.message}.`];
    throw error;
  }
}

/** Either way round. Each pair once, a model of 45 members has at most 990 judgements, however they are grouped. */
function hasPairTwice(judgements: readonly Judgement[]): boolean {
  const pairs = judgements.map(({ first, second }) => `${Math.min(first, second)} ${Math.max(first, second)}`); // prettier-ignore
  return new Set(pairs).size < pairs.length;
}

function problemsOfSwings(size: number, points: readonly number[]): readonly string[] {
  if (points.length !== size) return ['There must be points for the swing of each criterion.'];
  if (!points.every((each) => each >= 0 && each <= MOST_SWING_POINTS)) {
    return [`Points of a swing run from 0 to ${MOST_SWING_POINTS}.`];
  }
  return points.includes(MOST_SWING_POINTS)
    ? []
    : [`The swing that matters most must have ${MOST_SWING_POINTS} points.`];
}
