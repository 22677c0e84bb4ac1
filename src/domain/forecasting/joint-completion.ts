import type { CompletionCurve } from './completion-curve';
import { HORIZON_DAYS } from './completion-days';

/**
 * The chance, 0 to 1, that several projects are all finished: as if none had to do with another, and between which two bounds it lies
 * however they hang together.
 */
export type JointChance = {
  readonly independent: number;
  /** Where all of them slip or keep up together: the chance of the worst. No chance is better. */
  readonly together: number;
  /** Where no two slip together, as far as that can be; each day is bounded by itself. No chance is worse. */
  readonly apart: number;
};

export type Dependence = keyof JointChance;

export type JointCompletion = {
  readonly chanceBy: (days: number) => JointChance;
  /** The first day of which the chance is at least `percentile` percent; `null` beyond the horizon. */
  readonly daysFor: (percentile: number, dependence: Dependence) => number | null;
  /** The same for independent projects without the one at a place; `null` beyond the horizon. */
  readonly daysWithout: (place: number, percentile: number) => number | null;
};

const ROUNDING = 1e-11;

/**
 * When all of several projects are finished, from the exact distribution of each.
 *
 * Independent chances are multiplied. Whatever hangs together, the chance of all is at most the least of theirs, and at least 1 less
 * what each lacks of 1.
 *
 * Undefined: without a project the chance is 1 at once; `null` days beyond the horizon.
 * Source:    Fréchet, Généralisation du théorème des probabilités totales (1935), for the bounds.
 *
 * @example
 * const coin = completionCurve({ throughput: [0, 1], remaining: 1, addedPerDay: 0 });
 * jointCompletion([coin, coin]).chanceBy(2) // { independent: 0.5625, together: 0.75, apart: 0.5 }
 */
export function jointCompletion(curves: readonly CompletionCurve[]): JointCompletion {
  const chancesBy = remembered(curves);

  return {
    chanceBy: (days) => jointChance(chancesBy(days)),
    daysFor: (percentile, dependence) =>
      firstDay(percentile, (days) => jointChance(chancesBy(days))[dependence]),
    daysWithout: (place, percentile) =>
      firstDay(percentile, (days) => productWithout(chancesBy(days), place)),
  };
}

/** Days are asked about again and again: once for each project left out. */
function remembered(curves: readonly CompletionCurve[]): (days: number) => Float64Array {
  const known = new Map<number, Float64Array>();
  return (days) => {
    const before = known.get(days);
    if (before !== undefined) return before;
    const chances = Float64Array.from(curves, (curve) => curve.chanceBy(days));
    known.set(days, chances);
    return chances;
  };
}

function jointChance(chances: Float64Array): JointChance {
  let independent = 1;
  let together = 1;
  let lacking = 0;
  for (const chance of chances) {
    independent *= chance;
    together = Math.min(together, chance);
    lacking += 1 - chance;
  }
  return { independent, together, apart: Math.max(0, 1 - lacking) };
}

function productWithout(chances: Float64Array, place: number): number {
  return chances.reduce((product, chance, at) => (at === place ? product : product * chance), 1);
}

/** The chance only grows with the days: a stretch that doubles until the day lies in it, then halves. */
function firstDay(percentile: number, chanceBy: (days: number) => number): number | null {
  const target = percentile / 100 - ROUNDING;
  if (chanceBy(0) >= target) return 0;
  let tooEarly = 0;
  let lateEnough = 1;
  while (chanceBy(lateEnough) < target) {
    if (lateEnough === HORIZON_DAYS) return null;
    tooEarly = lateEnough;
    lateEnough = Math.min(HORIZON_DAYS, 2 * lateEnough);
  }

  while (lateEnough - tooEarly > 1) {
    const middle = Math.floor((tooEarly + lateEnough) / 2);
    if (chanceBy(middle) >= target) lateEnough = middle;
    else tooEarly = middle;
  }
  return lateEnough;
}
