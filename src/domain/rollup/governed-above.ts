import type { GovernedId, WorkItemId } from '../foundation/ids';

const NONE: readonly GovernedId[] = [];

/**
 * For each work item, the governed work items whose scope it is in: itself and everything above it, ascending.
 *
 * Parents may lie in other projects; an id that `parents` does not know ends the way up. Where parents form a circle, every
 * item on it stands above every other. Each parent is looked at once over all questions.
 *
 * @example
 * // epic 1 is governed, 2 is its story, 3 a sub-task of 2
 * const above = governedAbove(new Map([['2', '1'], ['3', '2'], ['1', null]]), new Map([['1', 'item:1']]));
 * above('3') // ['item:1']
 */
export function governedAbove(
  parents: ReadonlyMap<WorkItemId, WorkItemId | null>,
  governed: ReadonlyMap<WorkItemId, GovernedId>,
): (id: WorkItemId) => readonly GovernedId[] {
  const known = new Map<WorkItemId, readonly GovernedId[]>();
  const withOwn = (above: readonly GovernedId[], id: WorkItemId) => {
    const own = governed.get(id);
    // the list itself when there is nothing to add, so that thousands of items share one
    return own === undefined || above.includes(own) ? above : [...above, own].sort();
  };

  const aboveParent = (parent: WorkItemId) => {
    const { way, end } = wayUp(parent, parents, known);
    const circleStart = end === null ? -1 : way.indexOf(end);
    const circle = circleStart < 0 ? [] : way.splice(circleStart);

    let above = (end === null ? undefined : known.get(end)) ?? circle.reduce(withOwn, NONE);
    for (const id of circle) known.set(id, above);
    for (const id of way.reverse()) {
      above = withOwn(above, id);
      known.set(id, above);
    }
    return above;
  };

  // only parents are remembered: most items have no children, and there may be a million of them
  return (asked) => {
    const parent = parents.get(asked) ?? null;
    if (parent === null) return withOwn(NONE, asked);
    return withOwn(known.get(parent) ?? aboveParent(parent), asked);
  };
}

/** From an item up to where the answer is known, a circle closes, or (`end` is `null`) nothing stands above. */
function wayUp(
  start: WorkItemId,
  parents: ReadonlyMap<WorkItemId, WorkItemId | null>,
  known: ReadonlyMap<WorkItemId, unknown>,
): { readonly way: WorkItemId[]; readonly end: WorkItemId | null } {
  const way = new Set<WorkItemId>();
  let next: WorkItemId | null = start;
  while (next !== null && !known.has(next) && !way.has(next)) {
    way.add(next);
    next = parents.get(next) ?? null;
  }
  return { way: [...way], end: next };
}
