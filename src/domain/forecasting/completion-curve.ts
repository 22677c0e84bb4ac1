import { completionDays, HORIZON_DAYS } from './completion-days';
import { dailyThroughput, type DailyThroughput } from './daily-throughput';
import { type Odds, oddsUpTo } from './odds';

/** What is left, and at which pace it is finished and added to. */
export type WorkAhead = {
  /** Items finished on each past day. */
  readonly throughput: readonly number[];
  readonly remaining: number;
  /** Items added a day from now on; 0 where the scope is taken as it stands. */
  readonly addedPerDay: number;
};

/** The odds of having finished, day by day. */
export type CompletionCurve = {
  /** The chance, 0 to 1, that all work is finished within `days` whole days. */
  readonly chanceBy: (days: number) => number;
  /** The first day of which that chance is at least `percentile` percent; `null` beyond the horizon. */
  readonly daysFor: (percentile: number) => number | null;
};

const ROUNDING = 1e-11;
const FIRST_BLOCK = 64;

/**
 * The distribution of the finishing day, each future day drawn from the past ones as {@link completionDays} does.
 *
 * Where work is added, `remaining` and `addedPerDay` × days, rounded up, have to be finished; the chance of a day is the
 * largest of any day up to it, for who was finished once is finished.
 *
 * Undefined: with nothing left the chance is 1 at once; with nothing ever finished it is 0 for good.
 * Throws:    RangeError for counts that are not whole numbers of zero or more, and for a negative rate.
 *
 * @example
 * const curve = completionCurve({ throughput: [0, 1], remaining: 10, addedPerDay: 0 });
 * curve.chanceBy(19) // 0.5
 * curve.daysFor(85)  // 25
 */
export function completionCurve(work: WorkAhead): CompletionCurve {
  const { throughput, remaining, addedPerDay } = work;
  if (!Number.isSafeInteger(remaining) || remaining < 0) {
    throw new RangeError(`remaining must be a whole number of zero or more, got ${remaining}`);
  }
  if (!(addedPerDay >= 0)) {
    throw new RangeError(`addedPerDay must be zero or more, got ${addedPerDay}`);
  }
  const daily = dailyThroughput(throughput);
  if (remaining === 0) return { chanceBy: () => 1, daysFor: () => 0 };
  if (daily === null) return { chanceBy: () => 0, daysFor: () => null };

  return addedPerDay === 0 ? steadyScope(daily, work) : growingScope(daily, work);
}

/** How many items have to be finished by a day: those that are left, and those added until then. */
export function itemsToFinish(
  { remaining, addedPerDay }: Pick<WorkAhead, 'remaining' | 'addedPerDay'>,
  days: number,
): number {
  return remaining + Math.ceil(addedPerDay * days - ROUNDING);
}

function steadyScope(
  daily: DailyThroughput,
  { throughput, remaining }: WorkAhead,
): CompletionCurve {
  let reach = 0;
  let odds: Odds = () => 0;
  return {
    chanceBy: (days) => {
      if (days < 1) return 0;
      const within = Math.min(days, HORIZON_DAYS);
      if (within > reach) {
        reach = Math.min(HORIZON_DAYS, 2 * within);
        odds = oddsUpTo(daily, reach);
      }
      return odds(within, remaining);
    },
    daysFor: (percentile) =>
      completionDays(throughput, remaining, [percentile])[String(percentile)] ?? null,
  };
}

function growingScope(daily: DailyThroughput, work: WorkAhead): CompletionCurve {
  /** Of each day the largest chance up to it; the first entry is today. */
  const best = [0];
  const upTo = (days: number): number => {
    const wanted = Math.min(days, HORIZON_DAYS);
    while (best.length <= wanted) {
      const until = Math.min(HORIZON_DAYS, Math.max(FIRST_BLOCK, wanted));
      const odds = oddsUpTo(daily, until);
      for (let day = best.length; day <= until; day += 1) {
        best.push(Math.max(best[day - 1] ?? 0, odds(day, itemsToFinish(work, day))));
      }
    }
    return best[wanted] ?? 0;
  };

  return {
    chanceBy: (days) => (days < 1 ? 0 : upTo(days)),
    daysFor: (percentile) => {
      const target = percentile / 100 - ROUNDING;
      for (let until = FIRST_BLOCK; ; until *= 2) {
        if (upTo(until) >= target) return best.findIndex((chance) => chance >= target);
        if (until >= HORIZON_DAYS) return null;
      }
    },
  };
}
