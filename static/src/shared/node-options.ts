import type { PortfolioNode } from '@domain/portfolio/portfolio-tree';

import type { Option } from './choice';

export type NamedNode = Pick<PortfolioNode, 'id' | 'name' | 'parentId'>;

/** The value of the choice that stands for everything that is governed. */
export const ALL_NODES = 'all';

/** Everything, then portfolios by name, each followed by its programmes. */
export function nodeOptions(nodes: readonly NamedNode[]): readonly Option[] {
  const nameOf = ({ parentId, name }: NamedNode) => {
    const parent = nodes.find(({ id }) => id === parentId);
    return parent === undefined ? name : `${parent.name} / ${name}`;
  };
  const named = nodes
    .map((node) => ({ value: String(node.id), label: nameOf(node) }))
    .sort((a, b) => a.label.localeCompare(b.label));

  return [{ value: ALL_NODES, label: 'All projects' }, ...named];
}
