import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Sight } from '../sight';
import { projectsBehind } from './cell-book';

/** Keys of the Jira projects behind these whose import is not complete. */
export function partialProjects(
  projects: readonly GovernedProject[],
  sight: Sight,
): readonly string[] {
  return projectsBehind(projects, sight)
    .flatMap((id) => sight.projects.get(id) ?? [])
    .filter((project) => project.import.status !== 'done')
    .map((project) => project.key)
    .sort();
}
