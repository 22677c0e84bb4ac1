import { assertAmount } from '../foundation/amount';
import { ratio } from './ratio';

/** A plan over time, and how far the work has come. Periods are of any length: months, weeks, working hours. */
export type ScheduleProgress = {
  /** PV₁, PV₂, …: what was planned to be worth at the end of each period, cumulative. At the start, PV₀, it is 0. */
  readonly plannedValues: readonly number[];
  /** EV, in the unit of the planned values. */
  readonly earnedValue: number;
  /** AT: periods since the start. */
  readonly actualTime: number;
  /** PD: periods that the work was planned to take. As many as there are planned values when it is `null`. */
  readonly plannedDuration: number | null;
};

/** Figures in periods and ratios; `null` where one is not available. */
export type EarnedSchedule = {
  /** ES: the time at which the plan had what is earned now. */
  readonly earnedSchedule: number | null;
  /** SV(t) = ES - AT. */
  readonly scheduleVarianceTime: number | null;
  /** SPI(t) = ES / AT. */
  readonly schedulePerformanceIndexTime: number | null;
  /** IEAC(t) = PD / SPI(t). */
  readonly independentEstimateAtCompletionTime: number | null;
  /** TSPI = (PD - ES) / (PD - AT). */
  readonly toCompleteSchedulePerformanceIndex: number | null;
};

/** Earned value is a sum of rounded amounts: so little above the plan's end counts as its end. */
const ROUNDING = 1e-9;

/**
 * When the plan had earned what is earned now, and when the work will end at this pace.
 *
 * ES = C + (EV - PV_C) / (PV_{C+1} - PV_C), where C is the latest period with PV_C ≤ EV, and PV₀ = 0. So, where the plan stands
 * still, it is the end of the standstill that counts. Once all is earned ES is the planned duration, and not more, however far
 * the planned values go on after the plan has ended.
 *
 * Units:     periods, counted from the start; an index is a ratio, 1 is on plan.
 * Undefined: everything is `null` where nothing is planned at all; an index whose divisor is 0 is `null`, and so is what follows
 *            from it. TSPI is `null` once the planned duration is over, for no performance meets it then.
 * Throws:    RangeError naming the place, for amounts that are negative or not finite, a plan that is empty or falls, a planned
 *            duration of 0, and an earned value above the last planned one.
 * Source:    Lipke, Schedule is Different (2003); Earned Schedule (2009).
 *
 * @example
 * // what month 5 was to bring stands at the end of month 7
 * measureEarnedSchedule({ plannedValues: [10, 20, 30, 40, 50, 60, 70, 80, 90, 100], earnedValue: 50, actualTime: 7, plannedDuration: null })
 * // ES 5, SV(t) -2, SPI(t) 0.714, IEAC(t) 14, TSPI 1.667
 */
export function measureEarnedSchedule(progress: ScheduleProgress): EarnedSchedule {
  const { plannedValues, earnedValue, actualTime } = progress;
  const plannedDuration = progress.plannedDuration ?? plannedValues.length;
  assertPlan(plannedValues);
  assertAmount('earnedValue', earnedValue);
  assertAmount('actualTime', actualTime);
  assertAmount('plannedDuration', plannedDuration);
  if (plannedDuration === 0) {
    throw new RangeError('plannedDuration must be above 0; leave it out to count the periods');
  }

  const earned = earnedPeriods(plannedValues, earnedValue, plannedDuration);
  const index = ratio(earned, actualTime);
  const periodsLeft = Math.max(0, plannedDuration - actualTime);

  return {
    earnedSchedule: earned,
    scheduleVarianceTime: earned === null ? null : earned - actualTime,
    schedulePerformanceIndexTime: index,
    independentEstimateAtCompletionTime: ratio(plannedDuration, index),
    toCompleteSchedulePerformanceIndex:
      earned === null ? null : ratio(plannedDuration - earned, periodsLeft),
  };
}

function earnedPeriods(
  plannedValues: readonly number[],
  earnedValue: number,
  plannedDuration: number,
): number | null {
  const planned = plannedValues.at(-1) ?? 0;
  if (planned === 0 && earnedValue === 0) return null;
  if (earnedValue > planned * (1 + ROUNDING)) {
    throw new RangeError(
      `earnedValue ${earnedValue} is above the last planned value, ${planned}: give the plan to its end`,
    );
  }
  if (earnedValue >= planned) return Math.min(plannedValues.length, plannedDuration);

  const next = plannedValues.findIndex((value) => value > earnedValue);
  const before = plannedValues[next - 1] ?? 0;
  return next + (earnedValue - before) / ((plannedValues[next] ?? planned) - before);
}

function assertPlan(plannedValues: readonly number[]): void {
  if (plannedValues.length === 0) {
    throw new RangeError('plannedValues must give at least one period');
  }
  for (const [index, value] of plannedValues.entries()) {
    assertAmount(`plannedValues[${index}]`, value);
    const before = plannedValues[index - 1] ?? 0;
    if (value < before) {
      throw new RangeError(
        `plannedValues[${index}] is ${value}, below the ${before} before it: give cumulative values`,
      );
    }
  }
}
