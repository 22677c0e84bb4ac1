/**
 * A percentile by nearest rank: the smallest of the values that at least `percentile` percent of them do not exceed.
 *
 * Undefined: `null` without values.
 * Throws:    RangeError for a percentile outside (0, 100].
 * Source:    Hyndman and Fan, Sample Quantiles (1996), definition 1.
 *
 * @example
 * nearestRank([1, 2, 3, 10], 50) // 2
 * nearestRank([1, 2, 3, 10], 85) // 10
 */
export function nearestRank(values: readonly number[], percentile: number): number | null {
  if (!(percentile > 0 && percentile <= 100)) {
    throw new RangeError(`A percentile lies above 0 and at most at 100, got ${percentile}`);
  }
  const ascending = [...values].sort((one, other) => one - other);
  return ascending[Math.ceil((percentile * ascending.length) / 100) - 1] ?? null;
}
