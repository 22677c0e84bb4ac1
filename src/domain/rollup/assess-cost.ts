import { formatMoney } from '../foundation/money';
import { rounded } from '../foundation/wording';
import type { CostFacts, HealthDimension, HealthNumber } from './health';

/**
 * The colour of the cost: green when the projected cost (actual cost / progress) is within the budget, amber when it is
 * above and what was spent is not, red when more than the budget was spent.
 *
 * Units:     minor units of one currency; progress from 0 to 1.
 * Undefined: *unknown* without a budget or an actual cost, and while nothing is finished and the budget is not exceeded,
 *            for nothing can be projected from no progress.
 * Throws:    RangeError for a negative amount or a progress outside 0 to 1.
 * Source:    docs/glossary.md, *health*.
 *
 * @example
 * assessCost({ budget: 100_000, actualCost: 60_000, currency: 'EUR', progress: 0.5 })
 * // amber: projected 1,200.00 EUR against a budget of 1,000.00 EUR
 */
export function assessCost(facts: CostFacts): HealthDimension {
  const { budget, actualCost, progress } = facts;
  assertFacts(facts);
  const projected = projectedCost(actualCost, progress);
  const dimension = { name: 'cost', numbers: numbersOf(facts, projected), toGreen: null } as const;

  if (budget === null) {
    return { ...dimension, color: 'unknown', rule: 'Not available: no budget is typed.' };
  }
  if (actualCost === null) {
    const rule = 'Not available: nobody typed what was spent so far.';
    return { ...dimension, color: 'unknown', rule };
  }
  const known = { ...facts, budget, actualCost, projected };
  if (actualCost > budget) {
    const rule = 'More than the budget was spent.';
    return { ...dimension, color: 'red', rule, toGreen: aboveBudget(known) };
  }
  if (projected === null) {
    const rule = 'Not available: nothing is finished yet, so no cost can be projected.';
    return { ...dimension, color: 'unknown', rule };
  }
  if (projected <= budget) {
    return { ...dimension, color: 'green', rule: 'Projected cost is within the budget.' };
  }
  const rule = 'Projected cost is above the budget, which is not spent yet.';
  return { ...dimension, color: 'amber', rule, toGreen: withinBudget(known) };
}

/** What all of it will cost if the rest costs as what is done; `null` while nothing is done or nothing is known. */
export function projectedCost(actualCost: number | null, progress: number | null): number | null {
  return actualCost === null || progress === null || progress === 0 ? null : actualCost / progress;
}

type Known = CostFacts & {
  readonly budget: number;
  readonly actualCost: number;
  readonly projected: number | null;
};

function numbersOf(facts: CostFacts, projected: number | null): readonly HealthNumber[] {
  const { budget, actualCost, currency, progress } = facts;
  const numbers: HealthNumber[] = [];
  const add = (label: string, amount: number | null) => {
    if (amount !== null) numbers.push({ label, value: formatMoney(amount, currency) });
  };
  add('Projected cost', projected);
  add('Budget', budget);
  add('Spent', actualCost);
  if (progress !== null) numbers.push({ label: 'Progress', value: percent(progress) });

  return numbers;
}

function aboveBudget({ actualCost, projected, currency }: Known): string {
  const needed = Math.max(actualCost, projected ?? 0);
  return `Agree on a budget of ${formatMoney(Math.ceil(needed), currency)} or more.`;
}

function withinBudget({ budget, actualCost, projected, progress, currency }: Known): string {
  const allowed = formatMoney(Math.floor(budget * (progress ?? 0)), currency);
  const needed = formatMoney(Math.ceil(projected ?? 0), currency);
  const spent = formatMoney(actualCost, currency);
  return `At ${percent(progress ?? 0)} done, ${allowed} would be on budget and ${spent} is spent: catch up, or agree on a budget of ${needed} or more.`;
}

function percent(share: number): string {
  return `${rounded(share * 100)} %`;
}

function assertFacts({ budget, actualCost, progress }: CostFacts): void {
  for (const [name, amount] of Object.entries({ budget, actualCost })) {
    if (amount !== null && !(Number.isFinite(amount) && amount >= 0)) {
      throw new RangeError(`${name} must be a finite amount of zero or more, got ${amount}`);
    }
  }
  if (progress !== null && !(progress >= 0 && progress <= 1)) {
    throw new RangeError(`progress must lie between 0 and 1, got ${progress}`);
  }
}
