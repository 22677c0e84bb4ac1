import type { GovernedId } from '../../domain/foundation/ids';
import type { Deps } from '../ports';
import { queueRecompute } from '../recompute';
import { seenGoverned, sightOf } from '../sight';
import { overviewOf, type OverviewDeps } from './show-project';

/**
 * Has figures and findings of a project computed again, now. Whoever may see it may ask: however many ask, it is
 * computed once. Who holds which role is read anew.
 *
 * @throws AppError `not-found` for one that is not governed or is hidden.
 */
export async function runProject(
  { id }: { readonly id: GovernedId },
  deps: OverviewDeps & Pick<Deps, 'projectRoles' | 'queue'>,
) {
  const sight = await sightOf(deps);
  const project = seenGoverned(id, sight);
  await deps.projectRoles.forget(project.scope.projectId);
  await queueRecompute([project.scope.projectId], deps);

  return overviewOf(project, sight, deps);
}
