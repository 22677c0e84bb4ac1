import type { Day } from '../foundation/calendar';
import type { AccountId } from '../foundation/ids';
import { projectRoleName } from '../foundation/project-role';
import { counted, listed } from '../foundation/wording';
import { type Delegation, isDelegationInForce } from './delegation';
import type { GateFile, Vote } from './gate-request';
import type { Approvers } from './life-cycle';
import { missingSentence } from './readiness';
import { type RequestState, standingOf } from './standing';

/** Who a role is held by, as Jira says at that moment. */
export type Holders =
  | {
      readonly kind: 'known';
      readonly people: readonly AccountId[];
      /** Whether the voter is in a group that holds it: of nobody else is that known. */
      readonly isVoterInGroup: boolean;
    }
  | { readonly kind: 'unknown'; readonly reason: string };

export type Ballot = Omit<Vote, 'kind' | 'at'>;

/** What decides, beside the request, whether a vote is taken. */
export type VotingFacts = {
  readonly asOf: Day;
  /** Of the role of the ballot. */
  readonly holders: Holders;
  /** Of the project. */
  readonly delegations: readonly Delegation[];
  /** Whether the voter was granted the administration of the PMO. */
  readonly isPmo: boolean;
  /** Who would have to decide by the budget and the tier of today. */
  readonly approversToday: readonly Approvers[];
  /** What of the entry rules is not kept, in words. */
  readonly missing: readonly string[];
};

export type Refusal = { readonly kind: 'conflict' | 'not-allowed'; readonly message: string };

/**
 * Why a vote is not taken, in words for who casts it; `null` when it is.
 *
 * @example
 * refusalOfVote(askedForByMia, { by: mia, … }, facts)
 * // { kind: 'not-allowed', message: 'You asked for this yourself: somebody else has to decide.' }
 */
export function refusalOfVote(file: GateFile, ballot: Ballot, facts: VotingFacts): Refusal | null {
  const { state } = standingOf(file, facts.asOf);
  if (state !== 'requested') return conflict(SETTLED[state]);
  return denialOf(file, ballot, facts) ?? flawOf(file, ballot, facts);
}

/** Why somebody may not say that a condition is met, in words; `null` when they may: they could vote, and it is open. */
export function refusalOfMeeting(
  file: GateFile,
  { condition, ...voter }: Pick<Ballot, 'by' | 'role' | 'actsFor'> & { readonly condition: number },
  facts: VotingFacts,
): Refusal | null {
  const { state, conditions } = standingOf(file, facts.asOf);
  if (state !== 'conditional-go') {
    return conflict('Only a conditional go that has not lapsed has conditions to be met.');
  }
  const found = conditions[condition];
  if (found === undefined) return conflict('The decision has no such condition.');
  if (found.metAt !== null) return conflict('This condition is met already.');
  return denialOf(file, voter, facts);
}

/** Why somebody may not take a request back, in words; `null` when they may: they asked, and nobody has decided. */
export function refusalOfWithdrawal(
  file: GateFile,
  { by, asOf }: { readonly by: AccountId; readonly asOf: Day },
): Refusal | null {
  const { state } = standingOf(file, asOf);
  if (file.request.by !== by) return notAllowed('Only who asked for this can withdraw it.');
  return state === 'requested' ? null : conflict(SETTLED[state]);
}

const SETTLED: Readonly<Record<Exclude<RequestState, 'requested'>, string>> = {
  withdrawn: 'This was withdrawn.',
  go: 'This is decided already: go.',
  'conditional-go': 'This is decided already: go, under conditions.',
  lapsed: 'The go has lapsed: a condition is overdue. Ask for the gate again.',
  hold: 'This is decided already: hold.',
  recycle: 'This is decided already: back to work.',
  kill: 'This is decided already: the project is stopped.',
};

