import type { Proposal, ProposalId } from './problem';

type Amounts = { readonly value: number; readonly cost: number; readonly takes: readonly number[] };
type Divisible = { readonly id: string; readonly leastShare: number | null };

/** Of a proposal that may be funded in part, its least share and what is added to it, in percent of the whole. */
const STEP = 10;
const WHOLE = 100;

/** As it competes: the proposal at its least share, and what may be added to it step by step, each only after the one before. */
type Parts = {
  readonly proposals: readonly Proposal[];
  readonly requires: readonly (readonly [ProposalId, ProposalId])[];
};

/**
 * A proposal in the parts in which it may be funded: whole, or its least share and steps of 10 percent up to the whole. The first part
 * bears the proposal's id, so whatever is asked of the proposal is asked of that.
 *
 * @example
 * partsOf({ id: 'a', value: 50, cost: 200, takes: [], leastShare: 85 })
 * // proposals: a of 170, 'a +1' of 20, 'a +2' of 10; requires: 'a +1' a, 'a +2' 'a +1'
 */
export function partsOf(proposal: Divisible & Amounts): Parts {
  const { id, leastShare } = proposal;
  const first = leastShare ?? WHOLE;
  const shares = [first];
  for (let share = first; share < WHOLE;) shares.push((share = Math.min(WHOLE, share + STEP)));

  const proposals = shares.map((share, at): Proposal => {
    const [now, before] = [atShare(proposal, share), atShare(proposal, shares[at - 1] ?? 0)];
    return {
      id: partId(id, at),
      value: now.value - before.value,
      costs: [now.cost, ...now.takes].map((amount, which) =>
        Math.max(0, amount - ([before.cost, ...before.takes][which] ?? 0)),
      ),
    };
  });
  const requires = shares.slice(1).map((_, at) => [partId(id, at + 1), partId(id, at)] as const);
  return { proposals, requires };
}

/** What a proposal is worth, costs and takes at a share of it; money in whole minor units. */
export function atShare<T extends Amounts>(proposal: T, share: number): T {
  if (share === WHOLE) return proposal;
  const part = share / WHOLE;
  return {
    ...proposal,
    value: proposal.value * part,
    cost: Math.round(proposal.cost * part),
    takes: proposal.takes.map((amount) => amount * part),
  };
}

/**
 * Which share of each proposal a selection funds, in percent; those it leaves out are not named.
 *
 * @example
 * sharesOf([{ id: 'a', leastShare: 60 }, { id: 'b', leastShare: null }], ['a', 'a +1']) // Map { 'a' => 70 }
 */
export function sharesOf(
  proposals: readonly Divisible[],
  selected: readonly ProposalId[],
): ReadonlyMap<string, number> {
  const taken = new Set(selected);
  return new Map(
    proposals.flatMap(({ id, leastShare }) => {
      if (!taken.has(id)) return [];
      let steps = 0;
      while (taken.has(partId(id, steps + 1))) steps += 1;
      return [[id, Math.min(WHOLE, (leastShare ?? WHOLE) + STEP * steps)] as const];
    }),
  );
}

function partId(id: string, at: number): string {
  return at === 0 ? id : `${id} +${at}`;
}
