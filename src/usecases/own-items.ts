import type { ProjectId, WorkItemId } from '../domain/foundation/ids';
import type { GovernedProject } from '../domain/portfolio/portfolio-tree';
import { governedAbove } from '../domain/rollup/governed-above';
import type { Deps } from './ports';

/** Tells whether an item of one Jira project belongs to a governed project: all of its own do, or those below a governed work item. */
export async function ownership(
  { id, scope }: GovernedProject,
  inProject: ProjectId,
  { workItems }: Pick<Deps, 'workItems'>,
): Promise<(item: WorkItemId) => boolean> {
  if (scope.kind === 'project') return () => true;

  const parents = await workItems.parents(inProject);
  const above = governedAbove(parents, new Map([[scope.workItemId, id]]));
  return (item) => above(item).length > 0;
}
