import { weighUpper, type AhpInput, type AhpWeights } from './ahp';
import { consensusOf } from './consensus';
import { toUpperTriangle, type Judgement } from './judgements';

export type Rater = {
  readonly judgements: readonly Judgement[];
  /** How much this rater counts, above 0, in proportion to all. */
  readonly weight: number;
};

export type GroupInput = Omit<AhpInput, 'judgements'> & { readonly raters: readonly Rater[] };

export type GroupWeights = AhpWeights & {
  /** 1 where all raters come to the same weights, 0 where they differ as much as the scale allows. */
  readonly consensus: number;
  readonly raters: readonly Pick<AhpWeights, 'weights' | 'consistencyRatio'>[];
};

/**
 * Weights from the judgements of several raters: each pair gets the weighted geometric mean of what was judged of it, and the
 * means are weighed as one rater's judgements are: see `weighJudgements`.
 *
 * Throws: RangeError as `weighJudgements`, naming the rater, for no raters, and for weights that are not above 0.
 * Source: Aczél and Saaty (1983) for the mean.
 *
 * @example
 * // one says 4 of 0 against 1, the other 1: together 2, weights 2/3 and 1/3
 */
export function weighGroup({ size, raters, randomIndex }: GroupInput): GroupWeights {
  if (raters.length === 0) throw new RangeError('raters: there must be one at least');
  const own = raters.map(({ judgements, weight }, index) => {
    if (!(weight > 0 && weight <= 1e50)) {
      throw new RangeError(`raters[${index}].weight must be above 0 and finite, got ${weight}`);
    }
    return naming(`raters[${index}]`, () => {
      const upper = toUpperTriangle(size, judgements);
      return { weight, upper, ...weighUpper({ size, upper, randomIndex }) };
    });
  });

  return {
    ...weighUpper({ size, upper: meansOf(size, own), randomIndex }),
    consensus: consensusOf(own.map(({ weights }) => weights)),
    raters: own.map(({ weights, consistencyRatio }) => ({ weights, consistencyRatio })),
  };
}

type Judged = { readonly upper: readonly Judgement[]; readonly weight: number };

function meansOf(size: number, raters: readonly Judged[]): readonly Judgement[] {
  const sums = new Map<number, { logarithm: number; weight: number }>();
  for (const { upper, weight } of raters) {
    for (const { first, second, value } of upper) {
      const sum = sums.get(first * size + second) ?? { logarithm: 0, weight: 0 };
      sum.logarithm += weight * Math.log(value);
      sum.weight += weight;
      sums.set(first * size + second, sum);
    }
  }
  return [...sums].map(([pair, { logarithm, weight }]) => ({
    first: Math.floor(pair / size),
    second: pair % size,
    value: Math.exp(logarithm / weight),
  }));
}

/** An error about judgements says whose. */
function naming<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new RangeError(`${place}: ${error.message}`, { cause: error });
  }
}
