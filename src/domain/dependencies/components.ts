import { placeAt } from '../foundation/number-at';
import type { Links } from './successors';

/**
 * The strongly connected component of each place, numbered so that whatever waits for a component has a lower number than that.
 * Without recursion, for chains are long.
 *
 * Source: Tarjan, Depth-first search and linear graph algorithms (1972).
 *
 * @example
 * // 0 → 1 → 2 → 1
 * componentsOf(successorsOf([[], [0, 2], [1]])) // [1, 0, 0]
 */
export function componentsOf({ firstLink, successors }: Links): Int32Array {
  const size = firstLink.length - 1;
  const component = new Int32Array(size).fill(-1);
  const found = new Int32Array(size);
  const lowest = new Int32Array(size);
  const next = firstLink.slice();
  const open: number[] = [];
  const way: number[] = [];
  let visits = 0;
  let components = 0;

  const enter = (at: number) => {
    visits += 1;
    found[at] = visits;
    lowest[at] = visits;
    open.push(at);
    way.push(at);
  };
  const close = (at: number) => {
    if (lowest[at] !== found[at]) return;
    for (const member of open.splice(open.lastIndexOf(at))) component[member] = components;
    components += 1;
  };
  const lower = (at: number, to: number) => {
    if (to < placeAt(lowest, at)) lowest[at] = to;
  };

  for (let start = 0; start < size; start += 1) {
    if (found[start] === 0) enter(start);
    for (let at = way.at(-1); at !== undefined; at = way.at(-1)) {
      const link = placeAt(next, at);
      if (link < placeAt(firstLink, at + 1)) {
        next[at] = link + 1;
        const to = placeAt(successors, link);
        if (found[to] === 0) enter(to);
        else if (component[to] === -1) lower(at, placeAt(found, to));
      } else {
        way.pop();
        close(at);
        const above = way.at(-1);
        if (above !== undefined) lower(above, placeAt(lowest, at));
      }
    }
  }
  return component;
}
