import type { ProposalsView } from '@contract/proposals';
import type { RatedProposal } from '@domain/foundation/proposal';
import {
  candidateOf,
  firstRankShares,
  rankProposals,
  ranksByMethod,
  type Candidate,
  type MethodRanks,
} from '@domain/scoring/rank-proposals';

export type ProposalRow = RatedProposal & {
  /** In the order of the criteria; `null` where it is not known. */
  readonly values: Candidate['values'];
  readonly score: number | null;
  readonly rank: number | null;
  /** The share of all weights under which it is first. */
  readonly firstShare: number | null;
  /** The best and the worst rank that any method gives it. */
  readonly span: readonly [number, number] | null;
};

export type ProposalRanking =
  | {
      readonly kind: 'ranked';
      readonly rows: readonly ProposalRow[];
      readonly methods: readonly MethodRanks[];
    }
  /** The normalisation cannot take these values. */
  | { readonly kind: 'impossible'; readonly why: string };

/** Everything the page shows of a ranking, at the weights that are tried. */
export function rankingOf(
  { proposals, model }: Pick<ProposalsView, 'proposals' | 'model'>,
  weights: readonly number[],
  shares: ReadonlyMap<string, number>,
): ProposalRanking {
  const comparison = { criteria: model.criteria, normalisation: model.normalisation, weights };
  const candidates = proposals.map((proposal) => candidateOf(proposal, model));
  try {
    const ranked = rankProposals(candidates, comparison);
    const methods = ranksByMethod(candidates, comparison);
    const rows = proposals.map((proposal, place): ProposalRow => ({
      ...proposal,
      values: candidates[place]?.values ?? [],
      score: ranked[place]?.score ?? null,
      rank: ranked[place]?.rank ?? null,
      firstShare: shares.get(proposal.id) ?? null,
      span: spanOf(proposal.id, methods),
    }));
    return { kind: 'ranked', rows, methods };
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'impossible', why: error.message };
    throw error;
  }
}

/** Apart, for it does not depend on the weights: sliders do not reckon it again. */
export function sharesFirst({
  proposals,
  model,
}: Pick<ProposalsView, 'proposals' | 'model'>): ReadonlyMap<string, number> {
  return firstRankShares(
    proposals.map((proposal) => candidateOf(proposal, model)),
    model,
  );
}

/** The best and the worst rank among those the methods give. */
function spanOf(id: string, methods: readonly MethodRanks[]): readonly [number, number] | null {
  const ranks = methods.flatMap((each) => each.ranks.get(id) ?? []);
  return ranks.length === 0 ? null : [Math.min(...ranks), Math.max(...ranks)];
}
