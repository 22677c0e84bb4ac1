import type { ProjectId, WorkItemId } from '../../domain/foundation/ids';
import type { WorkItem } from '../../domain/foundation/work-item';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { governedAbove } from '../../domain/rollup/governed-above';
import type { Deps } from '../ports';

/** Every work item that is in the scope of a governed project now, of whatever level, read page by page. */
export async function* itemsInScope(
  { id, scope }: GovernedProject,
  { workItems }: Pick<Deps, 'workItems'>,
): AsyncGenerator<WorkItem> {
  if (scope.kind === 'project') {
    yield* workItems.ofProjects([scope.projectId]);
    return;
  }

  const below = await workItems.projectsOfDescendants([scope.workItemId]);
  const governed = new Map([[scope.workItemId, id]]);
  for (const projectId of new Set<ProjectId>([scope.projectId, ...below])) {
    const isInScope = isBelow(await workItems.parents(projectId), governed);
    for await (const item of workItems.ofProjects([projectId])) {
      if (isInScope(item.id)) yield item;
    }
  }
}

function isBelow(
  parents: ReadonlyMap<WorkItemId, WorkItemId | null>,
  governed: ReadonlyMap<WorkItemId, GovernedProject['id']>,
): (id: WorkItemId) => boolean {
  const above = governedAbove(parents, governed);
  return (id) => above(id).length > 0;
}
