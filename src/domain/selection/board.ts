import { membersOf, type Relation } from '../foundation/relation';
import type { Pair, ProposalId, SelectionProblem } from './problem';
import { atShare, fundingOf, partsOf, startPart, type Funding } from './shares';
import type { Start } from './model';
import { earliestStarts } from './starts';

export const LOCKS = ['free', 'in', 'out'] as const;
/** What a board has decided of a proposal before anything is reckoned. */
export type Lock = (typeof LOCKS)[number];

/** A proposal that competes for one budget, and for what there is of pools. */
export type BoardProposal = {
  readonly id: string;
  readonly value: number;
  readonly cost: number;
  /** What it takes of each pool, in their order. */
  readonly takes: readonly number[];
  readonly lock: Lock;
  /** In percent, where a share of it may be funded; `null` where all or nothing is. */
  readonly leastShare: number | null;
  /** When it may start, the earliest first, with what it takes then; empty where there is nothing to choose. */
  readonly starts: readonly Start[];
};

export type Board = {
  readonly proposals: readonly BoardProposal[];
  /** What there is of each pool, in their order. */
  readonly limits: readonly number[];
  /** May name proposals that are not on the board. */
  readonly relations: readonly Relation[];
};

/**
 * What a board asks: the most value within one budget and all pools, with what is locked in, without what is locked out, and with all
 * relations kept: what needs another starts no earlier than that, where both have windows. A proposal that may be funded in part, or start at several times, stands in its parts. What needs a proposal that is not on the board is not taken, after what is locked out among `mustNot`.
 *
 * @example
 * problemOf({ proposals: [{ id: 'a', value: 5, cost: 2, takes: [], lock: 'in', leastShare: null, starts: [] }], limits: [], relations: [] }, 10).mustDo // ['a']
 */
export function problemOf(
  { proposals, limits, relations }: Board,
  budget: number,
): SelectionProblem {
  const locked = (lock: Lock) => proposals.filter((one) => one.lock === lock).map(({ id }) => id);
  const known = new Set(proposals.map(({ id }) => id));
  const held = relations.filter((each) => membersOf(each).every((id) => known.has(id)));
  const pairs = (kind: 'requires' | 'excludes') =>
    held.flatMap((each) => (each.kind === kind ? [[each.one, each.other] as const] : []));

  const parts = proposals.map(partsOf);
  return {
    proposals: parts.flatMap((each) => each.proposals),
    budgets: [budget, ...limits],
    mustDo: locked('in'),
    mustNot: [...locked('out'), ...strandedOf({ proposals, relations })],
    requires: [...pairs('requires'), ...parts.flatMap((each) => each.requires)],
    excludes: [
      ...pairs('excludes'),
      ...tooEarly(proposals, pairs('requires')),
      ...parts.flatMap((each) => each.excludes),
    ],
    oneOf: [
      ...relations.flatMap((each) => {
        const group = each.kind === 'one-of' ? each.group.filter((id) => known.has(id)) : [];
        return group.length === 0 ? [] : [group];
      }),
      ...parts.flatMap((each) => each.oneOf),
    ],
  };
}

/** For what needs another, each of its starts with each later one of that. */
function tooEarly(
  proposals: Board['proposals'],
  requires: readonly (readonly [string, string])[],
): readonly Pair[] {
  const known = new Map(proposals.map((each) => [each.id, each]));
  return requires.flatMap(([needing, needed]) => {
    const [one, other] = [known.get(needing), known.get(needed)];
    if (one === undefined || other === undefined || one === other) return [];
    return one.starts.flatMap(({ at }) =>
      other.starts
        .filter((later) => later.at > at)
        .map((later): Pair => [startPart(one, at), startPart(other, later.at)]),
    );
  });
}

/** The proposals on a board that need one which is not on it. */
export function strandedOf({
  proposals,
  relations,
}: Pick<Board, 'proposals' | 'relations'>): readonly string[] {
  const known = new Set(proposals.map(({ id }) => id));
  const stranded = relations.flatMap((each) =>
    each.kind === 'requires' && known.has(each.one) && !known.has(each.other) ? [each.one] : [],
  );
  return [...new Set<string>(stranded)];
}

export type FundedProposal = BoardProposal & Funding;

/**
 * What a selection funds: cost, value and takes at the share that is funded, and at the earliest start that all others leave it.
 *
 * @example
 * fundedOn(board, ['a']) // [{ id: 'a', value: 5, cost: 2, share: 100, start: null, … }]
 */
export function fundedOn(
  { proposals, limits, relations }: Board,
  selected: readonly ProposalId[],
): readonly FundedProposal[] {
  const funding = fundingOf(proposals, selected);
  const funded = proposals.flatMap((proposal) => {
    const found = funding.get(proposal.id);
    return found === undefined ? [] : [{ ...proposal, ...found }];
  });
  const starts = earliestStarts(
    funded.map(({ start: at, ...rest }) => ({ ...rest, at })),
    { limits, relations },
  );
  return funded.map((proposal) => {
    const start = starts.get(proposal.id) ?? null;
    const takes = proposal.starts.find(({ at }) => at === start)?.takes ?? proposal.takes;
    return atShare({ ...proposal, start, takes }, proposal.share);
  });
}
