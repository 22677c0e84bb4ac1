import { addDays, type Day, daysBetween } from './calendar';

/** From how many days after a due day up to how many a reminder of a kind is sent; negative before it. */
export type ReminderWindow<Kind extends string> = {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
};

export type DueReminder<Kind extends string> = {
  readonly kind: Kind;
  /** The last day on which it is of use: who was not reminded by then is not any more. */
  readonly lastDay: Day;
};

/**
 * Which reminder of what is due is sent on a day: each on the first day of its window that it can be, so that a day that was missed is made
 * up for until the next one comes. `null` outside all windows.
 *
 * @example
 * reminderOn([{ kind: 'before', from: -2, to: -1 }], day('2026-03-06'), day('2026-03-04'))
 * // { kind: 'before', lastDay: '2026-03-05' }
 */
export function reminderOn<Kind extends string>(
  windows: readonly ReminderWindow<Kind>[],
  due: Day,
  asOf: Day,
): DueReminder<Kind> | null {
  const days = daysBetween(due, asOf);
  const window = windows.find(({ from, to }) => from <= days && days <= to);
  return window === undefined ? null : { kind: window.kind, lastDay: addDays(due, window.to) };
}
