import { firstChoices } from './choices';
import { conflictOf } from './conflict';
import type { Constraint } from './constraints';
import type { Found, Stop } from './found';
import { toModel, valueOf } from './model';
import { fillOneBudget, isOneBudget } from './one-budget';
import { assertProblem, type ProposalId, type SelectionProblem } from './problem';
import { search } from './search';

export type Selection =
  /** Nothing is worth more, and that is proven: `bound` is `value`. */
  | { readonly kind: 'optimal'; readonly value: number; readonly selected: readonly ProposalId[] }
  /** The best that was found before it was stopped. Nothing is worth more than `bound`. */
  | {
      readonly kind: 'feasible';
      readonly value: number;
      readonly bound: number;
      readonly selected: readonly ProposalId[];
    }
  /** Nothing does all that is asked: these constraints contradict each other. */
  | { readonly kind: 'infeasible'; readonly conflict: readonly Constraint[] }
  /** Stopped before anything was found. */
  | { readonly kind: 'unknown'; readonly bound: number };

/**
 * The proposals that are worth most together, within all budgets, with all that must be in and nothing that must not, each with what it
 * requires, none with what it excludes, and exactly one of each group.
 *
 * Units:     costs in those of the budgets; values in any, below 0 allowed. An amount is within a budget up to a billionth of it, and
 *            values that differ by less than a billionth count as equal.
 * Undefined: which of several best selections is given; it is the same one each time.
 * Throws:    RangeError as `assertProblem` says.
 * Source:    DOMAIN, selection; docs/adr/0030-selection.md says how it is solved.
 *
 * @param stop asked on the way, with the work done so far, whether it is enough
 *
 * @example
 * // 12, 7, 11, 8 and 9 of a budget of 26, for values of 24, 13, 23, 15 and 16
 * solveSelection(problem, () => false) // optimal, value 51, proposals 1, 2 and 3
 */
export function solveSelection(problem: SelectionProblem, stop: Stop): Selection {
  assertProblem(problem);
  const model = toModel(problem);
  const choices = firstChoices(model);
  if (choices === null) return { kind: 'infeasible', conflict: conflictOf(problem, stop) };

  const solve = isOneBudget(model) ? fillOneBudget : search;
  const found = solve(model, choices, stop);
  if (found.taken === null) return withoutSelection(problem, found, stop);

  const { taken, bound, isComplete } = found;
  const value = valueOf(model, taken);
  const selected = problem.proposals.filter((_, at) => taken[at] === 1).map(({ id }) => id);
  return isComplete || bound === value
    ? { kind: 'optimal', value, selected }
    : { kind: 'feasible', value, bound, selected };
}

function withoutSelection(problem: SelectionProblem, found: Found, stop: Stop): Selection {
  if (!found.isComplete) return { kind: 'unknown', bound: found.bound };

  const conflict = conflictOf(problem, (work) => stop(found.work + work));
  return { kind: 'infeasible', conflict };
}
