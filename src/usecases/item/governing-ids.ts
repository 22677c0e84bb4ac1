import {
  governedId,
  type GovernedId,
  type ProjectId,
  type WorkItemId,
} from '../../domain/foundation/ids';
import type { Deps } from '../ports';

type Placed = { readonly id: WorkItemId; readonly projectId: ProjectId };
type Reads = Pick<Deps, 'workItems'>;

/**
 * Under which ids a work item would be governed, the nearest first: itself, each of its ancestors, its Jira project.
 * A circle of parents ends the walk.
 */
export async function governingIds(item: Placed, deps: Reads): Promise<readonly GovernedId[]> {
  return (await governingIdsOf([item], deps))(item);
}

/** As {@link governingIds}, for each of some work items. Goes up from all of them at once, a level a question. */
export async function governingIdsOf(
  items: readonly Placed[],
  { workItems }: Reads,
): Promise<(item: Placed) => readonly GovernedId[]> {
  const parents = new Map<WorkItemId, WorkItemId | null>();
  for (let level = [...new Set(items.map(({ id }) => id))]; level.length > 0;) {
    const known = new Map((await workItems.find(level)).map(({ id, parentId }) => [id, parentId]));
    for (const id of level) parents.set(id, known.get(id) ?? null);
    const above = [...known.values()].filter((id) => id !== null);
    level = [...new Set(above)].filter((id) => !parents.has(id));
  }
  return ({ id, projectId }) =>
    wayUp(id, parents)
      .map((each) => governedId(`item:${each}`))
      .concat(governedId(`project:${projectId}`));
}

function wayUp(
  start: WorkItemId,
  parents: ReadonlyMap<WorkItemId, WorkItemId | null>,
): readonly WorkItemId[] {
  const way = new Set<WorkItemId>();
  for (let id: WorkItemId | null = start; id !== null && !way.has(id);) {
    way.add(id);
    id = parents.get(id) ?? null;
  }
  return [...way];
}
