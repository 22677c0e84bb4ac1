/** A quotient, or `null` where there is none: a divisor of 0, `null` on either side, or a result beyond every number. */
export function ratio(dividend: number | null, divisor: number | null): number | null {
  if (dividend === null || divisor === null || divisor === 0) return null;

  const quotient = dividend / divisor;
  return Number.isFinite(quotient) ? quotient : null;
}
