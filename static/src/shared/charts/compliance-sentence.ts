import type { Day } from '@domain/foundation/calendar';

import type { Formats } from '../format';

/** A score from 0 to 100 on one day; `null` where nothing was decided. */
export type ScorePoint = { readonly day: Day; readonly score: number | null };

const HARDLY_ANYTHING = 0.05;

/** Where the score stands, and since when it has gone which way. */
export function complianceSentence(points: readonly ScorePoint[], formats: Formats): string {
  const decided = points.flatMap(({ day, score }) => (score === null ? [] : [{ day, score }]));
  const first = decided[0];
  const last = decided.at(-1);
  if (first === undefined || last === undefined) {
    return 'No day has a score yet: the first one comes with the next daily run.';
  }

  const now = formats.decimal(last.score);
  if (first === last) {
    return `${now} of 100 on ${formats.day(last.day)}; a line needs a second day.`;
  }
  const change = last.score - first.score;
  if (Math.abs(change) < HARDLY_ANYTHING) {
    return `${now} of 100, as it was on ${formats.day(first.day)}.`;
  }
  const way = change > 0 ? 'up' : 'down';
  return `${now} of 100, ${way} ${formats.decimal(Math.abs(change))} points since ${formats.day(first.day)}.`;
}
