import { dailyThroughput } from './daily-throughput';
import { HORIZON_DAYS } from './completion-days';
import { oddsUpTo } from './odds';
import { type Interval, wilsonInterval } from './wilson';

/** What a forecast of a past day was made from, and what came after it. */
export type PastForecast = {
  readonly throughput: readonly number[];
  readonly remaining: number;
  /** Items finished on each day since, up to today. */
  readonly finishedSince: readonly number[];
};

/** How often a percentile held, of the forecasts whose day for it has come. */
export type HeldShare = {
  readonly percentile: number;
  readonly held: number;
  readonly judged: number;
  /** Of the share held; `null` where none was judged. */
  readonly interval: Interval | null;
};

const ROUNDING = 1e-11;

/**
 * How often past forecasts held. One is judged once the day that it named has come; it held when as many items as were left
 * had been finished by then, whichever they were.
 *
 * Undefined: a forecast with nothing left or nothing finished before it is none, and not judged.
 * Throws:    RangeError for counts that are not whole numbers of zero or more.
 *
 * @example
 * calibrate([{ throughput: [1], remaining: 3, finishedSince: [1, 1, 1, 1] }], [85])
 * // [{ percentile: 85, held: 1, judged: 1, interval: { low: 0.207, high: 1 } }]
 */
export function calibrate(
  past: readonly PastForecast[],
  percentiles: readonly number[],
): readonly HeldShare[] {
  const outcomes = past.flatMap(outcomeOf);

  return percentiles.map((percentile) => {
    const target = percentile / 100 - ROUNDING;
    const judged = outcomes.filter(({ chanceByToday }) => chanceByToday >= target);
    // Finished by the named day: the day before it was finished, the odds had not come so far.
    const held = judged.filter(({ chanceBefore }) => chanceBefore < target).length;
    return {
      percentile,
      held,
      judged: judged.length,
      interval: wilsonInterval(held, judged.length),
    };
  });
}

type Outcome = {
  /** What the forecast said of the day before the work was finished; 1 where it is not yet. */
  readonly chanceBefore: number;
  readonly chanceByToday: number;
};

function outcomeOf({ throughput, remaining, finishedSince }: PastForecast): readonly Outcome[] {
  const daily = dailyThroughput(throughput);
  const days = Math.min(finishedSince.length, HORIZON_DAYS);
  if (daily === null || remaining === 0 || days === 0) return [];

  const odds = oddsUpTo(daily, days);
  const finishedOn = dayReached(finishedSince, remaining);
  const before = finishedOn === null ? null : Math.min(finishedOn - 1, days);
  return [
    {
      chanceBefore: before === null ? 1 : before < 1 ? 0 : odds(before, remaining),
      chanceByToday: odds(days, remaining),
    },
  ];
}

/** The day, counted from 1, on which this many were finished; `null` where they are not. */
function dayReached(perDay: readonly number[], items: number): number | null {
  let finished = 0;
  for (const [index, count] of perDay.entries()) {
    finished += count;
    if (finished >= items) return index + 1;
  }
  return null;
}
