import type { NodeId } from '@domain/foundation/ids';
import type { PortfolioNode } from '@domain/portfolio/portfolio-tree';

import type { Option } from './choice';

export type NamedNode = Pick<PortfolioNode, 'id' | 'name' | 'parentId'>;

/** The value of the choice that stands for everything that is governed. */
export const ALL_NODES = 'all';

/** Everything, then portfolios by name, each followed by its programmes. */
export function nodeOptions(nodes: readonly NamedNode[]): readonly Option[] {
  return [{ value: ALL_NODES, label: 'All projects' }, ...nodesByName(nodes)];
}

/** Portfolios by name, each followed by its programmes. */
export function nodesByName(nodes: readonly NamedNode[]): readonly Option<NodeId>[] {
  const nameOf = ({ parentId, name }: NamedNode) => {
    const parent = nodes.find(({ id }) => id === parentId);
    return parent === undefined ? name : `${parent.name} / ${name}`;
  };
  return nodes
    .map((node) => ({ value: node.id, label: nameOf(node) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
