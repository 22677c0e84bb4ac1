import {
  governedId,
  type GovernedId,
  type ProjectId,
  type WorkItemId,
} from '../../domain/foundation/ids';
import type { Deps } from '../ports';

/**
 * Under which ids a work item would be governed, the nearest first: itself, each of its ancestors, its Jira project.
 * A circle of parents ends the walk.
 */
export async function governingIds(
  item: { readonly id: WorkItemId; readonly projectId: ProjectId },
  { workItems }: Pick<Deps, 'workItems'>,
): Promise<readonly GovernedId[]> {
  const walked = new Set<WorkItemId>();
  for (let id: WorkItemId | null = item.id; id !== null && !walked.has(id);) {
    walked.add(id);
    const [fact] = await workItems.find([id]);
    id = fact?.parentId ?? null;
  }

  return [...walked]
    .map((id) => governedId(`item:${id}`))
    .concat(governedId(`project:${item.projectId}`));
}
