import type { Day, Instant } from '../foundation/calendar';
import type { Approvers } from './life-cycle';
import type { GateAct, GateCondition, GateFile, GateVerdict, Vote } from './gate-request';

/** How a request stands; `lapsed` is a conditional go of which a condition is overdue. */
export type RequestState = 'requested' | 'withdrawn' | 'lapsed' | GateVerdict;
/** How a gate stands. */
export type GateState = 'not-requested' | RequestState;

export type RequestStanding = {
  readonly state: RequestState;
  /** What counts: of each person and each right the last one. */
  readonly votes: readonly Vote[];
  /** When the decision fell; `null` for none. */
  readonly decidedAt: Instant | null;
  /** Of a conditional go, met or not. */
  readonly conditions: readonly (GateCondition & { readonly metAt: Instant | null })[];
};

/**
 * How a request stands at the end of a day: acts are read in their order, and what was done after the decision, other than
 * meeting its conditions, counts for nothing.
 *
 * @example
 * standingOf({ request: wantingTwoOfTheBoard, acts: [goOfAnn] }, today).state        // 'requested'
 * standingOf({ request: wantingTwoOfTheBoard, acts: [goOfAnn, goOfBen] }, today).state // 'go'
 */
export function standingOf({ request, acts }: GateFile, asOf: Day): RequestStanding {
  let votes: readonly Vote[] = [];
  for (const [at, act] of acts.entries()) {
    if (act.kind === 'withdraw') {
      return { state: 'withdrawn', votes, decidedAt: null, conditions: [] };
    }
    if (act.kind !== 'vote') continue;

    votes = withVote(votes, act);
    const verdict = decisionBy(votes, request.approvers);
    if (verdict !== null) {
      return decided({ verdict, votes, decidedAt: act.at, later: acts.slice(at + 1) }, asOf);
    }
  }
  return { state: 'requested', votes, decidedAt: null, conditions: [] };
}

/** One person is one vote, and so is one right: a later one takes the place of an earlier one by the same, or for the same. */
export function withVote(votes: readonly Vote[], vote: Vote): readonly Vote[] {
  const others = votes.filter((one) => one.by !== vote.by && holderOf(one) !== holderOf(vote));
  return [...others, vote];
}

/** Whose right a vote is cast by. */
export function holderOf({ by, actsFor }: Vote): Vote['by'] {
  return actsFor ?? by;
}

/** How many more of each role are needed for the verdict that most of them gave; those of whom enough agree are left out. */
export function waitingFor(
  votes: readonly Vote[],
  approvers: readonly Approvers[],
): readonly Approvers[] {
  return approvers.flatMap(({ role, quorum }) => {
    const most = Math.max(...SIDES.map((side) => agreeing(votes, { role, side })));
    return most >= quorum ? [] : [{ role, quorum: quorum - most }];
  });
}

type Side = 'on' | Exclude<GateVerdict, 'go' | 'conditional-go'>;
const SIDES: readonly Side[] = ['on', 'hold', 'recycle', 'kill'];

function sideOf({ verdict }: Vote): Side {
  return verdict === 'go' || verdict === 'conditional-go' ? 'on' : verdict;
}

/** The votes in a role, those together that agree. */
export function votesBySide(
  votes: readonly Vote[],
  role: Approvers['role'],
): readonly (readonly Vote[])[] {
  return SIDES.map((side) => onSide(votes, { role, side }));
}

type Voters = { readonly role: Approvers['role']; readonly side: Side };

function onSide(votes: readonly Vote[], { role, side }: Voters): readonly Vote[] {
  return votes.filter((vote) => vote.role === role && sideOf(vote) === side);
}

function agreeing(votes: readonly Vote[], voters: Voters): number {
  return onSide(votes, voters).length;
}

function decisionBy(votes: readonly Vote[], approvers: readonly Approvers[]): GateVerdict | null {
  const agreed = SIDES.find(
    (side) =>
      approvers.length > 0 &&
      approvers.every(({ role, quorum }) => agreeing(votes, { role, side }) >= quorum),
  );
  if (agreed === undefined) return null;
  if (agreed !== 'on') return agreed;
  return votes.some(({ verdict }) => verdict === 'conditional-go') ? 'conditional-go' : 'go';
}

type Decision = {
  readonly verdict: GateVerdict;
  readonly votes: readonly Vote[];
  readonly decidedAt: Instant;
  readonly later: readonly GateAct[];
};

function decided({ verdict, votes, decidedAt, later }: Decision, asOf: Day): RequestStanding {
  const conditions = votes
    .filter((vote) => vote.verdict === 'conditional-go' && verdict === 'conditional-go')
    .flatMap((vote) => vote.conditions)
    .map((condition, index) => ({ ...condition, metAt: metAt(index, later) }));
  const state = verdict === 'conditional-go' ? stateByConditions(conditions, asOf) : verdict;
  return { state, votes, decidedAt, conditions };
}

function metAt(index: number, later: readonly GateAct[]): Instant | null {
  return later.find((act) => act.kind === 'meet' && act.condition === index)?.at ?? null;
}

function stateByConditions(
  conditions: RequestStanding['conditions'],
  asOf: Day,
): 'go' | 'conditional-go' | 'lapsed' {
  const open = conditions.filter((condition) => condition.metAt === null);
  if (open.some(({ due }) => due < asOf)) return 'lapsed';
  return open.length === 0 ? 'go' : 'conditional-go';
}
