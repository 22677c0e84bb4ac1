import type { BlockingLink } from '../../domain/dependencies/dependency';
import {
  type GovernedId,
  type ProjectId,
  type WorkItemId,
  type WorkItemKey,
  workItemKey,
} from '../../domain/foundation/ids';
import { governedAboveItems, projectsBelow, scopesOf } from '../governed-above-items';
import type { Deps, LinkedFact, LinkedWork } from '../ports';
import type { Sight } from '../sight';

/** Links between Jira projects that are looked at; and those within them through which work waits further. */
const MOST_ACROSS = 20_000;
const MOST_WITHIN = 40_000;

export type ReadLinks = {
  readonly links: readonly BlockingLink[];
  /** Of the work items at their ends. */
  readonly keys: ReadonlyMap<WorkItemId, WorkItemKey>;
  /** For each link with an end that the user may not see, the governed projects that hold the end they see. */
  readonly hidden: readonly (readonly GovernedId[])[];
  /** Whether there may be more links than were looked at. */
  readonly isCut: boolean;
};

/**
 * The links between work items that the user may see, each end with the governed projects of theirs that it stands in. Links within a
 * Jira project are read where work waits through them: in those that have a link to another, or a governed work item.
 */
export async function readLinks(
  sight: Sight,
  { workItems }: Pick<Deps, 'workItems'>,
): Promise<ReadLinks> {
  const scopes = scopesOf([...sight.governed.values()]);
  const [across, below] = await Promise.all([
    workItems.linkedAcross(MOST_ACROSS),
    projectsBelow(scopes.items, { workItems }),
  ]);
  const touched = new Set<ProjectId>(below);
  for (const { predecessor, successor } of across) {
    touched.add(predecessor.projectId).add(successor.projectId);
  }
  for (const { scope } of sight.governed.values()) {
    if (scope.kind === 'item') touched.add(scope.projectId);
  }
  const seen = [...touched].filter((id) => sight.projects.has(id));
  const within = await workItems.linkedWithin(seen, MOST_WITHIN);

  const all = [...across, ...within];
  const governedBy = await governedByOf(all, { ...scopes, below, sight }, { workItems });
  const keys = new Map<WorkItemId, WorkItemKey>();
  const seenEnd = (item: LinkedFact) => {
    const key = sight.projects.get(item.projectId)?.key;
    if (key === undefined) return null;
    keys.set(item.id, workItemKey(`${key}-${item.number}`));
    return { id: item.id, category: item.category, due: item.due, governedBy: governedBy(item) };
  };
  return {
    links: all.flatMap((link) => {
      const [predecessor, successor] = [seenEnd(link.predecessor), seenEnd(link.successor)];
      return predecessor === null || successor === null ? [] : [{ predecessor, successor }];
    }),
    keys,
    hidden: across.flatMap((link) => hiddenEnd(link, sight).map(governedBy)),
    isCut: across.length === MOST_ACROSS || within.length === MOST_WITHIN,
  };
}

/** The end that is seen of a link whose other end is hidden. */
function hiddenEnd({ predecessor, successor }: LinkedWork, sight: Sight): readonly LinkedFact[] {
  const ends = [predecessor, successor];
  if (!ends.some(({ projectId }) => sight.unseen.has(projectId))) return [];
  return ends.filter(({ projectId }) => sight.projects.has(projectId));
}

type Scopes = ReturnType<typeof scopesOf> & {
  readonly below: ReadonlySet<ProjectId>;
  readonly sight: Sight;
};

/** Asks for what stands above an item only where anything governed can. */
async function governedByOf(
  links: readonly LinkedWork[],
  { whole, items, below, sight }: Scopes,
  deps: Pick<Deps, 'workItems'>,
): Promise<(item: LinkedFact) => readonly GovernedId[]> {
  const ends = new Map<WorkItemId, LinkedFact>();
  for (const item of links.flatMap(({ predecessor, successor }) => [predecessor, successor])) {
    const isBelow = below.has(item.projectId) && sight.projects.has(item.projectId);
    if (isBelow || items.has(item.id)) ends.set(item.id, item);
  }
  const above = await governedAboveItems(items, [...ends.values()], deps);

  return ({ id, projectId }) => {
    const own = whole.get(projectId);
    const standing = ends.has(id) ? above(id) : [];
    return own === undefined ? standing : [own, ...standing];
  };
}
