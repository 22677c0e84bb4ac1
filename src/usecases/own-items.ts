import { type Instant, instant } from '../domain/foundation/calendar';
import type { ProjectId, WorkItemId } from '../domain/foundation/ids';
import type { GovernedProject } from '../domain/portfolio/portfolio-tree';
import { governedAbove } from '../domain/rollup/governed-above';
import { governedAboveItems } from './governed-above-items';
import type { Deps, FlowingItem } from './ports';
import type { Sight } from './sight';

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
  const items: FlowingItem[] = [];
  for await (const item of deps.workItems.flowing(projectIds, since)) items.push(item);

  const { id, scope } = project;
  const governed = new Map(scope.kind === 'item' ? [[scope.workItemId, id]] : []);
  const above = await governedAboveItems(governed, items, deps);
  const own = scope.kind === 'item' ? items.filter((item) => above(item.id).length > 0) : items;
  return own.sort((one, other) => (one.created < other.created ? -1 : 1));
}

/** Later than any work item was resolved. */
const NEVER = instant('9999-12-31T00:00:00.000Z');

/** The items of a governed project that are not done; those created first come first. */
export function openItems(
  asked: Omit<Asked, 'since'>,
  deps: Pick<Deps, 'workItems'>,
): Promise<readonly FlowingItem[]> {
  return ownItems({ ...asked, since: NEVER }, deps);
}

/** The visible Jira projects in which it may have work. */
export async function projectsOfWork(
  { scope }: GovernedProject,
  { projects }: Sight,
  { workItems }: Pick<Deps, 'workItems'>,
): Promise<readonly ProjectId[]> {
  if (scope.kind === 'project') return [scope.projectId];

  const below = await workItems.projectsOfDescendants([scope.workItemId]);
  return [...new Set([scope.projectId, ...below])].filter((id) => projects.has(id));
}
