import type { AccountId, GateRequestId } from '../../domain/foundation/ids';
import type { ProjectRole } from '../../domain/foundation/project-role';
import { refusalOfMeeting } from '../../domain/gates/voting';
import { changedMeanwhile } from '../portfolio-tree';
import { readRolesNow } from '../project-roles/read-roles';
import { recorded } from '../recorded';
import { groundOfFile } from './gate-ground';
import { refusedAtGate } from './refused-at-gate';
import type { VoteDeps } from './vote-on-gate';
import { votingFacts } from './voting-facts';

type MeetingInput = {
  readonly id: GateRequestId;
  /** How many acts the user was looking at. */
  readonly seen: number;
  /** From 0. */
  readonly condition: number;
  readonly role: ProjectRole;
  readonly actsFor: AccountId | null;
  readonly note: string;
};

/**
 * Says that a condition of a conditional go is met: for who could vote on it.
 *
 * @throws AppError `not-found`; `not-allowed` as for a vote; `conflict` when there is no such open condition, the go has
 *   lapsed, or somebody did something meanwhile.
 */
export async function meetCondition(
  { id, seen, condition, role, actsFor, note }: MeetingInput,
  deps: VoteDeps,
): Promise<{ readonly id: GateRequestId }> {
  const ground = await groundOfFile(id, deps);
  const { file, project, gate } = ground;
  const { actor: by } = deps;
  const roles = await readRolesNow(project.scope.projectId, deps.now(), deps);
  const facts = await votingFacts(ground, { role, roles, entry: [] }, deps);
  const refusal = refusalOfMeeting(file, { by, role, actsFor, condition }, facts);
  if (refusal !== null) {
    const attempt = 'meet-condition';
    throw await refusedAtGate({ project, gate: gate.id, attempt, refusal }, deps);
  }
  if (file.acts.length !== seen) throw changedMeanwhile();

  await recorded(
    {
      action: 'gate.meet-condition',
      subject: project.id,
      before: null,
      after: { gate: gate.id, number: file.request.number, condition, note },
      about: [project.scope.projectId],
    },
    async () => {
      const act = { kind: 'meet', by, at: deps.now(), condition, note } as const;
      if ((await deps.gates.act(id, act, seen)) === 'stale') throw changedMeanwhile();
    },
    deps,
  );
  return { id };
}
