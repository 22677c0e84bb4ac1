import { floatAt, placeAt } from '../foundation/number-at';
import { buildNetwork, type ActivityId, type Network, type PlannedActivity } from './network';

/** When an activity can and must happen, counted from the start of the first one, in the unit of the durations. */
export type ScheduledActivity = {
  readonly id: ActivityId;
  readonly earlyStart: number;
  readonly earlyFinish: number;
  readonly lateStart: number;
  readonly lateFinish: number;
  /** How much later it may finish without the whole finishing later. */
  readonly totalFloat: number;
  /** How much later it may finish without any other starting later than it could. */
  readonly freeFloat: number;
};

export type Schedule = {
  /** From the first start to the last finish: the length of the longest path. */
  readonly length: number;
  /** In the order of the input. */
  readonly activities: readonly ScheduledActivity[];
  /** Every activity without float, by early start; those that start together, predecessors first. */
  readonly critical: readonly ActivityId[];
};

/** Sums of decimal durations differ in their last digits: a float below this part of the length is none. */
const ROUNDING = 1e-9;

/**
 * Earliest and latest dates of activities each of which starts when all of its predecessors have finished, without regard to who does
 * them. Where several paths are longest, the activities of all of them are critical.
 *
 * Units:  those of the durations.
 * Throws: RangeError naming the place and the remedy: for no activity at all, an id that comes twice, a predecessor that is not
 *         there, a duration that is negative or not finite, and predecessors in a circle, which is spelled out.
 * Source: Kelley and Walker, Critical-Path Planning and Scheduling (1959).
 *
 * @example
 * scheduleActivities([
 *   { id: 'A', duration: 3, predecessors: [] },
 *   { id: 'B', duration: 2, predecessors: [] },
 *   { id: 'C', duration: 4, predecessors: ['A', 'B'] },
 * ])
 * // length 7, critical ['A', 'C'], B with total and free float 1
 */
export function scheduleActivities(activities: readonly PlannedActivity[]): Schedule {
  const network = buildNetwork(activities);
  const { durations, order } = network;
  const starts = earlyStarts(network);
  const length = starts.reduce(
    (latest, start, at) => Math.max(latest, start + floatAt(durations, at)),
    0,
  );
  const { finishes, nextStarts } = lateFinishes(network, starts, length);
  const withoutRounding = (float: number) => (float <= ROUNDING * length ? 0 : float);

  const scheduled = activities.map(({ id, duration }, at): ScheduledActivity => {
    const earlyStart = floatAt(starts, at);
    const lateFinish = finishes[at] ?? length;
    const totalFloat = withoutRounding(lateFinish - duration - earlyStart);
    return {
      id,
      earlyStart,
      earlyFinish: earlyStart + duration,
      lateStart: totalFloat === 0 ? earlyStart : lateFinish - duration,
      lateFinish: totalFloat === 0 ? earlyStart + duration : lateFinish,
      totalFloat,
      freeFloat: withoutRounding((nextStarts[at] ?? length) - (earlyStart + duration)),
    };
  });
  const critical = [...order]
    .filter((at) => scheduled[at]?.totalFloat === 0)
    .sort((one, other) => floatAt(starts, one) - floatAt(starts, other))
    .flatMap((at) => scheduled[at]?.id ?? []);

  return { length, activities: scheduled, critical };
}

function earlyStarts({ durations, order, firstLink, successors }: Network): Float64Array {
  const starts = new Float64Array(durations.length);
  for (const at of order) {
    const finish = floatAt(starts, at) + floatAt(durations, at);
    for (let link = placeAt(firstLink, at); link < placeAt(firstLink, at + 1); link += 1) {
      const next = placeAt(successors, link);
      if (finish > floatAt(starts, next)) starts[next] = finish;
    }
  }
  return starts;
}

/** Latest finishes, and the earliest start among the successors of each. */
function lateFinishes(network: Network, starts: Float64Array, length: number) {
  const { durations, order, firstLink, successors } = network;
  const finishes = new Float64Array(durations.length).fill(length);
  const nextStarts = new Float64Array(durations.length).fill(length);
  for (let place = order.length - 1; place >= 0; place -= 1) {
    const at = placeAt(order, place);
    for (let link = placeAt(firstLink, at); link < placeAt(firstLink, at + 1); link += 1) {
      const next = placeAt(successors, link);
      const latest = floatAt(finishes, next) - floatAt(durations, next);
      finishes[at] = Math.min(floatAt(finishes, at), latest);
      nextStarts[at] = Math.min(floatAt(nextStarts, at), floatAt(starts, next));
    }
  }
  return { finishes, nextStarts };
}
