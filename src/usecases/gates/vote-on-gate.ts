import type { AccountId, GateRequestId } from '../../domain/foundation/ids';
import type { ProjectRole } from '../../domain/foundation/project-role';
import type { GateCondition, GateFile, GateVerdict, Vote } from '../../domain/gates/gate-request';
import { type RequestState, standingOf } from '../../domain/gates/standing';
import { refusalOfVote } from '../../domain/gates/voting';
import type { Deps } from '../ports';
import { changedMeanwhile } from '../portfolio-tree';
import { readRolesNow } from '../project-roles/read-roles';
import type { QueueDeps } from '../recompute';
import { recorded, type RecordDeps } from '../recorded';
import type { StandingDeps } from '../standing';
import { queueConditionItems } from './create-condition-items';
import { type EntryDeps, entryStanding } from './entry-standing';
import { type GroundDeps, groundOfFile, type GroundOfFile } from './gate-ground';
import { gatesChanged } from './gates-changed';
import { refusedAtGate } from './refused-at-gate';
import { votingFacts } from './voting-facts';

type BallotInput = {
  readonly id: GateRequestId;
  /** How many acts the user was looking at. */
  readonly seen: number;
  readonly role: ProjectRole;
  /** Whose vote it is; `null` for one's own. */
  readonly actsFor: AccountId | null;
  readonly verdict: GateVerdict;
  readonly note: string;
  readonly conditions: readonly GateCondition[];
};

export type VoteDeps = GroundDeps &
  EntryDeps &
  StandingDeps &
  RecordDeps &
  Pick<Deps, 'dirty' | 'projectRoles' | 'queue' | 'site'>;

/**
 * Casts a vote on a request for a gate, and with it decides where that completes the quorum. The same vote a second time
 * changes nothing. Jira is asked at this moment who holds the role.
 *
 * @throws AppError `not-found`; `not-allowed` for who does not hold the role or act for who does, for who asked, and for the
 *   PMO; `conflict` when it is decided, when a go misses an entry rule, and when somebody else did something meanwhile.
 */
export async function voteOnGate(
  { id, seen, ...cast }: BallotInput,
  deps: VoteDeps,
): Promise<{ readonly id: GateRequestId; readonly state: RequestState }> {
  const ground = await groundOfFile(id, deps);
  const { file, asOf, project, gate } = ground;
  const ballot = { ...cast, by: deps.actor };
  const before = standingOf(file, asOf);
  if (before.votes.some((vote) => isSame(vote, ballot))) {
    // Who died after the vote was kept has queued nothing; what is written already is not written again.
    await followThrough(ground, before.state, deps);
    return { id, state: before.state };
  }

  const refusal = refusalOfVote(file, ballot, await factsFor(ground, cast.role, deps));
  if (refusal !== null) {
    throw await refusedAtGate({ project, gate: gate.id, attempt: 'vote', refusal }, deps);
  }
  if (file.acts.length !== seen) throw changedMeanwhile();

  const vote: Vote = { kind: 'vote', at: deps.now(), ...ballot };
  const after: GateFile = { ...file, acts: [...file.acts, vote] };
  const { state } = standingOf(after, asOf);
  await keepVote(ground, { vote, state }, deps);
  await followThrough(ground, state, deps);
  return { id, state };
}

/** What a decision brings about. */
async function followThrough(
  { file, project }: GroundOfFile,
  state: RequestState,
  deps: QueueDeps,
): Promise<void> {
  if (state === 'requested') return;

  await gatesChanged(project.scope.projectId, deps);
  if (state === 'conditional-go') await queueConditionItems(file.request.id, deps);
}

/** What the right to vote in a role rests on, as Jira says now. */
async function factsFor(ground: GroundOfFile, role: ProjectRole, deps: VoteDeps) {
  const { project, gate } = ground;
  const [roles, entry] = await Promise.all([
    readRolesNow(project.scope.projectId, deps.now(), deps),
    entryStanding(ground, deps),
  ]);
  return votingFacts(ground, { role, roles, entry: entry.of(gate) }, deps);
}

async function keepVote(
  { file, project, gate }: GroundOfFile,
  { vote, state }: { readonly vote: Vote; readonly state: RequestState },
  deps: RecordDeps & Pick<Deps, 'gates'>,
): Promise<void> {
  const { role, verdict, note } = vote;
  // Without who has to meet them: the trail holds no accounts.
  const conditions = vote.conditions.map(({ text, due }) => ({ text, due }));
  const { number, pack } = file.request;
  await recorded(
    {
      action: state === 'requested' ? 'gate.vote' : 'gate.decide',
      subject: project.id,
      before: { gate: gate.id, number, state: 'requested' },
      after: {
        gate: gate.id,
        number,
        state,
        pack,
        vote: { role, verdict, note, conditions, byDelegation: vote.actsFor !== null },
      },
      about: [project.scope.projectId],
    },
    async () => {
      const outcome = await deps.gates.act(file.request.id, vote, file.acts.length);
      if (outcome === 'stale') throw changedMeanwhile();
    },
    deps,
  );
}

type Ballot = Omit<Vote, 'kind' | 'at'>;

function isSame(vote: Vote, ballot: Ballot): boolean {
  return (
    vote.by === ballot.by &&
    vote.role === ballot.role &&
    vote.actsFor === ballot.actsFor &&
    vote.verdict === ballot.verdict &&
    vote.note === ballot.note &&
    JSON.stringify(vote.conditions) === JSON.stringify(ballot.conditions)
  );
}
