import type { Day } from '../../domain/foundation/calendar';
import {
  type AccountId,
  delegationId,
  type DelegationId,
  type GovernedId,
} from '../../domain/foundation/ids';
import { type ProjectRole, projectRoleName } from '../../domain/foundation/project-role';
import { type Delegation, refusalOfDelegation } from '../../domain/gates/delegation';
import { PMO_DECIDES_NOTHING, type Refusal } from '../../domain/gates/voting';
import { whyNotKnown } from '../../domain/standards/duties/duty';
import type { Deps } from '../ports';
import { holdingOf } from '../project-roles/holding-of';
import { readRolesNow } from '../project-roles/read-roles';
import { recorded, type RecordDeps } from '../recorded';
import { noSuchThing, sightOf } from '../sight';
import { standingOf, type StandingDeps } from '../standing';
import { type GateGround, type GroundDeps, readGround } from './gate-ground';
import { refusedAtGate } from './refused-at-gate';

type DelegationInput = {
  readonly id: GovernedId;
  readonly role: ProjectRole;
  readonly to: AccountId;
  /** Its last day. */
  readonly until: Day;
};

type DelegateDeps = GroundDeps &
  StandingDeps &
  RecordDeps &
  Pick<Deps, 'newId' | 'projectRoles' | 'site'>;

/**
 * Gives the asking user's vote in a role to somebody else, until a day. The same wish a second time changes nothing.
 *
 * @throws AppError `not-found`; `not-allowed` for who is not named in the role in Jira at this moment, and for the PMO; `conflict`
 *   for somebody's own vote and for a day that is over or too far.
 */
export async function delegateVote(
  { id, role, to, until }: DelegationInput,
  deps: DelegateDeps,
): Promise<{ readonly id: DelegationId }> {
  const ground = await readGround(id, deps);
  const { project } = ground;
  const given = standingDelegation(ground, { from: deps.actor, to, role, until });
  if (given !== undefined) return { id: given.id };

  const refusal = await refusalOf(ground, { role, to, until }, deps);
  if (refusal !== null) {
    throw await refusedAtGate({ project, gate: null, attempt: 'delegate', refusal }, deps);
  }
  const delegation: Delegation = {
    id: delegationId(deps.newId()),
    governedId: id,
    role,
    from: deps.actor,
    to,
    at: deps.now(),
    until,
    endedAt: null,
  };
  await recorded(
    {
      action: 'gate.delegate',
      subject: { person: to },
      before: null,
      after: { project: id, role, until },
      about: [project.scope.projectId],
    },
    () => deps.delegations.add(delegation),
    deps,
  );
  return { id: delegation.id };
}

function standingDelegation(
  { delegations }: GateGround,
  wish: Pick<Delegation, 'from' | 'to' | 'role' | 'until'>,
): Delegation | undefined {
  return delegations.find(
    (one) =>
      one.endedAt === null &&
      one.from === wish.from &&
      one.to === wish.to &&
      one.role === wish.role &&
      one.until === wish.until,
  );
}

async function refusalOf(
  { project, asOf }: GateGround,
  { role, to, until }: Omit<DelegationInput, 'id'>,
  deps: DelegateDeps,
): Promise<Refusal | null> {
  const { actor: from } = deps;
  const flaw = refusalOfDelegation({ from, to, until }, asOf);
  if (flaw !== null) return { kind: 'conflict', message: flaw };
  if (await (await standingOf(deps)).wasGranted('pmo-admin')) return PMO_DECIDES_NOTHING;

  const roles = await readRolesNow(project.scope.projectId, deps.now(), deps);
  const holding = holdingOf(role, roles);
  if (holding.kind !== 'held') {
    return { kind: 'not-allowed', message: whyNotKnown(role, holding) ?? '' };
  }
  if (holding.people.includes(from)) return null;
  const message = `Only who is named as ${projectRoleName(role)} in this Jira project may give that vote away; a group is not enough.`;
  return { kind: 'not-allowed', message };
}

/**
 * Takes back a vote that the asking user gave away. A second time it changes nothing.
 *
 * @throws AppError `not-found`; `not-allowed` for anyone but who gave it.
 */
export async function endDelegation(
  { id }: { readonly id: DelegationId },
  deps: GroundDeps & RecordDeps,
): Promise<{ readonly id: DelegationId }> {
  const [delegation, sight] = await Promise.all([deps.delegations.find(id), sightOf(deps)]);
  const project = delegation === null ? undefined : sight.governed.get(delegation.governedId);
  if (delegation === null || project === undefined) throw noSuchThing();
  if (delegation.from !== deps.actor) {
    const message = 'Only who gave this vote away can take it back.';
    const refusal = { kind: 'not-allowed', message } as const;
    throw await refusedAtGate({ project, gate: null, attempt: 'end-delegation', refusal }, deps);
  }
  if (delegation.endedAt !== null) return { id };

  const { role, until, to, governedId } = delegation;
  await recorded(
    {
      action: 'gate.end-delegation',
      subject: { person: to },
      before: { project: governedId, role, until },
      after: null,
      about: [project.scope.projectId],
    },
    () => deps.delegations.end(id, deps.now()),
    deps,
  );
  return { id };
}
