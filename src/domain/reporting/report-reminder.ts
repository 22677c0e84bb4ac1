import { addDays, type Day, daysBetween } from '../foundation/calendar';
import { type Cadence, lastDue, nextDue } from './cadence';

export type ReminderKind = 'before' | 'on-the-day' | 'after' | 'escalation';

export type ReportReminder = {
  readonly kind: ReminderKind;
  readonly due: Day;
  /** The last day on which it is of use: who was not reminded by then is not any more. */
  readonly lastDay: Day;
};

type Window = { readonly kind: ReminderKind; readonly from: number; readonly to: number };

/** Days from the due day on, of which each reminder is sent on the first that it can be. */
const WINDOWS: readonly Window[] = [
  { kind: 'before', from: -2, to: -1 },
  { kind: 'on-the-day', from: 0, to: 0 },
  { kind: 'after', from: 1, to: 2 },
  { kind: 'escalation', from: 3, to: 9 },
];

/**
 * Which reminders of reports are to be sent on a day, by the due days that issued reports answer: of the last due day and of the next
 * one, for who is late with the one is reminded of the other, too. A day that was missed is made up for until the next reminder comes.
 *
 * @example
 * remindersOn(fridays, new Set(), day('2026-03-04')) // [{ kind: 'before', due: '2026-03-06', … }]
 */
export function remindersOn(
  cadence: Cadence,
  answered: ReadonlySet<Day>,
  asOf: Day,
): readonly ReportReminder[] {
  const last = lastDue(cadence, asOf);
  const around = [...(last === null ? [] : [last]), nextDue(cadence, asOf)];
  return around
    .filter((due) => !answered.has(due))
    .flatMap((due) => {
      const days = daysBetween(due, asOf);
      const window = WINDOWS.find(({ from, to }) => from <= days && days <= to);
      return window === undefined
        ? []
        : [{ kind: window.kind, due, lastDay: addDays(due, window.to) }];
    });
}
