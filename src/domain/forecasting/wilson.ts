/** Of a standard normal distribution, 95 % lie within this many deviations. */
const DEVIATIONS = 1.959963984540054;

export type Interval = { readonly low: number; readonly high: number };

/**
 * Wilson's interval of a share at 95 %: where the chance behind `hits` of `trials` lies.
 *
 * Undefined: `null` without a trial.
 * Throws:    RangeError for hits that are not among the trials.
 * Source:    E. B. Wilson, Probable inference, JASA 22 (1927).
 *
 * @example
 * wilsonInterval(8, 10) // { low: 0.490, high: 0.943 }
 */
export function wilsonInterval(hits: number, trials: number): Interval | null {
  if (!Number.isSafeInteger(hits) || !Number.isSafeInteger(trials) || hits < 0 || hits > trials) {
    throw new RangeError(`hits must be whole and among the trials, got ${hits} of ${trials}`);
  }
  if (trials === 0) return null;

  const share = hits / trials;
  const square = DEVIATIONS ** 2;
  const middle = (share + square / (2 * trials)) / (1 + square / trials);
  const spread =
    (DEVIATIONS / (1 + square / trials)) *
    Math.sqrt((share * (1 - share)) / trials + square / (4 * trials ** 2));
  return { low: Math.max(0, middle - spread), high: Math.min(1, middle + spread) };
}
