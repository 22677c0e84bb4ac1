import type { ProjectId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { noSuchProject, sightOf, type SightDeps } from '../sight';

/**
 * What of a Jira project is governed: the whole of it, work items in it, or nothing.
 *
 * @throws AppError `not-found` for one that does not exist or is hidden.
 */
export async function showEntry({ projectId }: { readonly projectId: ProjectId }, deps: SightDeps) {
  if (!(await deps.access.browsable([projectId])).has(projectId)) throw noSuchProject();

  const { governed } = await sightOf(deps);
  const inside = [...governed.values()].filter(({ scope }) => scope.projectId === projectId);
  return { governed: inside.sort(wholeFirst).map(({ id, key, name }) => ({ id, key, name })) };
}

function wholeFirst(one: GovernedProject, other: GovernedProject): number {
  const isWhole = ({ scope }: GovernedProject) => (scope.kind === 'project' ? 0 : 1);
  return isWhole(one) - isWhole(other) || (one.key < other.key ? -1 : 1);
}
