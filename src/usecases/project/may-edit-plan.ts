import { ROLES_EDITING_PLANS } from '../../domain/foundation/rights';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { standingOf, type StandingDeps } from '../standing';

/** Plans are for the administrators of the Jira project, and for the roles that may type them in every project. */
export async function mayEditPlan(
  { scope }: GovernedProject,
  deps: StandingDeps,
): Promise<boolean> {
  if (await deps.access.canAdminister(scope.projectId)) return true;
  return (await standingOf(deps)).isOneOf(ROLES_EDITING_PLANS);
}
