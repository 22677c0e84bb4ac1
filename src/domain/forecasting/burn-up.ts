import { addDays, type Day, weekOf } from '../foundation/calendar';

/** How many items there were, and were finished, at the beginning of a day. */
export type BurnUpPoint = { readonly day: Day; readonly scope: number; readonly done: number };

type Counts = readonly { readonly week: Day; readonly count: number }[];

/**
 * Scope and finished work at the beginning of each of the last `weeks` weeks and of the week that is on, and as they stand,
 * counted back from how they stand. Finished items without a resolution date count as finished all along.
 *
 * @example
 * burnUp({ asOf: '2026-03-04', total: 10, done: 4, createdPerWeek: [{ week: '2026-03-02', count: 1 }], finishedPerWeek: [] }, 1)
 * // [{ day: '2026-02-23', scope: 9, done: 4 }, { day: '2026-03-02', scope: 9, done: 4 }, { day: '2026-03-04', scope: 10, done: 4 }]
 */
export function burnUp(
  work: {
    readonly asOf: Day;
    readonly total: number;
    readonly done: number;
    readonly createdPerWeek: Counts;
    readonly finishedPerWeek: Counts;
  },
  weeks: number,
): readonly BurnUpPoint[] {
  const { asOf, total, done, createdPerWeek, finishedPerWeek } = work;
  const thisWeek = weekOf(asOf);
  const mondays = Array.from({ length: weeks + 1 }, (_, at) => addDays(thisWeek, 7 * (at - weeks)));
  const points = mondays.map((day) => ({
    day,
    scope: total - since(createdPerWeek, day),
    done: done - since(finishedPerWeek, day),
  }));
  return [...points.filter(({ day }) => day < asOf), { day: asOf, scope: total, done }];
}

function since(counts: Counts, day: Day): number {
  return counts.reduce((sum, { week, count }) => sum + (week >= day ? count : 0), 0);
}
