const DECIMALS = 10_000;

/** An estimate in ten-thousandths, a whole number: 0.1 is 1,000. Whole numbers add up exactly, in whatever order. */
export function toTenThousandths(estimate: number): number {
  return Math.round(estimate * DECIMALS);
}

/** Back from ten-thousandths: 3,000 is 0.3. */
export function fromTenThousandths(sum: number): number {
  return sum / DECIMALS;
}
