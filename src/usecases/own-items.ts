import type { Instant } from '../domain/foundation/calendar';
import type { ProjectId, WorkItemId } from '../domain/foundation/ids';
import type { GovernedProject } from '../domain/portfolio/portfolio-tree';
import { governedAbove } from '../domain/rollup/governed-above';
import type { Deps, FlowingItem } from './ports';

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

type Asked = {
  readonly project: GovernedProject;
  /** The visible Jira projects in which it has work. */
  readonly projectIds: readonly ProjectId[];
  readonly since: Instant;
};

/** The items of a governed project that are not done, or were resolved at `since` or later; those created first come first. */
export async function ownItems(
  { project, projectIds, since }: Asked,
  deps: Pick<Deps, 'workItems'>,
): Promise<readonly FlowingItem[]> {
  const own: FlowingItem[] = [];
  for (const id of projectIds) {
    const isOwn = await ownership(project, id, deps);
    for await (const item of deps.workItems.flowing([id], since)) {
      if (isOwn(item.id)) own.push(item);
    }
  }
  return own.sort((one, other) => (one.created < other.created ? -1 : 1));
}
