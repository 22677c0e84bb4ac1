import { type Day, daysBetween } from '../../foundation/calendar';
import { type Exemption, isInForce } from './exemption';

/** From so many days before its last one an exemption is shown as ending. */
export const REMINDER_DAYS = 7;

/**
 * How many days an exemption in force still has, where that is worth a reminder; `null` where it is not.
 *
 * @example
 * // until 2026-03-31
 * daysLeft(waiver, day('2026-03-24')) // 7
 * daysLeft(waiver, day('2026-03-23')) // null
 */
export function daysLeft(exemption: Exemption, asOf: Day): number | null {
  if (exemption.until === null || !isInForce(exemption, asOf)) return null;

  const days = daysBetween(asOf, exemption.until);
  return days <= REMINDER_DAYS ? days : null;
}
