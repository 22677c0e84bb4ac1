import { type Day, daysBetween } from '../foundation/calendar';
import { placeAt } from '../foundation/number-at';
import { componentsOf } from './components';
import { type BlockingLink, isOpen } from './dependency';
import type { WorkGraph } from './work-graph';

/**
 * The earliest day on which each open item can be done: the latest of today, its due date, and what is expected of all it waits for,
 * however far back.
 *
 * Units:     days after `asOf`, by place.
 * Undefined: nothing. Work in a circle is expected on the latest day of the circle, which is as little as can be said of it.
 *
 * @example
 * // A, due 5 days ago, blocks B, due tomorrow, which blocks C, due today, on 2026-03-02
 * expectedDays(graph, day('2026-03-02')) // [0, 1, 1]
 */
export function expectedDays(graph: WorkGraph, asOf: Day): Int32Array {
  const { items, firstLink, successors } = graph;
  const component = componentsOf(graph);
  const days = new Int32Array(items.length); // by component, of which there are as many at most
  for (const [at, { due }] of items.entries()) {
    if (due !== null) raise(days, placeAt(component, at), daysBetween(asOf, due));
  }

  const inOrder = Int32Array.from(items.keys()).sort(
    (one, other) => placeAt(component, other) - placeAt(component, one),
  );
  for (const at of inOrder) {
    const expected = placeAt(days, placeAt(component, at));
    for (const to of successors.subarray(firstLink[at], firstLink[at + 1])) {
      raise(days, placeAt(component, to), expected);
    }
  }
  return Int32Array.from(items.keys(), (at) => placeAt(days, placeAt(component, at)));
}

/** What is expected of the work of a graph, by place. */
export type Expectation = {
  readonly graph: WorkGraph;
  readonly expected: Int32Array;
  readonly asOf: Day;
};

/**
 * By how many days what is expected of the predecessor lies after the due date of its successor, at the least; 0 where it does not,
 * `null` without a due date and where nothing waits any more.
 *
 * @example
 * // as above: B is held by A until today, and C by B until tomorrow
 * pushedDays(linkFromBToC, { graph, expected, asOf }) // 1
 */
export function pushedDays(
  link: BlockingLink,
  { graph, expected, asOf }: Expectation,
): number | null {
  const { due } = link.successor;
  const before = graph.placeOf.get(link.predecessor.id);
  if (due === null || before === undefined || !isOpen(link)) return null;

  return Math.max(0, placeAt(expected, before) - daysBetween(asOf, due));
}

function raise(days: Int32Array, at: number, to: number): void {
  if (to > placeAt(days, at)) days[at] = to;
}
