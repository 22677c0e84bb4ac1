import type { Stop } from './found';
import type { LeftOut } from './left-out';
import type { SelectionProblem } from './problem';
import { solveSelection, type Selection } from './solve';

/**
 * What forcing in each proposal that a best selection leaves out costs, under several budgets: each by a selection of its own, so it
 * takes as long as they do. With which budget one enters is not told, for there are several.
 *
 * Units:     as the problem's values.
 * Undefined: what could not be proven before it was stopped is left out.
 *
 * @example
 * // costs (1, 1), (1, 2) and (2, 1) of budgets (2, 2), for values of 5, 4 and 4
 * forceInPrices(problem, best, () => false) // b: with it nothing else fits, so its price is 1
 */
export function forceInPrices(
  problem: SelectionProblem,
  best: Extract<Selection, { readonly kind: 'optimal' }>,
  stop: Stop,
): readonly LeftOut[] {
  const decided = new Set([...best.selected, ...problem.mustNot]);
  return problem.proposals
    .filter(({ id }) => !decided.has(id))
    .flatMap(({ id }): readonly LeftOut[] => {
      if (stop(0)) return [];
      const forced = solveSelection({ ...problem, mustDo: [...problem.mustDo, id] }, stop);
      if (forced.kind === 'infeasible') return [{ id, price: null, entersAt: null }];
      if (forced.kind !== 'optimal') return [];
      return [{ id, price: Math.max(0, best.value - forced.value), entersAt: null }];
    });
}
