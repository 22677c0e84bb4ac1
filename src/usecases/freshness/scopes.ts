import type { GovernedId, ProjectId, WorkItemId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { governedAbove } from '../../domain/rollup/governed-above';
import type { Deps } from '../ports';

/** The governed work items, as one Jira project needs to know them. */
export type Scope = {
  /** Those that an item of this Jira project is in the scope of. */
  readonly above: (id: WorkItemId) => readonly GovernedId[];
  /** Those that have any item of this Jira project in their scope. */
  readonly present: ReadonlySet<GovernedId>;
};
export type Scopes = ReadonlyMap<ProjectId, Scope>;

const NONE: readonly GovernedId[] = [];
const NO_SCOPE: Scope = { above: () => NONE, present: new Set() };

/** Reads who stands above whom only where a work item is governed at all. */
export async function readScopes(
  projectIds: readonly ProjectId[],
  governed: readonly GovernedProject[],
  { workItems }: Pick<Deps, 'workItems'>,
): Promise<Scopes> {
  const governedItems = new Map<WorkItemId, GovernedId>();
  for (const { id, scope } of governed) {
    if (scope.kind === 'item') governedItems.set(scope.workItemId, id);
  }
  if (governedItems.size === 0) return new Map(projectIds.map((id) => [id, NO_SCOPE]));

  const scopes = new Map<ProjectId, Scope>();
  for (const projectId of projectIds) {
    const parents = await workItems.parents(projectId);
    const above = governedAbove(parents, governedItems);
    const present = new Set<GovernedId>();
    for (const id of parents.keys()) {
      for (const governedId of above(id)) present.add(governedId);
    }
    scopes.set(projectId, { above, present });
  }
  return scopes;
}
