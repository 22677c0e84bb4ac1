import type { GovernedId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Deps } from '../ports';

/** The governed projects of which somebody is reminded: where the Jira project is not chosen any more, it rests. */
export async function projectsAtWork({
  portfolio,
  projects,
}: Pick<Deps, 'portfolio' | 'projects'>): Promise<ReadonlyMap<GovernedId, GovernedProject>> {
  const [known, governed] = await Promise.all([projects.all(), portfolio.governed()]);
  const chosen = new Set(known.filter(({ isChosen }) => isChosen).map(({ id }) => id));
  return new Map(
    governed
      .filter(({ scope }) => chosen.has(scope.projectId))
      .map((project) => [project.id, project]),
  );
}
