import type { Instant } from '../../../domain/foundation/calendar';
import type { ProjectId } from '../../../domain/foundation/ids';
import type { GovernedProject } from '../../../domain/portfolio/portfolio-tree';
import { projectsOfScope } from '../../freshness/check-standards';
import type { Deps } from '../../ports';
import { DAYS_LOOKED_BACK, daysBefore } from './subject';

/** Of how many work items, at most, a log has to be read to look back on these projects. */
export async function itemsToRead(
  projects: readonly GovernedProject[],
  asOf: Instant,
  { workItems }: Pick<Deps, 'workItems'>,
): Promise<number> {
  const counts = await workItems.countChangedSince(daysBefore(asOf, DAYS_LOOKED_BACK));
  const within = new Set<ProjectId>();
  for (const project of projects) {
    for (const id of await projectsOfScope(project, workItems)) within.add(id);
  }
  return [...within].reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
}
