import type { ProjectRole } from '../../domain/foundation/project-role';
import { approversFor } from '../../domain/gates/life-cycle';
import { missingInWords } from '../../domain/gates/readiness';
import type { Holders, VotingFacts } from '../../domain/gates/voting';
import { whyNotKnown } from '../../domain/standards/duties/duty';
import { isInOneOf } from '../in-groups';
import type { Deps } from '../ports';
import { holdingOf } from '../project-roles/holding-of';
import type { KnownRoles } from '../project-roles/read-roles';
import { standingOf, type StandingDeps } from '../standing';
import type { EntryRule } from './entry-standing';
import { type GroundOfGate, stakeOf } from './gate-ground';

type Known = {
  readonly role: ProjectRole;
  /** Who holds which role in the project. */
  readonly roles: KnownRoles;
  readonly entry: readonly EntryRule[];
};

/** What decides whether the asking user may vote in a role. Their groups are asked for only where a group holds it. */
export async function votingFacts(
  ground: GroundOfGate,
  { role, roles, entry }: Known,
  deps: StandingDeps,
): Promise<VotingFacts> {
  const { gate, asOf, delegations } = ground;
  return {
    asOf,
    holders: await holdersOf(role, roles, deps),
    delegations,
    isPmo: await (await standingOf(deps)).wasGranted('pmo-admin'),
    approversToday: approversFor(gate, stakeOf(ground)),
    missing: missingInWords(entry),
  };
}

async function holdersOf(
  role: ProjectRole,
  roles: KnownRoles,
  deps: Pick<Deps, 'access'>,
): Promise<Holders> {
  const holding = holdingOf(role, roles);
  if (holding.kind !== 'held') {
    return { kind: 'unknown', reason: whyNotKnown(role, holding) ?? '' };
  }
  const { people, groups } = holding;
  return { kind: 'known', people, isVoterInGroup: await isInOneOf(groups, deps) };
}
