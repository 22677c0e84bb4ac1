import { placeAt } from '../foundation/number-at';
import { componentsOf } from './components';
import type { Links } from './successors';

/**
 * One shortest way round for each set of places that all wait for each other, from the lowest place at which one may begin; none for
 * what waits in no circle, and where none may begin.
 *
 * @example
 * // 0 → 1 → 2 → 1
 * circlesIn(successorsOf([[], [0, 2], [1]]), () => true) // [[1, 2]]
 */
export function circlesIn(
  links: Links,
  mayBegin: (at: number) => boolean,
): readonly (readonly number[])[] {
  const component = componentsOf(links);
  const sizes = new Int32Array(component.length);
  for (const of of component) sizes[of] = placeAt(sizes, of) + 1;

  const told = new Set<number>();
  const circles: (readonly number[])[] = [];
  for (const [at, of] of component.entries()) {
    if (told.has(of) || !mayBegin(at)) continue;
    if (placeAt(sizes, of) === 1 && !leadsTo(links, at, at)) continue;
    told.add(of);
    circles.push(wayRound(at, component, links));
  }
  return circles;
}

function leadsTo({ firstLink, successors }: Links, from: number, to: number): boolean {
  return successors.subarray(firstLink[from], firstLink[from + 1]).includes(to);
}

/** Breadth first within a component, until it comes back to where it began. */
function wayRound(start: number, component: Int32Array, links: Links): readonly number[] {
  const { firstLink, successors } = links;
  const cameFrom = new Map<number, number | null>([[start, null]]);
  const queue = [start];
  for (const at of queue) {
    if (leadsTo(links, at, start)) return wayBack(at, cameFrom);
    for (const to of successors.subarray(firstLink[at], firstLink[at + 1])) {
      if (component[to] !== component[start] || cameFrom.has(to)) continue;
      cameFrom.set(to, at);
      queue.push(to);
    }
  }
  throw new RangeError(`No way leads round from place ${start}`);
}

function wayBack(end: number, cameFrom: ReadonlyMap<number, number | null>): readonly number[] {
  const way: number[] = [];
  for (let at: number | null = end; at !== null; at = cameFrom.get(at) ?? null) way.push(at);
  return way.reverse();
}
