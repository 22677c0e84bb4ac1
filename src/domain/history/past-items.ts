import type { Instant } from '../foundation/calendar';
import { itemAsOf, type ItemThen, type LoggedItem, type SiteIds } from './item-as-of';

type Course = LoggedItem & {
  /** When it began to be another, in order. */
  readonly turns: readonly Instant[];
  /** How many of these are past. */
  passed: number;
  then: ItemThen | null;
};

/**
 * Many work items as they stood at one moment after the other, in ascending order: what did not change in between is not
 * worked out again.
 *
 * @example
 * const past = pastItems(items, site);
 * past(instant('2026-02-01T00:00:00.000Z')) // those that existed, as they stood
 */
export function pastItems(
  items: readonly LoggedItem[],
  site: SiteIds,
): (at: Instant) => readonly ItemThen[] {
  const courses = items.map(({ item, log }): Course => {
    const turns = [...new Set([item.created, item.updated, ...log.map(({ at }) => at)])].sort();
    return { item, log, turns, passed: 0, then: null };
  });

  return (at) => {
    const found: ItemThen[] = [];
    for (const course of courses) {
      const passed = passedBy(at, course);
      if (passed !== course.passed) {
        course.passed = passed;
        course.then = itemAsOf(course, at, site);
      }
      if (course.then !== null) found.push(course.then);
    }
    return found;
  };
}

function passedBy(at: Instant, { turns, passed }: Course): number {
  let count = passed;
  for (let next = turns[count]; next !== undefined && next <= at; next = turns[count]) count += 1;
  return count;
}
