import type { ProjectId } from '../../domain/foundation/ids';
import type { WorkItem } from '../../domain/foundation/work-item';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { ownership } from '../own-items';
import type { Deps } from '../ports';

/** Every work item that is in the scope of a governed project now, of whatever level, read page by page. */
export async function* itemsInScope(
  project: GovernedProject,
  { workItems }: Pick<Deps, 'workItems'>,
): AsyncGenerator<WorkItem> {
  const { scope } = project;
  if (scope.kind === 'project') {
    yield* workItems.ofProjects([scope.projectId]);
    return;
  }

  const below = await workItems.projectsOfDescendants([scope.workItemId]);
  for (const projectId of new Set<ProjectId>([scope.projectId, ...below])) {
    const isInScope = await ownership(project, projectId, { workItems });
    for await (const item of workItems.ofProjects([projectId])) {
      if (isInScope(item.id)) yield item;
    }
  }
}
