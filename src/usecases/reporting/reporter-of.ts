import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Reporter } from '../../domain/reporting/report-rights';
import { isInOneOf } from '../in-groups';
import type { Deps } from '../ports';
import { mayEditPlan } from '../project/may-edit-plan';
import { holdingOf } from '../project-roles/holding-of';
import type { KnownRoles } from '../project-roles/read-roles';
import { holds, type StandingDeps } from '../standing';

/** Who the asking user is to a project's reports. Its roles are read only where they decide. */
export async function reporterOf(
  project: GovernedProject,
  readRoles: () => Promise<KnownRoles>,
  deps: StandingDeps,
): Promise<Reporter> {
  return {
    account: deps.actor,
    mayWrite: await mayEditPlan(project, deps),
    mayApprove:
      (await holds('manage-portfolios', deps)) || (await isOwner(await readRoles(), deps)),
  };
}

async function isOwner(
  roles: KnownRoles,
  { access, actor }: Pick<Deps, 'access' | 'actor'>,
): Promise<boolean> {
  const holding = holdingOf('project-owner', roles);
  if (holding.kind !== 'held') return false;
  return holding.people.includes(actor) || isInOneOf(holding.groups, { access });
}
