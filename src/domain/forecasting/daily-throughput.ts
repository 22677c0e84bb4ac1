/** What one day brings: each number of finished items that occurs, ascending, and the share of days that brought it. */
export type DailyThroughput = {
  readonly values: readonly number[];
  readonly chances: readonly number[];
  readonly mean: number;
  /** Standard deviation. */
  readonly deviation: number;
};

/**
 * The days of a history as a distribution, equal days merged.
 *
 * Undefined: `null` when no item was finished on any day, for nothing can be drawn from such a history.
 * Throws:    RangeError naming the place of a count that is not a whole number of zero or more.
 *
 * @example
 * dailyThroughput([0, 2, 0, 1]) // values [0, 1, 2], chances [0.5, 0.25, 0.25], mean 0.75
 */
export function dailyThroughput(history: readonly number[]): DailyThroughput | null {
  const days = new Map<number, number>();
  for (const [index, count] of history.entries()) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(
        `history[${index}] must be a whole number of zero or more, got ${count}`,
      );
    }
    days.set(count, (days.get(count) ?? 0) + 1);
  }
  const merged = [...days].sort(([one], [other]) => one - other);
  if (!merged.some(([value]) => value > 0)) return null;

  const mean = sum(merged.map(([value, times]) => value * times)) / history.length;
  const squares = merged.map(([value, times]) => (value - mean) ** 2 * times);

  return {
    values: merged.map(([value]) => value),
    chances: merged.map(([, times]) => times / history.length),
    mean,
    deviation: Math.sqrt(sum(squares) / history.length),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
