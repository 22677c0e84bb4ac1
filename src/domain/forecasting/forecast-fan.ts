import { itemsToFinish, type WorkAhead } from './completion-curve';
import { dailyThroughput } from './daily-throughput';
import { type Odds, oddsUpTo } from './odds';

/** How many items are finished within some days: at least `least` with 95 % odds, `likely` with 85 %, `even` with 50 %, `most` with 5 %. */
export type FanPoint = {
  readonly days: number;
  /** How many there are to finish by then. */
  readonly scope: number;
  readonly least: number;
  readonly likely: number;
  readonly even: number;
  readonly most: number;
};

const ROUNDING = 1e-11;

/**
 * What will be finished by a number of days ahead, point by point, none above what there is to finish by then.
 *
 * Throws: RangeError for counts and days that are not whole numbers of zero or more.
 *
 * @example
 * forecastFan({ throughput: [2], remaining: 10, addedPerDay: 0 }, [0, 3, 9])
 * // [{ days: 0, scope: 10, least: 0, … }, { days: 3, scope: 10, least: 6, likely: 6, even: 6, most: 6 }, { days: 9, …, least: 10, … }]
 */
export function forecastFan(work: WorkAhead, days: readonly number[]): readonly FanPoint[] {
  const daily = dailyThroughput(work.throughput);
  const odds = daily === null ? () => 0 : oddsUpTo(daily, Math.max(1, ...days));

  return days.map((ahead) => {
    const scope = itemsToFinish(work, ahead);
    const within = (chance: number) =>
      ahead === 0 ? 0 : mostItems({ odds, days: ahead, scope }, chance - ROUNDING);
    return {
      days: ahead,
      scope,
      least: within(0.95),
      likely: within(0.85),
      even: within(0.5),
      most: within(0.05),
    };
  });
}

/** The most items, up to the scope, that are finished with this chance. */
function mostItems(
  { odds, days, scope }: { readonly odds: Odds; readonly days: number; readonly scope: number },
  chance: number,
): number {
  let enough = 0;
  let tooMany = scope + 1;
  while (tooMany - enough > 1) {
    const middle = Math.floor((enough + tooMany) / 2);
    if (odds(days, middle) >= chance) enough = middle;
    else tooMany = middle;
  }
  return enough;
}
