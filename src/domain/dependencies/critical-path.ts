import { type Day, daysBetween } from '../foundation/calendar';
import type { GovernedId, WorkItemId } from '../foundation/ids';
import { placeAt } from '../foundation/number-at';
import { componentsOf } from './components';
import { expectedDays } from './expected-days';
import type { WorkGraph } from './work-graph';

/** A project whose end counts. */
export type EndingProject = {
  readonly id: GovernedId;
  /** When it would be finished if it waited for nobody. */
  readonly ownFinish: Day;
  /** `null` where nobody planned one. */
  readonly plannedFinish: Day | null;
};

export type EndOfProject = {
  readonly id: GovernedId;
  /** In days after `asOf`: its own finish, or later because of what it waits for. */
  readonly finish: number;
  /** By how many days what it waits for moves its end; 0 where it does not. */
  readonly pushed: number;
  /** By how many days everything in it may come later without the last project ending later. */
  readonly totalFloat: number;
};

/** A work item through which the end is set, and the day before which it cannot be done. */
export type PathStep = { readonly id: WorkItemId; readonly day: number };

export type CriticalPath = {
  /** When the last project ends, in days after `asOf`. */
  readonly end: number;
  /** In the order of the input. */
  readonly projects: readonly EndOfProject[];
  /** The project that ends last; of several the first. `null` without any. */
  readonly last: GovernedId | null;
  /** The work that makes it end then, what waits after what it waits for; none where it is its own finish. */
  readonly steps: readonly PathStep[];
};

/**
 * Which chain of work that waits for work sets the end of several projects, and how much each of them may slip.
 *
 * Open work is done no earlier than today, its due date, and what it waits for ({@link expectedDays}). A project ends no earlier than
 * its own finish, and than the day of each of its work items that waits plus the days that its plan leaves between the due date of that
 * item and the planned finish, which are taken as needed in full; none where either is not known. Work in a circle moves as one.
 *
 * Units:     days after `asOf`; a finish in the past counts as today.
 * Undefined: without a project the end is 0, and nothing sets it.
 * Source:    Kelley and Walker, Critical-Path Planning and Scheduling (1959), with the tails of plans as durations.
 *
 * @example
 * // A, due in 5 days in project 1, blocks B in project 2, due tomorrow, after which 3 days are planned; today both would end
 * criticalPath(graph, [one, two], asOf) // end 8, floats 0 and 0, steps A on day 5 and B on day 5
 */
export function criticalPath(
  graph: WorkGraph,
  projects: readonly EndingProject[],
  asOf: Day,
): CriticalPath {
  const early = expectedDays(graph, asOf);
  const waiting = waitingByProject(graph);
  const tails = (project: EndingProject) => tailsOf(project, { graph, waiting });
  const ends = projects.map((project) => {
    const own = Math.max(0, daysBetween(asOf, project.ownFinish));
    const finish = tails(project).reduce(
      (latest, { at, tail }) => Math.max(latest, placeAt(early, at) + tail),
      own,
    );
    return { project, own, finish };
  });
  const end = ends.reduce((latest, { finish }) => Math.max(latest, finish), 0);
  const late = lateDays(graph, projects.flatMap(tails), end);
  const floats = floatsByProject(graph, early, late);
  const last = ends.find(({ finish }) => finish === end) ?? null;

  return {
    end,
    projects: ends.map(({ project: { id }, own, finish }) => ({
      id,
      finish,
      pushed: finish - own,
      totalFloat: Math.min(end - finish, floats.get(id) ?? Infinity),
    })),
    last: last?.project.id ?? null,
    steps:
      last === null || last.own === end
        ? []
        : stepsTo(
            tails(last.project).find(({ at, tail }) => placeAt(early, at) + tail === end)?.at,
            { graph, early, asOf },
          ),
  };
}

/** Later than every day. */
const ANY_DAY = 2 ** 30;

