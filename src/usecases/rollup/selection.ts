import type { GovernedId, NodeId } from '../../domain/foundation/ids';
import type { GovernedProject, PortfolioNode } from '../../domain/portfolio/portfolio-tree';
import { AppError } from '../app-error';
import { membersByNode, type Sight } from '../sight';

/** The governed projects below a node, or all of them, as far as the user may see them. */
export type Selection = {
  readonly node: PortfolioNode | null;
  /** In order of their keys. */
  readonly projects: readonly GovernedProject[];
  readonly hiddenProjects: number;
};

/**
 * What a node holds for the asking user. `null` stands for everything that is governed. Who may see nothing of a node is
 * told how much is hidden, not that there is no such node: a link to it then explains itself.
 *
 * @throws AppError `not-found` for a node that does not exist.
 */
export function select(nodeId: NodeId | null, sight: Sight): Selection {
  if (nodeId === null) {
    const all = [...sight.governed.keys(), ...sight.hidden];
    return { node: null, ...trimmed(all, sight) };
  }

  const node = sight.nodes.find(({ id }) => id === nodeId);
  const members = membersByNode(sight.nodes).get(nodeId);
  if (node === undefined || members === undefined) {
    throw new AppError('not-found', 'This portfolio no longer exists.');
  }
  return { node, ...trimmed(members, sight) };
}

/** What the user sees of these, and how many of them are hidden. */
export function trimmed(members: Iterable<GovernedId>, sight: Sight) {
  const ids = [...members];
  const projects = ids.flatMap((id) => sight.governed.get(id) ?? []);

  return {
    projects: projects.sort((one, other) => (one.key < other.key ? -1 : 1)),
    hiddenProjects: ids.filter((id) => sight.hidden.has(id)).length,
  };
}

/** A node that has something in it, all of it hidden. */
export function isOutOfSight({
  projects,
  hiddenProjects,
}: Pick<Selection, 'projects' | 'hiddenProjects'>): boolean {
  return projects.length === 0 && hiddenProjects > 0;
}
