import { addDays, type Day } from '../foundation/calendar';
import { THROUGHPUT_DAYS } from './figures';

/**
 * How many items were finished on each of the last {@link THROUGHPUT_DAYS} days before `asOf`, oldest first.
 *
 * @example
 * throughputBefore(day('2026-03-02'), new Map([[day('2026-03-01'), 3]])) // [0, …, 0, 3]
 */
export function throughputBefore(asOf: Day, finished: ReadonlyMap<Day, number>): readonly number[] {
  return Array.from(
    { length: THROUGHPUT_DAYS },
    (_, index) => finished.get(addDays(asOf, index - THROUGHPUT_DAYS)) ?? 0,
  );
}
