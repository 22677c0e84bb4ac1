import type { GovernedId, ProjectId, StandardId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Deps } from '../ports';

/** Those held against the standard, or all where none is; only of projects whose import is complete. */
export async function simulatedProjects(
  standardId: StandardId,
  { portfolio, projects }: Pick<Deps, 'portfolio' | 'projects'>,
): Promise<readonly GovernedProject[]> {
  const [governed, known] = await Promise.all([portfolio.governed(), projects.all()]);
  const ready = new Set(
    known.filter((one) => one.isChosen && one.import.status === 'done').map(({ id }) => id),
  );
  const awake = governed.filter(({ scope }) => ready.has(scope.projectId));
  const held = awake.filter((project) => project.standardId === standardId);
  return held.length > 0 ? held : awake;
}

/** The same by the Jira project in which they begin, without those that are done. */
export async function simulatedByProject(
  standardId: StandardId,
  done: ReadonlySet<GovernedId>,
  deps: Pick<Deps, 'portfolio' | 'projects'>,
): Promise<ReadonlyMap<ProjectId, readonly GovernedProject[]>> {
  const found = new Map<ProjectId, GovernedProject[]>();
  for (const project of await simulatedProjects(standardId, deps)) {
    const { projectId } = project.scope;
    if (!done.has(project.id)) found.set(projectId, [...(found.get(projectId) ?? []), project]);
  }
  return found;
}
