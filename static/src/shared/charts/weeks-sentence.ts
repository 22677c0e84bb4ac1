import type { Day } from '@domain/foundation/calendar';

import type { Formats } from '../format';

export type WeeksReading = {
  /** Mondays, oldest first. */
  readonly weeks: readonly Day[];
  readonly created: readonly number[];
  readonly finished: readonly number[];
};

/** What the weeks say together. */
export function weeksSentence(
  { weeks, created, finished }: WeeksReading,
  formats: Formats,
): string {
  const made = sum(created);
  const done = sum(finished);
  const weeksText = formats.count(weeks.length, 'week');
  if (made === 0 && done === 0) return `Nothing was created or finished in the last ${weeksText}.`;

  const counts = `${formats.count(made, 'work item')} created and ${formats.number(done)} finished in the last ${weeksText}`;
  if (made === done) return `${counts}: open work stayed the same.`;
  return made > done
    ? `${counts}: open work grew by ${formats.number(made - done)}.`
    : `${counts}: open work shrank by ${formats.number(done - made)}.`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
