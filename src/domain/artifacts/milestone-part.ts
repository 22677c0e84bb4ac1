import { type Day, daysBetween } from '../foundation/calendar';
import type { PartFields } from './part-field';

/** The day it was approved for. The day it is due now is the work item's own. */
export const MILESTONE_FIELDS = {
  baseline: { type: 'day', name: 'baseline day' },
} as const satisfies PartFields;

/** How the day it is due now stands to the one it was approved for. */
export const SLIPS = ['late', 'on-time', 'early'] as const;

/**
 * By how many days a milestone is later than it was approved for; below 0 for earlier, `null` where a day is missing.
 *
 * @example
 * slipOf({ baseline: '2026-03-02', due: '2026-03-09' }) // 7
 */
export function slipOf({
  baseline,
  due,
}: {
  readonly baseline: Day | null;
  readonly due: Day | null;
}): number | null {
  return baseline === null || due === null ? null : daysBetween(baseline, due);
}
