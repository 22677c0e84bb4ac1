import { membersOf, type Relation } from '../foundation/relation';
import type { SelectionProblem } from './problem';
import { partsOf } from './shares';

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
 * relations kept. A proposal that may be funded in part stands in its parts. What needs a proposal that is not on the board is not taken, after what is locked out among `mustNot`.
 *
 * @example
 * problemOf({ proposals: [{ id: 'a', value: 5, cost: 2, takes: [], lock: 'in' }], limits: [], relations: [] }, 10).mustDo // ['a']
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
    excludes: pairs('excludes'),
    oneOf: relations.flatMap((each) => {
      const group = each.kind === 'one-of' ? each.group.filter((id) => known.has(id)) : [];
      return group.length === 0 ? [] : [group];
    }),
  };
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
