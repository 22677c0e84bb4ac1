import type { GovernedId } from '@domain/foundation/ids';
import type { PortfolioNode } from '@domain/portfolio/portfolio-tree';

/** The governed projects of a node and of the programmes below it, each once. */
export function projectsBelow(
  node: PortfolioNode,
  nodes: readonly PortfolioNode[],
): ReadonlySet<GovernedId> {
  const below = nodes.filter((other) => other.parentId === node.id);
  return new Set([...node.members, ...below.flatMap((programme) => programme.members)]);
}
