import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Deps } from '../ports';
import { holds } from '../roles';

/** Plans are for the administrators of the Jira project, and for those who administer the PMO. */
export async function mayEditPlan(
  { scope }: GovernedProject,
  deps: Pick<Deps, 'access' | 'actor' | 'roles'>,
): Promise<boolean> {
  return (await deps.access.canAdminister(scope.projectId)) || holds('administer', deps);
}
