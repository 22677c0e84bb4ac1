import { type Day, daysBetween } from '../../foundation/calendar';
import { type Exemption, isInForce } from './exemption';

/** How much is excused: the days still to go of all waivers in force, and how many these are. */
export type WaiverDebt = { readonly count: number; readonly days: number };

/**
 * The waiver debt of whatever these exemptions are about: the sum of days to expiry over the waivers in force. One on its
 * last day counts with 0 days.
 *
 * Source: docs/glossary.md, *waiver debt*.
 *
 * @example
 * // two waivers in force until 2026-03-12 and 2026-03-31, one expired
 * waiverDebt(waivers, day('2026-03-02')) // { count: 2, days: 39 }
 */
export function waiverDebt(exemptions: readonly Exemption[], asOf: Day): WaiverDebt {
  const open = exemptions.filter((one) => one.kind === 'waiver' && isInForce(one, asOf));
  const days = open.reduce((sum, { until }) => sum + daysToGo(until, asOf), 0);
  return { count: open.length, days };
}

/** Days from `asOf` to the last day; none where there is no end. */
function daysToGo(until: Day | null, asOf: Day): number {
  return until === null ? 0 : daysBetween(asOf, until);
}
