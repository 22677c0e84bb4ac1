import type { Day } from '../foundation/calendar';
import { type DueReminder, reminderOn, type ReminderWindow } from '../foundation/reminder-window';
import { type Cadence, lastDue, nextDue } from './cadence';

export type ReminderKind = 'before' | 'on-the-day' | 'after' | 'escalation';

export type ReportReminder = DueReminder<ReminderKind> & { readonly due: Day };

const WINDOWS: readonly ReminderWindow<ReminderKind>[] = [
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
      const reminder = reminderOn(WINDOWS, due, asOf);
      return reminder === null ? [] : [{ ...reminder, due }];
    });
}
