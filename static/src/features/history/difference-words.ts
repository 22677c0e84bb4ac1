import type { Day } from '@domain/foundation/calendar';
import type { HealthColor } from '@domain/rollup/health';
import type { ComparedMeasure, MeasureChange } from '@domain/rollup/measure-changes';

import type { Formats } from '../../shared/format';
import { healthWord } from '../../shared/health-words';

export const MEASURE_NAMES: Readonly<Record<ComparedMeasure, string>> = {
  total: 'Work items',
  toDo: 'To do',
  inProgress: 'In progress',
  done: 'Done',
  overdue: 'Overdue',
  blocked: 'Blocked',
  unestimated: 'Unestimated',
  estimateTotal: 'Estimate',
  estimateDone: 'Estimate done',
  finishedLast7Days: 'Finished in 7 days',
  compliance: 'Compliance, of 100',
  failed: 'Failed findings',
};

/** One measure on two days, in a sentence. */
export function changeSentence({ then, now, change }: MeasureChange, formats: Formats): string {
  if (change === null) {
    if (then === null && now === null) return 'Not available on either day.';
    return then === null ? 'Not available on the first day.' : 'Not available on the second day.';
  }
  if (change === 0) return `As it was: ${formats.decimal(now ?? 0)}.`;
  const way = change > 0 ? 'Up' : 'Down';
  return `${way} ${formats.decimal(Math.abs(change))}, from ${formats.decimal(then ?? 0)} to ${formats.decimal(now ?? 0)}.`;
}

/** `+5`, `−5`, `0`; a dash where there is none. */
export function signed(change: number | null, formats: Formats): string {
  if (change === null) return '–';
  if (change === 0) return '0';
  return `${change > 0 ? '+' : '−'}${formats.decimal(Math.abs(change))}`;
}

export function valueWords(value: number | null, formats: Formats): string {
  return value === null ? 'not available' : formats.decimal(value);
}

export function colorSentence(from: HealthColor, to: HealthColor): string {
  return `${healthWord(from)} on the first day, ${healthWord(to).toLowerCase()} on the second.`;
}

/** By how many days a date moved. */
export function slipWords(days: number | null, formats: Formats): string {
  if (days === null) return 'not available';
  if (days === 0) return 'on the same day';
  return `${formats.count(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`;
}

export function dayWords(on: Day | null, formats: Formats): string {
  return on === null ? 'not available' : formats.day(on);
}
