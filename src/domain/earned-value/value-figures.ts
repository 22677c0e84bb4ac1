import type { Baseline } from './baseline';
import { measureEarnedSchedule } from './earned-schedule';
import { type EarnedValue, measureEarnedValue } from './earned-value';

/** A figure, or why there is none. */
export type Figure =
  { readonly value: number; readonly why: null } | { readonly value: null; readonly why: string };

/** Amounts in the baseline's own unit, indices as ratios, times in days. */
export const FIGURE_NAMES = [
  'budget',
  'planned',
  'earned',
  'spent',
  'scheduleVariance',
  'costVariance',
  'scheduleIndex',
  'costIndex',
  'estimateTypical',
  'estimateAtypical',
  'estimateCostAndSchedule',
  'estimateToComplete',
  'varianceAtCompletion',
  'toCompleteBudget',
  'toCompleteEstimate',
  'earnedSchedule',
  'scheduleVarianceTime',
  'scheduleIndexTime',
  'durationEstimate',
  'toCompleteSchedule',
] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];
export type ValueFigures = Readonly<Record<FigureName, Figure>>;

/** How a project stands on a day. */
export type Measured = {
  readonly planned: number;
  readonly earned: number;
  readonly spent: Figure;
  /** Days from the start to the end of the day; 0 before it. */
  readonly actualTime: number;
  /** At the end of each day from start to finish. */
  readonly plannedPerDay: readonly number[];
};

const NOTHING_SPENT = 'Nothing was spent yet, and nothing can be divided by it.';
const NOTHING_PLANNED = 'Nothing was planned to be done by now, and nothing can be divided by it.';
const NOTHING_EARNED = 'Nothing is earned yet, so nothing can be projected.';
const BUDGET_SPENT = 'The budget is spent: no performance meets it any more.';
const ALL_DONE = 'Nothing is left to be done.';
const NOT_BEGUN = 'The baseline has not begun.';
const OUT_OF_SIGHT = 'At this pace the work would take more than a hundred years.';
const TIME_OVER = 'The planned time is over: no performance meets it any more.';

/** In days. */
const A_HUNDRED_YEARS = 36_525;

/**
 * Every figure of earned value and earned schedule, each with the reason where it is not available: never 0.
 *
 * Source: PMI, PMBOK Guide, 5th ed. (2013), section 7.4.2; Lipke, Earned Schedule (2009). See {@link measureEarnedValue} and
 * {@link measureEarnedSchedule}.
 *
 * @example
 * // a budget of 100 of which 50 were planned, 40 are earned and 45 are spent
 * valueFigures({ budget: 100 }, { planned: 50, earned: 40, spent: { value: 45, why: null }, … }).costIndex // 0.8889
 */
export function valueFigures(
  { budget }: Pick<Baseline, 'budget'>,
  measured: Measured,
): ValueFigures {
  return {
    budget: { value: budget, why: null },
    planned: { value: measured.planned, why: null },
    earned: { value: measured.earned, why: null },
    spent: measured.spent,
    ...costFigures(budget, measured),
    ...timeFigures(measured),
  };
}

type CostName = Exclude<FigureName, 'budget' | 'planned' | 'earned' | 'spent' | TimeName>;
type TimeName =
  | 'earnedSchedule'
  | 'scheduleVarianceTime'
  | 'scheduleIndexTime'
  | 'durationEstimate'
  | 'toCompleteSchedule';

function costFigures(budget: number, measured: Measured): Readonly<Record<CostName, Figure>> {
  const { planned: plannedValue, earned: earnedValue, spent } = measured;
  const value = measureEarnedValue({
    budgetAtCompletion: budget,
    plannedValue,
    earnedValue,
    actualCost: spent.value ?? 0,
  });
  const ofCost = (figure: number | null, why: string): Figure =>
    spent.value === null ? spent : figureOf(figure, why);
  const projected = earnedValue === 0 ? NOTHING_EARNED : NOTHING_SPENT;
  const left = earnedValue >= budget ? ALL_DONE : projected;

  return {
    scheduleVariance: figureOf(value.scheduleVariance, NOTHING_PLANNED),
    costVariance: ofCost(value.costVariance, NOTHING_SPENT),
    scheduleIndex: figureOf(value.schedulePerformanceIndex, NOTHING_PLANNED),
    costIndex: ofCost(value.costPerformanceIndex, NOTHING_SPENT),
    estimateTypical: ofCost(value.estimateAtCompletion.typical, projected),
    estimateAtypical: ofCost(value.estimateAtCompletion.atypical, projected),
    estimateCostAndSchedule: ofCost(
      value.estimateAtCompletion.costAndSchedule,
      plannedValue === 0 ? NOTHING_PLANNED : projected,
    ),
    estimateToComplete: ofCost(value.estimateToComplete, projected),
    varianceAtCompletion: ofCost(value.varianceAtCompletion, projected),
    toCompleteBudget: ofCost(value.toCompletePerformanceIndex.budget, BUDGET_SPENT),
    toCompleteEstimate: ofCost(toEstimate(value), left),
  };
}

const toEstimate = (value: EarnedValue) => value.toCompletePerformanceIndex.estimate;

function timeFigures({
  earned,
  actualTime,
  plannedPerDay,
}: Measured): Readonly<Record<TimeName, Figure>> {
  const time = measureEarnedSchedule({
    plannedValues: plannedPerDay,
    earnedValue: earned,
    actualTime,
    plannedDuration: null,
  });
  const begun = actualTime === 0 ? NOT_BEGUN : NOTHING_EARNED;

  return {
    earnedSchedule: figureOf(time.earnedSchedule, NOTHING_PLANNED),
    scheduleVarianceTime: figureOf(time.scheduleVarianceTime, NOTHING_PLANNED),
    scheduleIndexTime: figureOf(time.schedulePerformanceIndexTime, begun),
    durationEstimate: ofCalendar(figureOf(time.independentEstimateAtCompletionTime, begun)),
    toCompleteSchedule: figureOf(time.toCompleteSchedulePerformanceIndex, TIME_OVER),
  };
}

/** Next to nothing earned gives a time that no calendar has. */
function ofCalendar(days: Figure): Figure {
  return days.value !== null && days.value > A_HUNDRED_YEARS
    ? { value: null, why: OUT_OF_SIGHT }
    : days;
}

function figureOf(value: number | null, why: string): Figure {
  return value === null ? { value, why } : { value, why: null };
}
