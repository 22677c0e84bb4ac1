import type { GovernedId, NodeId } from '../foundation/ids';

/** Where a portfolio or programme stood, and what was in it. */
export type NodeThen = {
  readonly id: NodeId;
  readonly parentId: NodeId | null;
  readonly members: readonly GovernedId[];
};

/** A change of a node: what it was and became, `null` where it was not; of its members those that left, and those that came. */
export type NodeChange = {
  readonly id: NodeId;
  readonly before: Omit<NodeThen, 'id'> | null;
  readonly after: Omit<NodeThen, 'id'> | null;
};

/**
 * The nodes as they were before some changes, from how they are after them.
 *
 * @param changes latest first
 * @example
 * // project 1 has come into the portfolio since
 * nodesThen([north], [{ id: 'north', before: { parentId: null, members: [] }, after: { parentId: null, members: [project1] } }])
 * // [{ …north, members: […without project 1] }]
 */
export function nodesThen(
  nodes: readonly NodeThen[],
  changes: readonly NodeChange[],
): readonly NodeThen[] {
  const then = new Map(nodes.map((node) => [node.id, node]));
  for (const { id, before, after } of changes) {
    if (before === null) {
      then.delete(id);
      continue;
    }
    const came = new Set(after?.members ?? []);
    const stayed = (then.get(id)?.members ?? []).filter((member) => !came.has(member));
    then.set(id, { id, parentId: before.parentId, members: [...before.members, ...stayed] });
  }
  return [...then.values()];
}

/** What is in a node or in one of its programmes. */
export function membersOf(node: NodeId, nodes: readonly NodeThen[]): ReadonlySet<GovernedId> {
  return new Set(
    nodes
      .filter(({ id, parentId }) => id === node || parentId === node)
      .flatMap(({ members }) => members),
  );
}
