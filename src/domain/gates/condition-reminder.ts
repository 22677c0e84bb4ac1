import type { Day } from '../foundation/calendar';
import { type DueReminder, reminderOn, type ReminderWindow } from '../foundation/reminder-window';
import { unmetConditions, type OpenCondition } from './condition-item';
import type { GateFile } from './gate-request';

export type ConditionReminderKind = 'before' | 'on-the-day' | 'overdue';

export type ConditionReminder = DueReminder<ConditionReminderKind> & {
  readonly condition: OpenCondition;
};

const WINDOWS: readonly ReminderWindow<ConditionReminderKind>[] = [
  { kind: 'before', from: -2, to: -1 },
  { kind: 'on-the-day', from: 0, to: 0 },
  { kind: 'overdue', from: 1, to: 7 },
];

/**
 * Which reminders of the conditions of a go are to be sent on a day: of those that are not met, whether the go has lapsed for it or not. A
 * day that was missed is made up for until the next reminder comes.
 *
 * @example
 * conditionRemindersOn(passedUnderOne, day('2026-03-04')) // due on 2026-03-06: [{ kind: 'before', condition, lastDay: '2026-03-05' }]
 */
export function conditionRemindersOn(file: GateFile, asOf: Day): readonly ConditionReminder[] {
  return unmetConditions(file, asOf).flatMap((condition) => {
    const reminder = reminderOn(WINDOWS, condition.due, asOf);
    return reminder === null ? [] : [{ ...reminder, condition }];
  });
}
