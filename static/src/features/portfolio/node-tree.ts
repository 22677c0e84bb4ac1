import type { NodeSummary } from '@contract/rollup';
import type { NodeId } from '@domain/foundation/ids';

/** A line of the picker. `null` stands for all governed projects. */
export type NodeChoice = {
  readonly id: NodeId | null;
  readonly name: string;
  readonly depth: 0 | 1;
  readonly projects: number | null;
};

export const ALL_PROJECTS = 'All projects';

/** Portfolios by name, each followed by its programmes, below the line for everything. */
export function nodeChoices(nodes: readonly NodeSummary[]): readonly NodeChoice[] {
  const known = new Set(nodes.map(({ id }) => id));
  const isTop = ({ parentId }: NodeSummary) => parentId === null || !known.has(parentId);
  const byName = [...nodes].sort((a, b) => a.name.localeCompare(b.name));
  const below = new Map<NodeId | null, NodeSummary[]>();
  for (const node of byName.filter((one) => !isTop(one))) {
    below.set(node.parentId, [...(below.get(node.parentId) ?? []), node]);
  }

  return [
    { id: null, name: ALL_PROJECTS, depth: 0, projects: null },
    ...byName
      .filter(isTop)
      .flatMap((top) => [
        choice(top, 0),
        ...(below.get(top.id) ?? []).map((node) => choice(node, 1)),
      ]),
  ];
}

function choice({ id, name, projects }: NodeSummary, depth: 0 | 1): NodeChoice {
  return { id, name, depth, projects };
}
