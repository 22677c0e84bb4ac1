import type { Day } from '../../foundation/calendar';
import { compareVersions } from './version-number';

/** When a version holds. Drafts and what is being reviewed are not among these. */
export type Dated = {
  readonly version: string;
  readonly effectiveFrom: Day;
  /** The first day on which it no longer holds; `null` while it was not retired. */
  readonly retiredFrom: Day | null;
};

/**
 * The version of a standard that is in force on a day: the one with the latest effective date up to then, of two of the same date
 * the higher number.
 *
 * Undefined: `null` before the first, and when the latest has been retired, which retires the standard. A version that was
 * retired before it came into force never was.
 *
 * @example
 * inForce([{ version: '1.0.0', effectiveFrom: january, … }, { version: '1.1.0', effectiveFrom: july, … }], june)?.version // '1.0.0'
 */
export function inForce<Version extends Dated>(
  versions: readonly Version[],
  on: Day,
): Version | null {
  const begun = versions.filter(
    ({ effectiveFrom, retiredFrom }) =>
      effectiveFrom <= on && (retiredFrom === null || effectiveFrom < retiredFrom),
  );
  const [first, ...others] = begun;
  if (first === undefined) return null;

  const latest = others.reduce((one, other) => (follows(other, one) ? other : one), first);
  return latest.retiredFrom === null || on < latest.retiredFrom ? latest : null;
}

function follows(one: Dated, other: Dated): boolean {
  return one.effectiveFrom === other.effectiveFrom
    ? compareVersions(one.version, other.version) > 0
    : one.effectiveFrom > other.effectiveFrom;
}
