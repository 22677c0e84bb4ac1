import { completionCurve, itemsToFinish, type WorkAhead } from './completion-curve';
import { itemsWithin } from './completion-days';

/** What would make a date hold. */
export type BringForward =
  | { readonly kind: 'holds' }
  | {
      readonly kind: 'change';
      /** Either take this many items out, at least one staying in; `null` where not even one would be finished. */
      readonly fewerItems: number | null;
      /** Or finish this many times as much on each day. */
      readonly fasterBy: number;
    }
  | { readonly kind: 'none' };

/**
 * What would bring the finish to within `days` days with `percentile` percent odds: fewer items, or more finished on each day.
 *
 * Undefined: `none` where even one item would not be finished by then at any multiple of the pace that was kept, or nothing is left.
 * Throws:    RangeError as {@link completionCurve}, and for a percentile out of range.
 *
 * @example
 * bringForward({ throughput: [0, 1], remaining: 10, addedPerDay: 0 }, { days: 19, percentile: 85 })
 * // { kind: 'change', fewerItems: 3, fasterBy: 10 / 7 }: of 19 days 85 % bring 7 items or more
 */
export function bringForward(
  work: WorkAhead,
  { days, percentile }: { readonly days: number; readonly percentile: number },
): BringForward {
  if (days < 1) return { kind: work.remaining === 0 ? 'holds' : 'none' };
  const finish = completionCurve(work).daysFor(percentile);
  if (finish !== null && finish <= days) return { kind: 'holds' };

  const finishable = itemsWithin(work.throughput, days, percentile);
  if (finishable === 0) return { kind: 'none' };

  const toFinish = itemsToFinish(work, days);
  const staying = work.remaining - (toFinish - finishable);
  return {
    kind: 'change',
    fewerItems: staying > 0 ? toFinish - finishable : null,
    fasterBy: toFinish / finishable,
  };
}
