import type { GovernedId, ProjectId, WorkItemId } from '../domain/foundation/ids';
import type { WorkItem } from '../domain/foundation/work-item';
import type { GovernedProject } from '../domain/portfolio/portfolio-tree';
import { governedAbove } from '../domain/rollup/governed-above';
import type { Deps } from './ports';

type Reads = Pick<Deps, 'workItems'>;
type GovernedItems = ReadonlyMap<WorkItemId, GovernedId>;

const NONE: readonly GovernedId[] = [];

/** Governed projects by what they hold: a whole Jira project, or a work item with what stands below it. */
export function scopesOf(projects: readonly GovernedProject[]) {
  const whole = new Map<ProjectId, GovernedId>();
  const items = new Map<WorkItemId, GovernedId>();
  for (const { id, scope } of projects) {
    if (scope.kind === 'item') items.set(scope.workItemId, id);
    else whole.set(scope.projectId, id);
  }
  return { whole, items };
}

/** The Jira projects with work below governed work items: it stands in other Jira projects, too. */
export async function projectsBelow(
  governedItems: GovernedItems,
  { workItems }: Reads,
): Promise<ReadonlySet<ProjectId>> {
  if (governedItems.size === 0) return new Set();
  return workItems.projectsOfDescendants([...governedItems.keys()]);
}

/** The governed work items above each of these, itself included. Goes up from all of them at once, a level a question. */
export async function governedAboveItems(
  governedItems: GovernedItems,
  items: readonly Pick<WorkItem, 'id' | 'parentId'>[],
  { workItems }: Reads,
): Promise<(id: WorkItemId) => readonly GovernedId[]> {
  if (governedItems.size === 0) return () => NONE;

  const parents = new Map(items.map(({ id, parentId }) => [id, parentId]));
  for (let level = unknownIn(parents); level.length > 0; level = unknownIn(parents)) {
    const known = new Map((await workItems.find(level)).map(({ id, parentId }) => [id, parentId]));
    for (const id of level) parents.set(id, known.get(id) ?? null);
  }
  return governedAbove(parents, governedItems);
}

function unknownIn(parents: ReadonlyMap<WorkItemId, WorkItemId | null>): readonly WorkItemId[] {
  const asked = [...parents.values()].filter((id) => id !== null);
  return [...new Set(asked)].filter((id) => !parents.has(id));
}
