import type { GovernedId, ProjectId, WorkItemId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { governedAbove } from '../../domain/rollup/governed-above';
import type { Deps } from '../ports';

/** What is governed, as one Jira project needs to know it. */
export type Scopes = {
  readonly governed: readonly GovernedProject[];
  /** The governed work items that an item of this Jira project is in the scope of. */
  readonly above: (id: WorkItemId) => readonly GovernedId[];
  /** The governed work items that have any item of this Jira project in their scope. */
  readonly present: ReadonlySet<GovernedId>;
};

const NONE: readonly GovernedId[] = [];

/** Reads who stands above whom only where a work item is governed at all. */
export async function readScopes(
  projectId: ProjectId,
  { portfolio, workItems }: Pick<Deps, 'portfolio' | 'workItems'>,
): Promise<Scopes> {
  const governed = await portfolio.governed();
  const governedItems = new Map<WorkItemId, GovernedId>();
  for (const { id, scope } of governed) {
    if (scope.kind === 'item') governedItems.set(scope.workItemId, id);
  }
  if (governedItems.size === 0) return { governed, above: () => NONE, present: new Set() };

  const parents = await workItems.parents(projectId);
  const above = governedAbove(parents, governedItems);
  const present = new Set<GovernedId>();
  for (const id of parents.keys()) {
    for (const governedId of above(id)) present.add(governedId);
  }
  return { governed, above, present };
}
