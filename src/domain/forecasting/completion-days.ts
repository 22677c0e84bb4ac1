import { dailyThroughput, type DailyThroughput } from './daily-throughput';
import { oddsUpTo, type Odds } from './odds';

/** How far a forecast looks: ten years. Later is `null`. */
export const HORIZON_DAYS = 3650;

/** Within this of a target counts as having reached it: chances are exact up to rounding, and a tie is meant to count. */
const ROUNDING = 1e-11;

/**
 * In how many days `remaining` items are finished, for each percentile (85 means 85 %), by percentile.
 *
 * Each future day draws one day of `history` with replacement, days without a finished item included. The distribution is
 * computed exactly (nothing is sampled); the answer is the first day whose cumulative chance is at least the percentile.
 *
 * Units:     days; a percentile in percent, above 0 and below 100.
 * Undefined: `null` when that day lies beyond {@link HORIZON_DAYS}, or nothing was ever finished. 0 when nothing is left.
 * Throws:    RangeError for counts that are not whole numbers of zero or more, and for a percentile out of range.
 *
 * @example
 * completionDays([0, 1], 10, [50, 70, 85, 95]) // { 50: 19, 70: 22, 85: 25, 95: 28 }
 * completionDays([2], 10, [50, 95])            // { 50: 5, 95: 5 }
 */
export function completionDays(
  history: readonly number[],
  remaining: number,
  percentiles: readonly number[],
): Record<string, number | null> {
  assertCount('remaining', remaining);
  for (const percentile of percentiles) assertPercentile(percentile);
  const daily = dailyThroughput(history);
  const dayFor = dayForPercentile(daily, remaining);
  const ascending = [...new Set(percentiles)].sort((one, other) => one - other);

  return Object.fromEntries(
    ascending.map((percentile) => [String(percentile), dayFor(percentile)]),
  );
}

/**
 * How many items are finished within `days` days with a chance of `percentile` percent: the most of which that holds.
 *
 * Undefined: 0 when nothing was ever finished or no day is left.
 * Throws:    RangeError as {@link completionDays}.
 *
 * @example
 * itemsWithin([0, 1], 19, 50) // 10
 */
export function itemsWithin(history: readonly number[], days: number, percentile: number): number {
  assertCount('days', days);
  assertPercentile(percentile);
  const daily = dailyThroughput(history);
  if (daily === null || days === 0) return 0;

  const odds = oddsUpTo(daily, days);
  let enough = 0;
  let tooMany = days * (daily.values.at(-1) ?? 0) + 1;
  while (tooMany - enough > 1) {
    const middle = Math.floor((enough + tooMany) / 2);
    if (odds(days, middle) >= percentile / 100 - ROUNDING) enough = middle;
    else tooMany = middle;
  }
  return enough;
}

function dayForPercentile(
  daily: DailyThroughput | null,
  remaining: number,
): (percentile: number) => number | null {
  if (remaining === 0) return () => 0;
  if (daily === null) return () => null;

  let mostDays = 0;
  let odds: Odds = () => 0;
  return (percentile) => {
    const target = percentile / 100;
    const guess = guessDay(daily, remaining, target);
    return firstDayThat(guess, (day) => {
      if (day > mostDays) {
        mostDays = Math.min(HORIZON_DAYS, Math.ceil(1.25 * day) + 16);
        odds = oddsUpTo(daily, mostDays);
      }
      return odds(day, remaining) >= target - ROUNDING;
    });
  };
}

/** Where to begin looking: the day on which a normal distribution would have reached the target. */
function guessDay({ mean, deviation }: DailyThroughput, remaining: number, target: number): number {
  const deviations = 0.6 * Math.log(target / (1 - target));
  const days = remaining / mean;
  const guess = Math.round(days + (deviations * deviation * Math.sqrt(days)) / mean);
  return Math.min(HORIZON_DAYS, Math.max(1, guess));
}

/** The chance only grows with the days: steps away from the guess double until the day lies between, then halve. */
function firstDayThat(guess: number, isReached: (day: number) => boolean): number | null {
  let tooEarly = guess;
  let step = 1;
  for (; tooEarly > 0 && isReached(tooEarly); step *= 2) tooEarly = Math.max(0, tooEarly - step);

  let lateEnough = Math.min(HORIZON_DAYS, tooEarly + step);
  for (; !isReached(lateEnough); step *= 2) {
    if (lateEnough === HORIZON_DAYS) return null;
    tooEarly = lateEnough;
    lateEnough = Math.min(HORIZON_DAYS, lateEnough + step);
  }

  while (lateEnough - tooEarly > 1) {
    const middle = Math.floor((tooEarly + lateEnough) / 2);
    if (isReached(middle)) lateEnough = middle;
    else tooEarly = middle;
  }
  return lateEnough;
}

function assertCount(name: string, count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`${name} must be a whole number of zero or more, got ${count}`);
  }
}

function assertPercentile(percentile: number): void {
  if (!(percentile > 0 && percentile < 100)) {
    throw new RangeError(`A percentile lies above 0 and below 100, got ${percentile}`);
  }
}
