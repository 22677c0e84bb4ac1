import { assertAmount } from '../foundation/amount';
import { ratio } from './ratio';

/** Progress of one piece of work at a status date. One unit throughout: money in one currency, hours, or points. */
export type Progress = {
  /** BAC: what all of the work was planned to cost. */
  readonly budgetAtCompletion: number;
  /** PV: the budget of the work that was to be done by now. */
  readonly plannedValue: number;
  /** EV: the budget of the work that is done. */
  readonly earnedValue: number;
  /** AC: what the work that is done has cost. */
  readonly actualCost: number;
};

/** Every figure that follows from {@link Progress}; `null` where it is not available. */
export type EarnedValue = {
  readonly costVariance: number;
  readonly scheduleVariance: number;
  readonly costPerformanceIndex: number | null;
  readonly schedulePerformanceIndex: number | null;
  readonly estimateAtCompletion: {
    /** The rest costs what the work so far has cost: BAC / CPI. */
    readonly typical: number | null;
    /** The rest costs what was planned: AC + (BAC - EV). */
    readonly atypical: number;
    /** The rest costs as the work so far, and catching up costs too: AC + (BAC - EV) / (CPI · SPI). */
    readonly costAndSchedule: number | null;
  };
  /** From the typical estimate at completion. */
  readonly estimateToComplete: number | null;
  /** From the typical estimate at completion. */
  readonly varianceAtCompletion: number | null;
  readonly toCompletePerformanceIndex: {
    /** (BAC - EV) / (BAC - AC): how well the rest must go to end within the budget. */
    readonly budget: number | null;
    /** (BAC - EV) / (EAC - AC), with the typical estimate: how well it must go to end at the estimate. */
    readonly estimate: number | null;
  };
};

/**
 * How far progress is ahead of or behind plan and budget, and where the cost will end.
 *
 * Units:     amounts come back in the unit they came in; an index is a ratio, 1 is on plan.
 * Undefined: a figure whose divisor is 0 is `null`, and so is all that follows from it: "nothing spent yet" is neither 0 nor
 *            infinite. The to-complete index of the budget is `null` once the budget is spent, for no performance meets it then.
 * Throws:    RangeError naming an amount that is negative, not finite, or beyond exact whole numbers.
 * Source:    PMI, PMBOK Guide, 5th ed. (2013), section 7.4.2; DOMAIN, EAC₁ to EAC₃.
 *
 * @example
 * measureEarnedValue({ budgetAtCompletion: 100, plannedValue: 50, earnedValue: 40, actualCost: 45 })
 * // CV -5, SV -10, CPI 0.8889, SPI 0.8, EAC 112.5, 105 and 129.375, ETC 67.5, VAC -12.5, TCPI 1.0909 and 0.8889
 */
export function measureEarnedValue(progress: Progress): EarnedValue {
  for (const [name, amount] of Object.entries(progress)) assertAmount(name, amount);
  const { budgetAtCompletion, plannedValue, earnedValue, actualCost } = progress;
  const remaining = budgetAtCompletion - earnedValue;
  const costIndex = ratio(earnedValue, actualCost);
  const scheduleIndex = ratio(earnedValue, plannedValue);
  const typical = estimateAtCompletion(progress, costIndex);
  const toComplete = typical === null ? null : typical - actualCost;

  return {
    costVariance: earnedValue - actualCost,
    scheduleVariance: earnedValue - plannedValue,
    costPerformanceIndex: costIndex,
    schedulePerformanceIndex: scheduleIndex,
    estimateAtCompletion: {
      typical,
      atypical: actualCost + remaining,
      costAndSchedule: estimateAtCompletion(progress, product(costIndex, scheduleIndex)),
    },
    estimateToComplete: toComplete,
    varianceAtCompletion: typical === null ? null : budgetAtCompletion - typical,
    toCompletePerformanceIndex: {
      budget: ratio(remaining, Math.max(0, budgetAtCompletion - actualCost)),
      estimate: ratio(remaining, toComplete),
    },
  };
}

/**
 * Where the cost ends when the rest of the work goes as well as `performance` says, 1 being as planned:
 * AC + (BAC - EV) / performance. With CPI it is the typical estimate, with 1 the atypical one.
 *
 * Undefined: `null` when the performance is not available or 0.
 * Source:    Vanhoucke, Measuring Time (2010), chapter 2: the performance factor of a forecast.
 *
 * @example
 * estimateAtCompletion({ budgetAtCompletion: 100, plannedValue: 50, earnedValue: 40, actualCost: 45 }, 0.8) // 120
 */
export function estimateAtCompletion(
  { budgetAtCompletion, earnedValue, actualCost }: Progress,
  performance: number | null,
): number | null {
  const toComplete = ratio(budgetAtCompletion - earnedValue, performance);
  return toComplete === null ? null : actualCost + toComplete;
}

function product(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one * other;
}
