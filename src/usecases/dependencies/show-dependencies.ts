import { circlesIn } from '../../domain/dependencies/circles';
import {
  DEPENDENCY_STANDINGS,
  isLate,
  isOpen,
  type LinkedItem,
} from '../../domain/dependencies/dependency';
import { type JudgedLink, judgeLinks } from '../../domain/dependencies/judge-links';
import {
  circlesOfProjects,
  conversationsOf,
  pairsOf,
} from '../../domain/dependencies/project-pairs';
import type { GovernedId, NodeId, WorkItemId, WorkItemKey } from '../../domain/foundation/ids';
import type { Deps } from '../ports';
import { select } from '../rollup/selection';
import { type Sight, sightOf, type SightDeps } from '../sight';
import { today } from '../site-settings';
import { readLinks } from './read-links';

type DependencyDeps = SightDeps & Pick<Deps, 'now' | 'state' | 'workItems'>;

/** So many of each are told, the most pressing first: an answer has to fit into what Forge takes. */
const MOST_TOLD = 5_000;
const MOST_CIRCLES = 50;
const MOST_CONVERSATIONS = 5;

/**
 * What waits for what between the governed projects of a node and any others, or between all that are governed: link by link and by
 * pairs of projects; what waits in a circle; and which projects should talk first. Of a link with a hidden end only that it is there.
 *
 * @throws AppError `not-found` as for a portfolio's figures.
 */
export async function showDependencies(
  { nodeId }: { readonly nodeId: NodeId | null },
  deps: DependencyDeps,
) {
  const sight = await sightOf(deps);
  const { projects, hiddenProjects } = select(nodeId, sight);
  const members = new Set(projects.map(({ id }) => id));
  const isAnyMember = (ids: readonly GovernedId[]) => ids.some((id) => members.has(id));
  const [asOf, { links, keys, hidden, isCut }] = await Promise.all([
    today(deps),
    readLinks(sight, deps),
  ]);

  const { graph, across } = judgeLinks(links, asOf);
  const found = across.filter(({ from, to }) => isAnyMember(from) || isAnyMember(to));
  const allPairs = pairsOf(across);
  const pairs = allPairs.filter(({ from, to }) => isAnyMember([from, to]));
  const ofWork = circlesIn(graph, (at) => isAnyMember(graph.items[at]?.governedBy ?? []));
  const told = {
    links: found.toSorted(morePressing).slice(0, MOST_TOLD),
    pairs: pairs.slice(0, MOST_TOLD),
    circlesOfWork: ofWork
      .slice(0, MOST_CIRCLES)
      .map((way) => way.flatMap((at) => graph.items[at] ?? [])),
    circlesOfProjects: circlesOfProjects(allPairs, members).slice(0, MOST_CIRCLES),
  };
  const endOf = ({ id, category, due }: LinkedItem) => ({ key: keyIn(keys, id), category, due });

  return {
    asOf,
    links: told.links.map(({ predecessor, successor, ...judged }) => ({
      predecessor: endOf(predecessor),
      successor: endOf(successor),
      ...judged,
    })),
    linksFound: found.length,
    open: found.filter(isOpen).length,
    late: found.filter(({ standing }) => isLate(standing)).length,
    pairs: told.pairs.map(({ waits, ...pair }) => ({ ...pair, waits: waits.length })),
    pairsFound: pairs.length,
    circlesOfWork: told.circlesOfWork.map((way) => way.map((item) => endOf(item).key)),
    circlesOfProjects: told.circlesOfProjects,
    conversations: conversationsOf(pairs, graph, MOST_CONVERSATIONS),
    projects: projectsIn(
      [...found.flatMap(({ from, to }) => [...from, ...to]), ...told.circlesOfProjects.flat()],
      { sight, members },
    ),
    hiddenLinks: hidden.filter(isAnyMember).length,
    hiddenProjects,
    isCut,
  };
}

function keyIn(keys: ReadonlyMap<WorkItemId, WorkItemKey>, id: WorkItemId): WorkItemKey {
  const key = keys.get(id);
  if (key === undefined) throw new RangeError(`Work item ${id} was linked without being read`);
  return key;
}

function morePressing(one: JudgedLink, other: JudgedLink): number {
  const [pushes, otherPushes] = [one.pushedDays ?? -1, other.pushedDays ?? -1];
  if (pushes !== otherPushes) return otherPushes - pushes;
  return DEPENDENCY_STANDINGS.indexOf(one.standing) - DEPENDENCY_STANDINGS.indexOf(other.standing);
}

type Named = { readonly sight: Sight; readonly members: ReadonlySet<GovernedId> };

/** Each of some projects once, in order of their keys. */
function projectsIn(ids: readonly GovernedId[], { sight, members }: Named) {
  return [...new Set(ids)]
    .flatMap((id) => sight.governed.get(id) ?? [])
    .map(({ id, key, name }) => ({ id, key, name, isMember: members.has(id) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}
