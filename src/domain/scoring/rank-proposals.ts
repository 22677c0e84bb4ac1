import type { RatedProposal } from '../foundation/proposal';
import { acceptability } from './acceptability';
import { valueOn } from './criterion-value';
import type { Decision } from './decision';
import type { ProposalModel } from './proposal-model';
import { METHODS, rank, type Ranking } from './rank';

/** A proposal with what it has on each criterion, in their order; `null` where that is not known. */
export type Candidate = { readonly id: string; readonly values: readonly (number | null)[] };

/**
 * What a proposal has on each criterion of a model. An amount counts in the model's currency alone.
 *
 * @example
 * candidateOf(proposal, model).values // [7, null, 120_000_00]: the second criterion is not rated yet
 */
export function candidateOf(
  proposal: RatedProposal,
  { criteria, currency }: Pick<ProposalModel, 'criteria' | 'currency'>,
): Candidate {
  const values = criteria.map((criterion) => valueOn(criterion, proposal, { currency }).value);
  return { id: proposal.id, values };
}

export type RankedProposal = {
  readonly id: string;
  /** 0 to 100; `null` where a value is missing. */
  readonly score: number | null;
  /** 1 is best, equals share a rank; `null` without a score. */
  readonly rank: number | null;
};

/** What is compared, and how; `weights` in the order of the criteria. */
export type Comparison = Pick<ProposalModel, 'criteria' | 'normalisation'> & {
  readonly weights: readonly number[];
};

/**
 * Scores proposals by weighted sum on 0 to 100, and ranks them. One of which a value is missing has neither score nor rank.
 *
 * Throws: RangeError as `normalise`, for values that the normalisation cannot take.
 *
 * @example
 * // two criteria to maximise, weights 0.6 and 0.4, min-max; a (10, 0), b (0, 10)
 * rankProposals([a, b], comparison) // a: 60, first; b: 40, second
 */
export function rankProposals(
  candidates: readonly Candidate[],
  comparison: Comparison,
): readonly RankedProposal[] {
  const known = candidates.filter(isComplete);
  const { scores, ranks } = rank({
    ...decisionOf(known, comparison),
    method: 'weighted-sum',
    options: { normalisation: comparison.normalisation, scale: 100 },
  });
  const places = new Map(known.map(({ id }, place) => [id, place]));
  return candidates.map(({ id }) => {
    const place = places.get(id) ?? -1;
    return { id, score: scores[place] ?? null, rank: ranks[place] ?? null };
  });
}

export type MethodRanks = {
  readonly method: (typeof METHODS)[number];
  /** By proposal; of proposals that are complete alone. */
  readonly ranks: ReadonlyMap<string, number>;
  /** Why the method cannot rank these; `null` when it can. */
  readonly problem: string | null;
};

/** The ranks that every method gives, at the same weights; weighted sum under the model's own normalisation. */
export function ranksByMethod(
  candidates: readonly Candidate[],
  comparison: Comparison,
): readonly MethodRanks[] {
  const known = candidates.filter(isComplete);
  const decision = decisionOf(known, comparison);
  return METHODS.map((method) => {
    try {
      const { ranks } = rankBy(method, decision, comparison);
      const byId = new Map(known.map(({ id }, place) => [id, ranks[place] ?? known.length]));
      return { method, ranks: byId, problem: null };
    } catch (error) {
      if (error instanceof RangeError) return { method, ranks: new Map(), problem: error.message };
      throw error;
    }
  });
}

/** For each complete proposal the share of all weights under which it is first, whatever the model's own are. */
export function firstRankShares(
  candidates: readonly Candidate[],
  { criteria }: Pick<Comparison, 'criteria'>,
): ReadonlyMap<string, number> {
  const known = candidates.filter(isComplete);
  const directions = criteria.map(({ direction }) => direction);
  const { firstRank } = acceptability({ matrix: known.map(({ values }) => values), directions });
  return new Map(known.map(({ id }, place) => [id, firstRank[place] ?? 0]));
}

function rankBy(
  method: MethodRanks['method'],
  decision: Decision,
  { normalisation }: Comparison,
): Ranking {
  return method === 'weighted-sum'
    ? rank({ ...decision, method, options: { normalisation } })
    : rank({ ...decision, method });
}

type Complete = { readonly id: string; readonly values: readonly number[] };

function isComplete(candidate: Candidate): candidate is Complete {
  return candidate.values.every((value) => value !== null);
}

function decisionOf(known: readonly Complete[], { criteria, weights }: Comparison): Decision {
  return {
    matrix: known.map(({ values }) => values),
    weights,
    directions: criteria.map(({ direction }) => direction),
  };
}