function denialOf(
  { request }: GateFile,
  { by, role, actsFor }: Pick<Ballot, 'by' | 'role' | 'actsFor'>,
  facts: VotingFacts,
): Refusal | null {
  if (request.by === by) {
    return notAllowed('You asked for this yourself: somebody else has to decide.');
  }
  if (facts.isPmo) {
    return PMO_DECIDES_NOTHING;
  }
  if (!request.approvers.some((one) => one.role === role)) {
    return notAllowed(`Nobody decides here as ${projectRoleName(role)}.`);
  }
  const { holders } = facts;
  if (holders.kind === 'unknown') return notAllowed(holders.reason);
  if (actsFor !== null)
    return denialOfProxy({ by, role, actsFor }, request.by, { ...facts, holders });

  return holders.people.includes(by) || holders.isVoterInGroup
    ? null
    : notAllowed(`Only who is ${projectRoleName(role)} in this Jira project may decide here.`);
}

/** Nor does anybody in their place: they can give no vote away either. */
export const PMO_DECIDES_NOTHING: Refusal = {
  kind: 'not-allowed',
  message: 'Who administers the PMO decides at no gate: the PMO owns no project.',
};

type Proxy = { readonly by: AccountId; readonly role: Ballot['role']; readonly actsFor: AccountId };

function denialOfProxy(
  { by, role, actsFor }: Proxy,
  requester: AccountId,
  {
    asOf,
    delegations,
    holders,
  }: VotingFacts & { readonly holders: Extract<Holders, { kind: 'known' }> },
): Refusal | null {
  if (actsFor === requester) {
    return notAllowed('Who you act for asked for this: nobody decides in their place.');
  }
  const given = delegations.filter(
    (one) => one.to === by && one.from === actsFor && one.role === role,
  );
  if (given.length === 0) return notAllowed('Nobody gave you their vote in this role.');
  if (!given.some((one) => isDelegationInForce(one, asOf))) {
    return notAllowed('The vote that you were given is over. Ask for it again.');
  }
  return holders.people.includes(actsFor)
    ? null
    : notAllowed(
        `Who gave you their vote is not named as ${projectRoleName(role)} in this Jira project any more.`,
      );
}

function flawOf(
  { request, acts }: GateFile,
  { by, actsFor, verdict, conditions }: Ballot,
  { asOf, approversToday, missing }: VotingFacts,
): Refusal | null {
  if (asText(request.approvers) !== asText(approversToday)) {
    return conflict(
      `By the budget and the tier of today others would have to decide: ${inWords(approversToday)}. Withdraw this, and ask for the gate again.`,
    );
  }
  const { votes } = standingOf({ request, acts }, asOf);
  if (actsFor !== null && votes.some((vote) => vote.by === actsFor && vote.by !== by)) {
    return conflict('Who you act for has voted in person.');
  }
  if (verdict === 'go' && missing.length > 0) {
    return conflict(
      `A go needs every entry rule kept. ${missingSentence(missing)} Decide on a conditional go, or wait.`,
    );
  }
  return flawInConditions({ verdict, conditions }, asOf);
}

function flawInConditions(
  { verdict, conditions }: Pick<Ballot, 'verdict' | 'conditions'>,
  asOf: Day,
): Refusal | null {
  if (verdict !== 'conditional-go') {
    return conditions.length === 0 ? null : conflict('Only a conditional go has conditions.');
  }
  if (conditions.length === 0) return conflict('A conditional go names at least one condition.');
  return conditions.some(({ due }) => due < asOf)
    ? conflict('A condition is due today or later.')
    : null;
}

function inWords(approvers: readonly Approvers[]): string {
  const each = approvers.map(
    ({ role, quorum }) => `${counted(quorum, 'vote')} as ${projectRoleName(role)}`,
  );
  return listed(each, each.length);
}

function asText(approvers: readonly Approvers[]): string {
  return approvers.map(({ role, quorum }) => `${role} ${quorum}`).join();
}

function conflict(message: string): Refusal {
  return { kind: 'conflict', message };
}

function notAllowed(message: string): Refusal {
  return { kind: 'not-allowed', message };
}
