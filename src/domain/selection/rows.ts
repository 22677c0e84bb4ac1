import { floatAt, numberAt } from '../foundation/number-at';
import type { Model } from './model';

/** Σ coefficient × taken ≤ limit, or = limit. */
export type Row = {
  readonly columns: readonly number[] | null;
  /** One for each of `columns`; for every proposal when `columns` is `null`. */
  readonly coefficients: ArrayLike<number>;
  readonly limit: number;
  readonly isEqual: boolean;
};

/** Budgets, each in units of its largest cost, and the groups of which one is taken. */
export function firstRows({ costs, limits, oneOf }: Model): readonly Row[] {
  const budgets = costs.map((cost, budget): Row => {
    const unit = cost.reduce((largest, each) => Math.max(largest, each), 0) || 1;
    const limit = floatAt(limits, budget) / unit;
    return { columns: null, coefficients: cost.map((each) => each / unit), limit, isEqual: false };
  });
  const groups = oneOf.map((group): Row => ({
    columns: group,
    coefficients: group.map(() => 1),
    limit: 1,
    isEqual: true,
  }));
  return [...budgets, ...groups];
}

/** Rows of pairs are many and few of them bind: they are added once a solution breaks them. */
export function brokenPairs(
  { requires, excludes }: Model,
  shares: Float64Array,
  most: number,
): readonly Row[] {
  const TOLERANCE = 1e-6;
  const share = (at: number) => floatAt(shares, at);
  const unmet = requires
    .filter(([one, other]) => share(one) > share(other) + TOLERANCE)
    .map((columns): Row => ({ columns, coefficients: [1, -1], limit: 0, isEqual: false }));
  const both = excludes
    .filter(([one, other]) => share(one) + share(other) > 1 + TOLERANCE)
    .map((columns): Row => ({ columns, coefficients: [1, 1], limit: 1, isEqual: false }));
  return [...unmet, ...both].slice(0, Math.max(0, most));
}

/** into[column] += factor × coefficient, over all columns of the row. */
export function addTimes(row: Row, factor: number, into: Float64Array): void {
  const { columns, coefficients } = row;
  if (columns === null) {
    for (let at = 0; at < into.length; at += 1) {
      into[at] = floatAt(into, at) + factor * (coefficients[at] ?? 0);
    }
    return;
  }
  for (let index = 0; index < columns.length; index += 1) {
    const at = numberAt(columns, index);
    into[at] = floatAt(into, at) + factor * (coefficients[index] ?? 0);
  }
}
