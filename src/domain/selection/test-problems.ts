import type { SelectionProblem } from './problem';

/** A problem without demands, its proposals called 0, 1, …; costs by budget. */
export function aProblem(numbers: {
  readonly values: readonly number[];
  readonly costs: readonly (readonly number[])[];
  readonly budgets: readonly number[];
}): SelectionProblem {
  const { values, costs, budgets } = numbers;
  return {
    proposals: values.map((value, id) => ({
      id,
      value,
      costs: costs.map((cost) => cost[id] ?? 0),
    })),
    budgets,
    mustDo: [],
    mustNot: [],
    requires: [],
    excludes: [],
    oneOf: [],
  };
}

/** The definition, word for word: every selection that does all that is asked, with its value and what it takes of each budget. */
export function everySelection(problem: SelectionProblem) {
  const { proposals, budgets } = problem;
  const selections: { readonly value: number; readonly costs: readonly number[] }[] = [];
  for (let chosen = 0; chosen < 2 ** proposals.length; chosen += 1) {
    const selected = proposals.filter((_, at) => ((chosen >> at) & 1) === 1);
    const ids = new Set(selected.map(({ id }) => id));
    if (!isAllowed(problem, ids)) continue;

    const costs = budgets.map((_, budget) =>
      selected.reduce((sum, each) => sum + (each.costs[budget] ?? 0), 0),
    );
    if (costs.some((cost, budget) => cost > (budgets[budget] ?? 0))) continue;
    selections.push({ value: selected.reduce((sum, { value }) => sum + value, 0), costs });
  }
  return selections;
}

function isAllowed(problem: SelectionProblem, ids: ReadonlySet<unknown>): boolean {
  const { mustDo, mustNot, requires, excludes, oneOf } = problem;
  return (
    mustDo.every((id) => ids.has(id)) &&
    !mustNot.some((id) => ids.has(id)) &&
    requires.every(([one, other]) => !ids.has(one) || ids.has(other)) &&
    excludes.every(([one, other]) => !ids.has(one) || !ids.has(other)) &&
    oneOf.every((group) => group.filter((id) => ids.has(id)).length === 1)
  );
}
