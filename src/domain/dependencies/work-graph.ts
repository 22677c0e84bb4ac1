import type { WorkItemId } from '../foundation/ids';
import { type BlockingLink, isOpen, type LinkedItem } from './dependency';
import { type Links, successorsOf } from './successors';

/** Open work that waits for open work. Items are known by their place. */
export type WorkGraph = Links & {
  readonly items: readonly LinkedItem[];
  readonly placeOf: ReadonlyMap<WorkItemId, number>;
  readonly predecessors: readonly (readonly number[])[];
};

/** Of some links, those of which both ends are open; the same two are linked once. */
export function buildWorkGraph(links: readonly BlockingLink[]): WorkGraph {
  const items: LinkedItem[] = [];
  const placeOf = new Map<WorkItemId, number>();
  const predecessors: Set<number>[] = [];
  const place = (item: LinkedItem): number => {
    const known = placeOf.get(item.id);
    if (known !== undefined) return known;
    placeOf.set(item.id, items.length);
    predecessors.push(new Set());
    return items.push(item) - 1;
  };

  for (const { predecessor, successor } of links.filter(isOpen)) {
    const before = place(predecessor);
    predecessors[place(successor)]?.add(before);
  }
  const lists = predecessors.map((each) => [...each]);
  return { items, placeOf, predecessors: lists, ...successorsOf(lists) };
}
