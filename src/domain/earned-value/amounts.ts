/** Beyond this, whole numbers are no longer told apart. */
const MOST = Number.MAX_SAFE_INTEGER;

/**
 * Refuses an amount that no progress can have.
 *
 * @throws RangeError naming the place, for an amount that is negative, not finite or too large to be counted exactly.
 */
export function assertAmount(place: string, amount: number): void {
  if (amount >= 0 && amount <= MOST) return;
  throw new RangeError(`${place} must be from 0 to ${MOST}, got ${amount}`);
}

/** A quotient, or `null` where there is none: a divisor of 0, `null` on either side, or a result beyond every number. */
export function ratio(dividend: number | null, divisor: number | null): number | null {
  if (dividend === null || divisor === null || divisor === 0) return null;

  const quotient = dividend / divisor;
  return Number.isFinite(quotient) ? quotient : null;
}