/** A work item that waits, with the days that a plan leaves after it. */
type Tail = { readonly at: number; readonly tail: number };

/** The places of work that waits for other work, by the projects it stands in. */
function waitingByProject({ items, predecessors }: WorkGraph) {
  const places = new Map<GovernedId, number[]>();
  for (const [at, { governedBy }] of items.entries()) {
    if (predecessors[at]?.length === 0) continue;
    for (const id of governedBy) {
      const known = places.get(id);
      if (known === undefined) places.set(id, [at]);
      else known.push(at);
    }
  }
  return places;
}

type Waiting = { readonly graph: WorkGraph; readonly waiting: ReadonlyMap<GovernedId, readonly number[]> }; // prettier-ignore

function tailsOf(
  { id, plannedFinish }: EndingProject,
  { graph, waiting }: Waiting,
): readonly Tail[] {
  return (waiting.get(id) ?? []).map((at) => {
    const due = graph.items[at]?.due ?? null;
    const isKnown = due !== null && plannedFinish !== null;
    return { at, tail: isKnown ? Math.max(0, daysBetween(due, plannedFinish)) : 0 };
  });
}

/** The latest day of each work item with which the end stays where it is, by place; any day for work that leads to no end that counts. */
function lateDays(graph: WorkGraph, tails: readonly Tail[], end: number): Int32Array {
  const component = componentsOf(graph);
  const days = new Int32Array(graph.items.length).fill(ANY_DAY); // by component, of which there are as many at most
  const lower = (at: number, to: number) => {
    const of = placeAt(component, at);
    if (to < placeAt(days, of)) days[of] = to;
  };
  for (const { at, tail } of tails) lower(at, end - tail);

  const backwards = Int32Array.from(graph.items.keys()).sort(
    (one, other) => placeAt(component, one) - placeAt(component, other),
  );
  for (const at of backwards) {
    for (const before of graph.predecessors[at] ?? []) {
      lower(before, placeAt(days, placeAt(component, at)));
    }
  }
  return Int32Array.from(graph.items.keys(), (at) => placeAt(days, placeAt(component, at)));
}

function floatsByProject({ items }: WorkGraph, early: Int32Array, late: Int32Array) {
  const floats = new Map<GovernedId, number>();
  for (const [at, { governedBy }] of items.entries()) {
    const float = placeAt(late, at) - placeAt(early, at);
    for (const id of governedBy) floats.set(id, Math.min(float, floats.get(id) ?? Infinity));
  }
  return floats;
}

type Ground = { readonly graph: WorkGraph; readonly early: Int32Array; readonly asOf: Day };

/**
 * From the work whose own due date, or today, sets the day of all after it: the nearest that leads there through work of the same day.
 * Work in a circle may lead there by one of several ways, or round to itself, so that none is left out.
 */
function stepsTo(start: number | undefined, { graph, early, asOf }: Ground): readonly PathStep[] {
  if (start === undefined) return [];
  const after = new Map<number, number | null>([[start, null]]);
  const day = placeAt(early, start);
  for (const at of after.keys()) {
    for (const before of graph.predecessors[at] ?? []) {
      if (placeAt(early, before) === day && !after.has(before)) after.set(before, at);
    }
  }
  const reached = [...after.keys()];
  const isDueThen = (at: number) => {
    const due = graph.items[at]?.due ?? null;
    return due !== null && daysBetween(asOf, due) === day;
  };
  const waitsForNone = (at: number) => graph.predecessors[at]?.length === 0;
  const first = reached.find(isDueThen) ?? reached.find(waitsForNone) ?? start;
  return wayFrom(first, after).flatMap((at) => {
    const item = graph.items[at];
    return item === undefined ? [] : [{ id: item.id, day }];
  });
}

function wayFrom(first: number, after: ReadonlyMap<number, number | null>): readonly number[] {
  const way: number[] = [];
  for (let at: number | null = first; at !== null; at = after.get(at) ?? null) way.push(at);
  return way;
}
