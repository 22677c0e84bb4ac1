import type { CompletionCurve } from './completion-curve';
import { HORIZON_DAYS } from './completion-days';

const ROUNDING = 1e-11;

/**
 * When all of several projects are finished, as if none depended on another: the chances of a day multiplied.
 *
 * Undefined: without a project the chance is 1 at once; `null` days beyond the horizon.
 *
 * @example
 * const coin = completionCurve({ throughput: [0, 1], remaining: 1, addedPerDay: 0 });
 * jointCompletion([coin, coin]).chanceBy(1) // 0.25
 */
export function jointCompletion(curves: readonly CompletionCurve[]): CompletionCurve {
  const chanceBy = (days: number): number => {
    let chance = 1;
    for (const curve of curves) {
      if (chance === 0) return 0;
      chance *= curve.chanceBy(days);
    }
    return chance;
  };

  return {
    chanceBy,
    daysFor: (percentile) => {
      const target = percentile / 100 - ROUNDING;
      let tooEarly = -1;
      let lateEnough = HORIZON_DAYS;
      if (chanceBy(lateEnough) < target) return null;

      while (lateEnough - tooEarly > 1) {
        const middle = Math.floor((tooEarly + lateEnough) / 2);
        if (chanceBy(middle) >= target) lateEnough = middle;
        else tooEarly = middle;
      }
      return lateEnough;
    },
  };
}
