import type { Day } from '@domain/foundation/calendar';
import type { Cadence, Weekday } from '@domain/reporting/cadence';
import type { ReportFlaw } from '@domain/reporting/issued-report';
import type { ReportState } from '@domain/reporting/report-standing';
import type { PeriodState } from '@domain/reporting/schedule';
import type { ReportColor, ReportMove } from '@domain/reporting/status-report';

export const COLOR_WORDS: Readonly<Record<ReportColor, string>> = {
  green: 'Green, on track',
  amber: 'Amber, at risk',
  red: 'Red, off track',
};

/** What stands in a cell of the history beside the colour. */
export const COLOR_LETTERS: Readonly<Record<ReportColor, string>> = {
  green: 'G',
  amber: 'A',
  red: 'R',
};

export const STATE_WORDS: Readonly<Record<ReportState, string>> = {
  draft: 'Draft',
  sent: 'Waits for approval',
  approved: 'Approved',
  issued: 'Issued',
};

export const STATE_LOOKS: Readonly<
  Record<ReportState, 'default' | 'inprogress' | 'success' | 'new'>
> = { draft: 'default', sent: 'inprogress', approved: 'success', issued: 'new' };

export const PERIOD_WORDS: Readonly<Record<PeriodState, string>> = {
  issued: 'issued',
  missed: 'no report was issued',
  overdue: 'overdue',
  'due-today': 'due today',
  coming: 'not due yet',
};

export const MOVE_WORDS: Readonly<
  Record<ReportMove, { readonly button: string; readonly done: string }>
> = {
  send: { button: 'Send for approval', done: 'Sent for approval' },
  'take-back': { button: 'Take back', done: 'Taken back' },
  return: { button: 'Return', done: 'Returned' },
  approve: { button: 'Approve', done: 'Approved' },
  issue: { button: 'Issue', done: 'Issued' },
};

export const FLAW_WORDS: Readonly<Record<ReportFlaw, string>> = {
  'report-changed': 'The text of this report is not what was issued: its hash does not agree.',
  'body-changed': 'What was approved was changed afterwards: its hash does not agree.',
  'body-missing': 'What was approved is gone.',
  'chain-broken': 'The report after it names another hash: one of the two was replaced.',
  'never-approved': 'Nobody other than its authors approved it.',
};

export const WEEKDAY_NAMES: Readonly<Record<Weekday, string>> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
};

/** `every second week on Friday`. */
export function cadenceWords(cadence: Cadence): string {
  if (cadence.kind === 'weekly') {
    const how = cadence.everyWeeks === 1 ? 'every week' : 'every second week';
    return `${how} on ${WEEKDAY_NAMES[cadence.weekday]}`;
  }
  return cadence.dayOfMonth === 31
    ? 'every month on its last day'
    : `every month on day ${cadence.dayOfMonth}`;
}

type Owed = { readonly due: Day; readonly daysLate: number; readonly asOf: Day };

/** `Due on Nov 27, 2026`, `Due today`, `3 days overdue, due on Nov 24, 2026`. */
export function dueWords(
  { due, daysLate, asOf }: Owed,
  { day, count }: { day: (of: Day) => string; count: (value: number, one: string) => string },
): string {
  if (daysLate > 0) return `${count(daysLate, 'day')} overdue, due on ${day(due)}`;
  return due === asOf ? 'Due today' : `Due on ${day(due)}`;
}
