import type { Day } from '../foundation/calendar';
import { measureEarnedValue } from './earned-value';
import type { Figure } from './value-figures';

/** How one project stood on a day, in minor units of a currency. */
export type ProjectStanding = {
  readonly currency: string;
  readonly budget: number;
  readonly planned: number;
  readonly earned: number;
  /** `null` where it is not known. */
  readonly spent: number | null;
};

/** The figures of cost, of the projects of which it is known what was spent. */
export type CostOfValue = {
  readonly projects: number;
  readonly budget: number;
  readonly earned: number;
  readonly spent: number;
  readonly costVariance: number;
  readonly costIndex: Figure;
  /** If the rest costs as the work so far: BAC / CPI of their sums. */
  readonly estimate: Figure;
  readonly varianceAtCompletion: Figure;
};

/** Earned value of several projects in one currency, in its minor units; indices as ratios. */
export type ValueTotal = {
  readonly currency: string;
  readonly projects: number;
  readonly budget: number;
  readonly planned: number;
  readonly earned: number;
  readonly scheduleVariance: number;
  readonly scheduleIndex: Figure;
  /** `null` where it is known of none what was spent. */
  readonly cost: CostOfValue | null;
};

const NOTHING_PLANNED = 'Nothing was planned to be done by now, and nothing can be divided by it.';
const NOTHING_SPENT = 'Nothing was spent yet, and nothing can be divided by it.';
const NOTHING_EARNED = 'Nothing is earned yet, so nothing can be projected.';

/**
 * Earned value by currency, in order of the currencies: amounts in different ones are never added. Indices and estimates are those of the
 * sums, so that a large project weighs more than a small one; those of cost count only projects of which both sides are known.
 *
 * Undefined: a figure whose divisor is 0 says why; without a project there is no total.
 * Throws:    RangeError naming an amount that is negative or not finite.
 * Source:    PMI, PMBOK Guide, 5th ed. (2013), section 7.4.2, on sums.
 *
 * @example
 * valueTotals([{ currency: 'EUR', budget: 100, planned: 50, earned: 40, spent: 50 }, { currency: 'EUR', budget: 50, planned: 50, earned: 50, spent: null }])
 * // [{ currency: 'EUR', projects: 2, budget: 150, planned: 100, earned: 90, scheduleIndex: 0.9, cost: { projects: 1, costIndex: 0.8, estimate: 125, … } }]
 */
export function valueTotals(standings: readonly ProjectStanding[]): readonly ValueTotal[] {
  for (const standing of standings) assertAmounts(standing);
  return [...new Set(standings.map(({ currency }) => currency))].sort().map((currency) => {
    const some = standings.filter((standing) => standing.currency === currency);
    const { budget, planned, earned } = sumOf(some);
    return {
      currency,
      projects: some.length,
      budget,
      planned,
      earned,
      scheduleVariance: earned - planned,
      scheduleIndex: divided(earned, planned, NOTHING_PLANNED),
      cost: costOf(some),
    };
  });
}

function assertAmounts({ budget, planned, earned, spent }: ProjectStanding): void {
  const amounts = { budget, planned, earned, spent: spent ?? 0 };
  for (const [name, amount] of Object.entries(amounts)) {
    if (!Number.isFinite(amount) || amount < 0) {
      throw new RangeError(`${name} must be an amount of 0 or more, not ${amount}`);
    }
  }
}

function costOf(standings: readonly ProjectStanding[]): CostOfValue | null {
  const known = standings.filter(({ spent }) => spent !== null);
  if (known.length === 0) return null;

  const { budget, planned, earned, spent } = sumOf(known);
  const value = measureEarnedValue({
    budgetAtCompletion: budget,
    plannedValue: planned,
    earnedValue: earned,
    actualCost: spent,
  });
  const why = earned === 0 ? NOTHING_EARNED : NOTHING_SPENT;
  return {
    projects: known.length,
    budget,
    earned,
    spent,
    costVariance: value.costVariance,
    costIndex: figure(value.costPerformanceIndex, NOTHING_SPENT),
    estimate: figure(value.estimateAtCompletion.typical, why),
    varianceAtCompletion: figure(value.varianceAtCompletion, why),
  };
}

function sumOf(standings: readonly ProjectStanding[]) {
  const sum = (of: (standing: ProjectStanding) => number) =>
    standings.reduce((total, standing) => total + of(standing), 0);
  return {
    budget: sum(({ budget }) => budget),
    planned: sum(({ planned }) => planned),
    earned: sum(({ earned }) => earned),
    spent: sum(({ spent }) => spent ?? 0),
  };
}

function divided(dividend: number, divisor: number, why: string): Figure {
  return figure(divisor === 0 ? null : dividend / divisor, why);
}

function figure(value: number | null, why: string): Figure {
  return value === null ? { value, why } : { value, why: null };
}

/** How one project stood in a week, which its Monday names. */
export type WeekStanding = ProjectStanding & { readonly id: string; readonly week: Day };

/** What several projects in one currency had come to by the end of a week. */
export type ValueWeek = {
  readonly week: Day;
  readonly planned: number;
  readonly earned: number;
  readonly projects: number;
  /** `null` where it is known of none. */
  readonly spent: number | null;
  readonly costed: number;
};

/**
 * The S-curve of several projects: for each week in which any was measured their sums, and of a project that was not measured in it what
 * was measured of it last. A project counts from its first week on, and in the currency of its last measurement alone.
 *
 * @example
 * // one measured in two weeks, the other in the first only
 * valueCourse([a1, b1, a2], 'EUR') // [{ week: 1, earned: a1 + b1, projects: 2 }, { week: 2, earned: a2 + b1, projects: 2 }]
 */
export function valueCourse(
  standings: readonly WeekStanding[],
  currency: string,
): readonly ValueWeek[] {
  const latest = new Map<string, WeekStanding>();
  const byWeek = inWeeks(standings);

  return [...byWeek.keys()].sort().flatMap((week) => {
    for (const standing of byWeek.get(week) ?? []) latest.set(standing.id, standing);
    const counted = [...latest.values()].filter((one) => one.currency === currency);
    if (counted.length === 0) return [];
    const { planned, earned, spent } = sumOf(counted);
    const costed = counted.filter((one) => one.spent !== null).length;
    const projects = counted.length;
    return [{ week, planned, earned, projects, spent: costed === 0 ? null : spent, costed }];
  });
}

function inWeeks(standings: readonly WeekStanding[]): ReadonlyMap<Day, readonly WeekStanding[]> {
  const byWeek = new Map<Day, WeekStanding[]>();
  for (const standing of standings) {
    const known = byWeek.get(standing.week);
    if (known === undefined) byWeek.set(standing.week, [standing]);
    else known.push(standing);
  }
  return byWeek;
}
