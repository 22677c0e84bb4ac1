import type { Pair, Proposal, ProposalId, SelectionProblem } from './problem';
import type { Start } from './model';

type Amounts = { readonly value: number; readonly cost: number; readonly takes: readonly number[] };
type Divisible = {
  readonly id: string;
  readonly leastShare: number | null;
  readonly starts: readonly Start[];
};

/** Of a proposal that may be funded in part, its least share and what is added to it, in percent of the whole. */
const STEP = 10;
const WHOLE = 100;

/** As it competes: the proposal at its least share, and what may be added to it step by step, each only after the one before. */
export type Parts = { readonly proposals: readonly Proposal[] } & Pick<
  SelectionProblem,
  'requires' | 'excludes' | 'oneOf'
>;

/**
 * A proposal in the parts in which it may be funded: whole, or its least share and steps of 10 percent up to the whole. The first part
 * bears the proposal's id, so whatever is asked of the proposal is asked of that. Where it may start at several times it is as
 * {@link partsByStart} says.
 *
 * @example
 * partsOf({ id: 'a', value: 50, cost: 200, takes: [], leastShare: 85, starts: [] })
 * // proposals: a of 170, 'a +1' of 20, 'a +2' of 10; requires: 'a +1' a, 'a +2' 'a +1'
 */
export function partsOf(proposal: Divisible & Amounts): Parts {
  const { id, starts } = proposal;
  if (starts.length > 1) return partsByStart(proposal);
  const { first, steps } = amountsOf({ ...proposal, takes: starts[0]?.takes ?? proposal.takes });
  return {
    proposals: [part(id, first), ...steps.map((step, at) => part(partId(id, at + 1), step))],
    requires: steps.map((_, at) => [partId(id, at + 1), partId(id, at)]),
    excludes: [],
    oneOf: [],
  };
}

/**
 * The proposal itself, with what it takes whenever it starts; a start each, with what it takes beyond that; its steps once for each start;
 * and one that stands for not doing it. Of that and the starts exactly one is taken.
 */
function partsByStart(proposal: Divisible & Amounts): Parts {
  const { id, starts } = proposal;
  const none = `${id} -`;
  const always = proposal.takes.map((_, pool) => Math.min(...starts.map(({ takes }) => takes[pool] ?? 0))); // prettier-ignore
  const { first } = amountsOf({ ...proposal, takes: always });
  const parts = starts.map(({ at, takes }) => {
    const { first: whole, steps } = amountsOf({ ...proposal, takes });
    const beyond = whole.takes.map((amount, pool) =>
      Math.max(0, amount - (first.takes[pool] ?? 0)),
    );
    const own = startId(id, at);
    const stepId = (step: number) => (step === 0 ? own : startId(partId(id, step), at));
    return {
      own,
      proposals: [part(own, { value: 0, cost: 0, takes: beyond }), ...steps.map((step, index) => part(stepId(index + 1), step))], // prettier-ignore
      requires: [[own, id], ...steps.map((_, index): Pair => [stepId(index + 1), stepId(index)])] as readonly Pair[], // prettier-ignore
    };
  });
  const nothing = { value: 0, cost: 0, takes: always.map(() => 0) };
  return {
    proposals: [part(id, first), part(none, nothing), ...parts.flatMap((each) => each.proposals)],
    requires: parts.flatMap((each) => each.requires),
    excludes: [[none, id]],
    oneOf: [[none, ...parts.map(({ own }) => own)]],
  };
}

/** At the least share, and what each step adds to it. */
function amountsOf(proposal: Divisible & Amounts): {
  readonly first: Amounts;
  readonly steps: readonly Amounts[];
} {
  const least = proposal.leastShare ?? WHOLE;
  const shares = [least];
  for (let share = least; share < WHOLE;) shares.push((share = Math.min(WHOLE, share + STEP)));

  const amounts = shares.map((share) => atShare<Amounts>(proposal, share));
  const steps = amounts.slice(1).map((now, at): Amounts => {
    const before = amounts[at] ?? now;
    return {
      value: now.value - before.value,
      cost: Math.max(0, now.cost - before.cost),
      takes: now.takes.map((amount, pool) => Math.max(0, amount - (before.takes[pool] ?? 0))),
    };
  });
  return { first: amounts[0] ?? proposal, steps };
}

function part(id: string, { value, cost, takes }: Amounts): Proposal {
  return { id, value, costs: [cost, ...takes] };
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

/** What a selection funds of a proposal, in percent, and the place of the period in which that starts; `null` where it has no window. */
export type Funding = { readonly share: number; readonly start: number | null };

/**
 * Which share of each proposal a selection funds, and from when on; those it leaves out are not named.
 *
 * @example
 * fundingOf([{ id: 'a', leastShare: 60, starts: [] }, { id: 'b', leastShare: null, starts: [] }], ['a', 'a +1'])
 * // Map { 'a' => { share: 70, start: null } }
 */
export function fundingOf(
  proposals: readonly Divisible[],
  selected: readonly ProposalId[],
): ReadonlyMap<string, Funding> {
  const taken = new Set(selected);
  return new Map(
    proposals.flatMap(({ id, leastShare, starts }) => {
      if (!taken.has(id)) return [];
      const [only, ...others] = starts;
      const chosen = others.length === 0 ? only : starts.find(({ at }) => taken.has(startId(id, at))); // prettier-ignore
      const start = chosen?.at ?? null;
      const isStepIn = (step: number) =>
        taken.has(partId(id, step)) || (start !== null && taken.has(startId(partId(id, step), start))); // prettier-ignore
      let steps = 0;
      while (isStepIn(steps + 1)) steps += 1;
      const share = Math.min(WHOLE, (leastShare ?? WHOLE) + STEP * steps);
      return [[id, { share, start }] as const];
    }),
  );
}

/** The part of a proposal that is taken when it starts there. */
export function startPart({ id, starts }: Pick<Divisible, 'id' | 'starts'>, at: number): string {
  return starts.length > 1 ? startId(id, at) : id;
}

function partId(id: string, at: number): string {
  return at === 0 ? id : `${id} +${at}`;
}

function startId(id: string, at: number): string {
  return `${id} @${at}`;
}
