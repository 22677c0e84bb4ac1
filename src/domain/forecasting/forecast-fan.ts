import { itemsWithin } from './completion-days';

/** How many items are finished within some days: at least `least` with 95 % odds, `likely` with 85 %, `even` with 50 %, `most` with 5 %. */
export type FanPoint = {
  readonly days: number;
  readonly least: number;
  readonly likely: number;
  readonly even: number;
  readonly most: number;
};

/**
 * What will be finished by a number of days ahead, point by point, none above what is left.
 *
 * Throws: RangeError for counts that are not whole numbers of zero or more.
 *
 * @example
 * forecastFan({ throughput: [2], remaining: 10 }, [0, 3, 9])
 * // [{ days: 0, least: 0, … }, { days: 3, least: 6, likely: 6, even: 6, most: 6 }, { days: 9, least: 10, … }]
 */
export function forecastFan(
  { throughput, remaining }: { readonly throughput: readonly number[]; readonly remaining: number },
  days: readonly number[],
): readonly FanPoint[] {
  return days.map((ahead) => {
    const within = (percentile: number) =>
      Math.min(remaining, itemsWithin(throughput, ahead, percentile));
    return {
      days: ahead,
      least: within(95),
      likely: within(85),
      even: within(50),
      most: within(5),
    };
  });
}
