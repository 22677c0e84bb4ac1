import { assertFlows, assertRate, type Flows } from './flows';

/**
 * What each flow is worth now: CF_t / (1 + r)^t.
 *
 * Throws: RangeError as {@link assertFlows} and {@link assertRate}, and where a worth is out of range.
 *
 * @example
 * discount([-100, 110], 0.1) // [-100, 100]
 */
export function discount(flows: Flows, rate: number): Flows {
  assertFlows(flows);
  assertRate(rate);
  return flows.map((amount, period) => {
    const worth = amount === 0 ? 0 : amount / (1 + rate) ** period;
    if (Number.isFinite(worth)) return worth;
    throw new RangeError(`flows[${period}] is worth more than can be reckoned with at ${rate}`);
  });
}

/**
 * The net present value: Σ CF_t / (1 + r)^t, with t from 0.
 *
 * @example
 * netPresentValue([-40000, 5000, 8000, 12000, 30000], 0.08) // 3065.22267
 */
export function netPresentValue(flows: Flows, rate: number): number {
  return sumOf(discount(flows, rate));
}

/** Adds up with what rounding dropped carried along (Neumaier 1974): large flows that cancel leave the small ones whole. */
export function sumOf(amounts: readonly number[]): number {
  let sum = 0;
  let dropped = 0;
  for (const amount of amounts) {
    const next = sum + amount;
    dropped += Math.abs(sum) >= Math.abs(amount) ? sum - next + amount : amount - next + sum;
    sum = next;
  }
  return sum + dropped;
}
