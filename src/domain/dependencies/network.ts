import { assertAmount } from '../foundation/amount';
import { placeAt } from '../foundation/number-at';
import { placesById } from '../foundation/places-by-id';
import { type Links, successorsOf } from './successors';

/** How an activity is called: a text, or a number as published networks have it. `1` and `"1"` are two. */
export type ActivityId = string | number;

export type PlannedActivity = {
  readonly id: ActivityId;
  readonly duration: number;
  /** Activities that have to be finished before this one starts. */
  readonly predecessors: readonly ActivityId[];
};

/** Activities by their place in the input. */
export type Network = Links & {
  readonly durations: Float64Array;
  /** Every activity after all of its predecessors. */
  readonly order: Int32Array;
};

/** More names of a circle than this help nobody to find it. */
const NAMED = 12;

/** @throws RangeError as `scheduleActivities` says. */
export function buildNetwork(activities: readonly PlannedActivity[]): Network {
  if (activities.length === 0) throw new RangeError('activities must name at least one activity');

  const places = placesById('activities', activities);
  const predecessors = activities.map((activity, at) => {
    assertAmount(`activities[${at}].duration of ${activity.id}`, activity.duration);
    return activity.predecessors.map((id, index) => {
      const place = places.get(id);
      if (place !== undefined) return place;
      throw new RangeError(
        `activities[${at}].predecessors[${index}]: there is no activity ${id}; add it or take the predecessor out`,
      );
    });
  });
  const links = successorsOf(predecessors);
  const order = inOrder(predecessors, links);
  if (order.length < activities.length) {
    throw new RangeError(
      `activities: ${circle(predecessors, order, activities)} wait for each other; take out one of these predecessors`,
    );
  }
  return { durations: Float64Array.from(activities, ({ duration }) => duration), ...links, order };
}

/** Kahn's order; activities on a circle, and those after one, are not in it. */
function inOrder(
  predecessors: readonly (readonly number[])[],
  { firstLink, successors }: Links,
): Int32Array {
  const waitsFor = Int32Array.from(predecessors, (each) => each.length);
  const order = new Int32Array(predecessors.length);
  let count = 0;
  for (let at = 0; at < waitsFor.length; at += 1) if (waitsFor[at] === 0) order[count++] = at;
  for (let done = 0; done < count; done += 1) {
    const at = placeAt(order, done);
    for (let link = placeAt(firstLink, at); link < placeAt(firstLink, at + 1); link += 1) {
      const next = placeAt(successors, link);
      const left = placeAt(waitsFor, next) - 1;
      waitsFor[next] = left;
      if (left === 0) order[count++] = next;
    }
  }
  return order.subarray(0, count);
}

/** `A → B → A`: whoever is not in order waits for one that is not either, so walking back must come round. */
function circle(
  predecessors: readonly (readonly number[])[],
  order: Int32Array,
  activities: readonly PlannedActivity[],
): string {
  const isDone = new Uint8Array(predecessors.length);
  for (const at of order) isDone[at] = 1;
  const way = new Map<number, number>();
  let at = isDone.indexOf(0);
  while (!way.has(at)) {
    way.set(at, way.size);
    at = predecessors[at]?.find((place) => isDone[place] === 0) ?? at;
  }

  const round = [...way.keys()].slice(way.get(at)).reverse();
  const names = [round.at(-1) ?? at, ...round].map((place) => activities[place]?.id ?? place);
  const named = names.length > NAMED ? [...names.slice(0, NAMED - 1), '…', names.at(-1)] : names;
  return named.join(' → ');
}
