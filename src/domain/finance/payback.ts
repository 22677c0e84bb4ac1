import type { Flows } from './flows';

/** What is missing of a sum by less than this share of it is rounding. */
const ROUNDING = 1e-12;

/**
 * After how many periods the flows added up so far, having been below 0, first come back to 0; within a period they are taken
 * to come in evenly.
 *
 * Undefined: `null` where they never do; 0 where they are never below 0. That they fall below 0 again later does not count.
 *
 * @example
 * payback([-40000, 5000, 8000, 12000, 30000]) // 3.5
 */
export function payback(flows: Flows): number | null {
  let sum = 0;
  let wasBelow = false;
  for (const [period, amount] of flows.entries()) {
    if (wasBelow && sum + amount >= ROUNDING * sum) return period - 1 + Math.min(1, -sum / amount);
    sum += amount;
    wasBelow = sum < 0;
  }
  return wasBelow ? null : 0;
}
