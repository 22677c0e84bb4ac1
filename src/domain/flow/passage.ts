import { dayOf, daysBetween, type Instant, millisecondsOf } from '../foundation/calendar';
import type { StatusCategory } from '../foundation/work-item';

type Turn = {
  readonly at: Instant;
  readonly from: StatusCategory | null;
  readonly to: StatusCategory | null;
};

/** How an item went from its creation through work to its finish. */
export type Passage = {
  readonly finished: Instant;
  /** Calendar days in UTC from the first in progress to the last into done, both counted. */
  readonly cycleDays: number;
  readonly leadMilliseconds: number;
  readonly activeMilliseconds: number;
};

/**
 * The passage of a finished item, from its changes of status, oldest first.
 *
 * Undefined: `null` for one that is not done at its end, never was in progress, or passed through a status of unknown category.
 *
 * @example
 * passageOf('2026-03-02T08:00:00.000Z', [
 *   { at: '2026-03-03T08:00:00.000Z', from: 'to-do', to: 'in-progress' },
 *   { at: '2026-03-04T20:00:00.000Z', from: 'in-progress', to: 'done' },
 * ]) // cycleDays 2, 60 hours of lead time, 36 of them active
 */
export function passageOf(created: Instant, turns: readonly Turn[]): Passage | null {
  const last = turns.at(-1);
  if (last?.to !== 'done') return null;
  if (turns.some(({ from, to }) => from === null || to === null)) return null;

  const finished = turns.findLast(({ from, to }) => to === 'done' && from !== 'done') ?? last;
  const stretches = turns.map((turn, at) => ({
    category: turn.from,
    begin: turns[at - 1]?.at ?? created,
    end: turn.at,
  }));
  const active = stretches.filter(({ category }) => category === 'in-progress');
  const begun = active[0]?.begin;
  if (begun === undefined) return null;

  return {
    finished: finished.at,
    cycleDays: daysBetween(dayOf(begun), dayOf(finished.at)) + 1,
    leadMilliseconds: millisecondsOf(finished.at) - millisecondsOf(created),
    activeMilliseconds: active.reduce(
      (sum, { begin, end }) => sum + millisecondsOf(end) - millisecondsOf(begin),
      0,
    ),
  };
}

/**
 * The share of their lead time that items were in progress, all of them together; `null` without lead time.
 *
 * @example
 * flowEfficiency([{ leadMilliseconds: 60, activeMilliseconds: 36, … }]) // 0.6
 */
export function flowEfficiency(passages: readonly Passage[]): number | null {
  const lead = passages.reduce((sum, { leadMilliseconds }) => sum + leadMilliseconds, 0);
  const active = passages.reduce((sum, { activeMilliseconds }) => sum + activeMilliseconds, 0);
  return lead > 0 ? active / lead : null;
}
