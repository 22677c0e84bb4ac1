import type { Plan } from '../foundation/plan';
import { projectedCost } from './assess-cost';

/** A project's plan, and the share of its work that is done, 0 to 1; `null` without work. */
export type Costed = { readonly plan: Plan; readonly progress: number | null };

/** What is known of the money of some projects in one currency, in its minor units. */
export type CostTotal = {
  readonly currency: string;
  /** How many projects say anything in it. */
  readonly projects: number;
  readonly budget: number;
  readonly spent: number;
  /** What those will cost whose cost can be projected, and what their budgets are; `null` where there is none. */
  readonly forecast: {
    readonly cost: number;
    readonly budget: number;
    readonly projects: number;
  } | null;
};

/**
 * Money by currency, in order of the currencies: amounts in different ones are never added. A forecast is compared with the budgets of
 * the projects it is made of, for only some can be projected.
 *
 * @example
 * costTotals([{ plan: { budget: 100, actualCost: 60, currency: 'EUR', plannedFinish: null }, progress: 0.5 }])
 * // [{ currency: 'EUR', projects: 1, budget: 100, spent: 60, forecast: { cost: 120, budget: 100, projects: 1 } }]
 */
export function costTotals(costed: readonly Costed[]): readonly CostTotal[] {
  const byCurrency = new Map<string, Costed[]>();
  for (const one of costed) {
    const { currency, budget, actualCost } = one.plan;
    if (currency === null || (budget === null && actualCost === null)) continue;
    byCurrency.set(currency, [...(byCurrency.get(currency) ?? []), one]);
  }
  return [...byCurrency]
    .map(([currency, some]) => ({ currency, ...totalOf(some) }))
    .sort((one, other) => (one.currency < other.currency ? -1 : 1));
}

function totalOf(costed: readonly Costed[]): Omit<CostTotal, 'currency'> {
  const projected = costed.flatMap(({ plan, progress }) => {
    const cost = projectedCost(plan.actualCost, progress);
    return cost === null || plan.budget === null ? [] : [{ cost, budget: plan.budget }];
  });
  return {
    projects: costed.length,
    budget: sum(costed.map(({ plan }) => plan.budget ?? 0)),
    spent: sum(costed.map(({ plan }) => plan.actualCost ?? 0)),
    forecast:
      projected.length === 0
        ? null
        : {
            cost: Math.round(sum(projected.map(({ cost }) => cost))),
            budget: sum(projected.map(({ budget }) => budget)),
            projects: projected.length,
          },
  };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
