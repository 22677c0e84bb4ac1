import type { AccountId } from '../../domain/foundation/ids';
import type { ProjectRole } from '../../domain/foundation/project-role';
import { isDelegationInForce } from '../../domain/gates/delegation';
import { shortagesOf } from '../../domain/gates/quorum';
import { standingOf, waitingFor } from '../../domain/gates/standing';
import {
  refusalOfMeeting,
  refusalOfVote,
  refusalOfWithdrawal,
  type VotingFacts,
} from '../../domain/gates/voting';
import { holdingOf } from '../project-roles/holding-of';
import type { KnownRoles } from '../project-roles/read-roles';
import type { StandingDeps } from '../standing';
import type { EntryRule } from './entry-standing';
import type { GroundOfFile } from './gate-ground';
import { votingFacts } from './voting-facts';

type Known = {
  readonly roles: KnownRoles;
  readonly rules: readonly EntryRule[];
  /** Who administers the PMO, as named persons. */
  readonly pmo: ReadonlySet<AccountId>;
};

/** A vote that the asking user may cast: in a role, for themselves or for somebody who gave it to them. */
export type OpenBallot = { readonly role: ProjectRole; readonly actsFor: AccountId | null };

/** One request for a gate: how it stands, who said what, who is waited for, and what the asking user may do. */
export async function showRequest(ground: GroundOfFile, known: Known, deps: StandingDeps) {
  const { file, asOf, delegations } = ground;
  const { roles, pmo } = known;
  const { request, acts } = file;
  const { state, votes, decidedAt } = standingOf(file, asOf);
  const isOpen = state === 'requested' || state === 'conditional-go';
  const { ballots, refusal } = isOpen
    ? await ballotsOf(ground, known, deps)
    : { ballots: [], refusal: null };

  return {
    id: request.id,
    number: request.number,
    by: request.by,
    at: request.at,
    note: request.note,
    budget: request.budget,
    pack: request.pack,
    /** How many acts this shows. */
    seen: acts.length,
    state,
    votes: votes.map(({ by, at, role, actsFor, verdict, note }) => ({
      by,
      at,
      role,
      actsFor,
      verdict,
      note,
    })),
    decidedAt,
    waitingFor: state === 'requested' ? waitingFor(votes, request.approvers) : [],
    shortages: shortagesOf(file, {
      asOf,
      holding: (role) => holdingOf(role, roles),
      pmo,
      delegations,
    }),
    mayWithdraw: refusalOfWithdrawal(file, { by: deps.actor, asOf }) === null,
    /** What the asking user may vote, or call met, as. */
    ballots,
    /** Why they may not; `null` where they may, and where nothing is to be said any more. */
    ballotRefusal: refusal,
  };
}

async function ballotsOf(ground: GroundOfFile, { roles, rules }: Known, deps: StandingDeps) {
  const ballots: OpenBallot[] = [];
  let refusal: string | null = null;
  for (const { role } of ground.file.request.approvers) {
    const facts = await votingFacts(ground, { role, roles, entry: rules }, deps);
    for (const actsFor of [null, ...givenTo(deps.actor, role, ground)]) {
      const why = whyNot(ground, { role, actsFor, by: deps.actor }, facts);
      if (why === null) ballots.push({ role, actsFor });
      else refusal ??= why;
    }
  }
  return { ballots, refusal: ballots.length > 0 ? null : refusal };
}

function givenTo(
  actor: AccountId,
  role: ProjectRole,
  { delegations, asOf }: GroundOfFile,
): readonly AccountId[] {
  return delegations
    .filter((one) => one.to === actor && one.role === role && isDelegationInForce(one, asOf))
    .map(({ from }) => from);
}

type Voter = OpenBallot & { readonly by: AccountId };

/** By a verdict that needs nothing but the right to give it. */
function whyNot({ file, asOf }: GroundOfFile, voter: Voter, facts: VotingFacts): string | null {
  const { state, conditions } = standingOf(file, asOf);
  if (state === 'requested') {
    const ballot = { ...voter, verdict: 'hold', note: '', conditions: [] } as const;
    return refusalOfVote(file, ballot, facts)?.message ?? null;
  }
  const condition = conditions.findIndex(({ metAt }) => metAt === null);
  return refusalOfMeeting(file, { ...voter, condition }, facts)?.message ?? null;
}
