/** Beyond this, whole numbers are no longer told apart. */
const MOST = Number.MAX_SAFE_INTEGER;

/**
 * Refuses an amount that nothing can have: money, effort, time.
 *
 * @throws RangeError naming the place, for an amount that is negative, not finite or too large to be counted exactly.
 */
export function assertAmount(place: string, amount: number): void {
  if (amount >= 0 && amount <= MOST) return;
  throw new RangeError(`${place} must be from 0 to ${MOST}, got ${amount}`);
}

/** As {@link assertAmount} for what may be below 0: a gain among losses, a proposal that only an obligation brings in. */
export function assertSignedAmount(place: string, amount: number): void {
  if (Math.abs(amount) <= MOST) return;
  throw new RangeError(`${place} must be within ±${MOST}, got ${amount}`);
}
