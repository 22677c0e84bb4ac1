import { addDays, type Day, daysBetween } from '../foundation/calendar';
import { unmetConditions, type OpenCondition } from './condition-item';
import type { GateFile } from './gate-request';

export type ConditionReminderKind = 'before' | 'on-the-day' | 'overdue';

export type ConditionReminder = {
  readonly kind: ConditionReminderKind;
  readonly condition: OpenCondition;
  /** The last day on which it is of use: who was not reminded by then is not any more. */
  readonly lastDay: Day;
};

type Window = { readonly kind: ConditionReminderKind; readonly from: number; readonly to: number };

/** Days from the due day on, of which each reminder is sent on the first that it can be. */
const WINDOWS: readonly Window[] = [
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
    const days = daysBetween(condition.due, asOf);
    const window = WINDOWS.find(({ from, to }) => from <= days && days <= to);
    return window === undefined
      ? []
      : [{ kind: window.kind, condition, lastDay: addDays(condition.due, window.to) }];
  });
}
