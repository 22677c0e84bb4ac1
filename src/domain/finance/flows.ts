/** Amounts of one currency at the ends of periods of equal length, from period 0, now; below 0 is paid, above 0 received. */
export type Flows = readonly number[];

const MOST_FLOWS = 5000;
const MOST_AMOUNT = 1e100;

/** @throws RangeError naming the place, for no flows, more than 5,000, and amounts that cannot be reckoned with. */
export function assertFlows(flows: Flows): void {
  if (flows.length === 0 || flows.length > MOST_FLOWS) {
    throw new RangeError(
      `flows must have 1 to ${MOST_FLOWS} amounts, got ${flows.length}; add up those of one period`,
    );
  }
  const bad = flows.findIndex((amount) => !(Math.abs(amount) <= MOST_AMOUNT));
  if (bad < 0) return;
  throw new RangeError(`flows[${bad}] must be a finite amount, at most 1e100 either way`);
}

/** A rate is a share for each period: 0.08 is 8 %. @throws RangeError for -1 and less, at which nothing is worth anything. */
export function assertRate(rate: number): void {
  if (rate > -1 && rate <= MOST_AMOUNT) return;
  throw new RangeError(`rate must be above -1 (0.08 is 8 %), got ${rate}`);
}
