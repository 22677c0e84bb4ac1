import { balancedBy, potentialsOf } from './balance';
import { completingPotentials } from './complete-judgements';
import { toUpperTriangle, type Judgement } from './judgements';
import { perron } from './perron';
import { RANDOM_INDEX, type RandomIndexName } from './random-index';

export type AhpInput = {
  readonly size: number;
  readonly judgements: readonly Judgement[];
  readonly randomIndex: RandomIndexName;
};

/** Judgements as {@link toUpperTriangle} leaves them: each pair once. */
export type UpperTriangle = Omit<AhpInput, 'judgements'> & {
  readonly upper: readonly Judgement[];
};

export type AhpWeights = {
  /** Add up to 1. */
  readonly weights: readonly number[];
  readonly lambdaMax: number;
  /** (λmax - n) / (n - 1). */
  readonly consistencyIndex: number;
  /** Consistency index / random index; `null` where the table has none for this size. */
  readonly consistencyRatio: number | null;
  /** The first and second of the judgement farthest from the weights; `null` unless the ratio is above 0.10. */
  readonly revisit: readonly [number, number] | null;
};

/** Up to here judgements are accepted as they are. */
const ACCEPTED_RATIO = 0.1;
/** λmax is at least n; what it misses by less is rounding. */
const ROUNDING = 1e-12;

/**
 * Weights from judgements of pairs: the principal eigenvector of their matrix. Judgements nobody made are filled in such that
 * λmax is least; some chain of judgements must connect all things.
 *
 * `revisit` is the judgement a_ij for which a_ij·w_j/w_i is farthest from 1, by ratio; among equals the first one given.
 *
 * Undefined: one or two things cannot contradict each other: ratio 0. The tables are of complete matrices; incomplete ones are
 *            held against them too, though they contradict themselves less often.
 * Throws:    RangeError naming the place, for judgements that make no sense, contradict each other about one pair, or do not
 *            connect all things.
 * Source:    Saaty (1980, 2003); Bozóki, Fülöp and Rónyai (2010).
 *
 * @example
 * // experience, education, charisma, age; upper triangle 4, 3, 7, 1/3, 3, 5
 * // weights 0.5476, 0.1266, 0.2699, 0.0559; λmax 4.118418; ratio 0.0439 by saaty-classic
 */
export function weighJudgements({ size, judgements, randomIndex }: AhpInput): AhpWeights {
  return weighUpper({ size, upper: toUpperTriangle(size, judgements), randomIndex });
}

/** The same, of judgements that have been looked at. @throws RangeError where they do not connect all things. */
export function weighUpper({ size, upper, randomIndex }: UpperTriangle): AhpWeights {
  const potentials = completingPotentials(potentialsOf(size, upper), upper);
  const { value, right } = perron(balancedBy(potentials, upper), size);
  const weights = unbalanced(potentials, right);

  const excess = Math.max(0, value - size);
  const consistencyIndex = size === 1 || excess <= ROUNDING * size ? 0 : excess / (size - 1);
  const consistencyRatio = ratioOf(consistencyIndex, RANDOM_INDEX[randomIndex][size], size);
  const isAccepted = consistencyRatio === null || consistencyRatio <= ACCEPTED_RATIO;

  return {
    weights,
    lambdaMax: consistencyIndex === 0 ? size : value,
    consistencyIndex,
    consistencyRatio,
    revisit: isAccepted ? null : farthest(upper, weights),
  };
}

function ratioOf(index: number, randomIndex: number | undefined, size: number): number | null {
  if (size <= 2) return 0;
  return randomIndex === undefined ? null : index / randomIndex;
}

function unbalanced(potentials: Float64Array, right: Float64Array): readonly number[] {
  const logarithms = right.map((share, thing) => Math.log(share) + (potentials[thing] ?? 0));
  const most = logarithms.reduce((one, other) => Math.max(one, other), -Infinity);
  const parts = Array.from(logarithms, (logarithm) => Math.exp(logarithm - most));
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (!Number.isFinite(total) || parts.some((part) => part === 0)) {
    throw new RangeError(
      'judgements: they contradict each other too strongly to be weighed; soften the largest',
    );
  }
  return parts.map((part) => part / total);
}

function farthest(
  judgements: readonly Judgement[],
  weights: readonly number[],
): readonly [number, number] | null {
  let found: readonly [number, number] | null = null;
  let distance = 0;
  for (const { first, second, value } of judgements) {
    const off = Math.abs(Math.log((value * (weights[second] ?? 0)) / (weights[first] ?? 0)));
    if (off <= distance * (1 + 1e-9)) continue;
    distance = off;
    found = [first, second];
  }
  return found;
}
