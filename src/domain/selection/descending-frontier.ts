import type { Stop } from './found';
import type { FrontierPoint } from './frontier';
import { ROUNDING } from './model';
import type { ProposalId, SelectionProblem } from './problem';
import { solveSelection, type Selection } from './solve';

/** How far a frontier is known: all of it, or from a budget upwards, below which nothing was proven. */
export type FrontierEnd =
  { readonly kind: 'whole' } | { readonly kind: 'from'; readonly cost: number };

/**
 * Every (cost, value) of a selection that no other beats on both, in one of several budgets, while all others and all that is asked hold: from
 * what that budget says downwards, one at a time, for each takes a selection or two. What the others allow for a budget in between is
 * worth as much as at the point below it.
 *
 * It solves; solves again for a budget a little below what that took, until less can be had; then it knows the point, and goes on from there. Whoever
 * asks hears of each selection: of one that tells no point yet as `null`, so that time can be given to each.
 *
 * Units:     costs in those of the chosen budget, values as given; amounts that differ by less than a few billionths count as equal.
 * Undefined: no points, and the whole of it, when nothing does all that is asked. The last point of one that ends before its time holds for
 *            budgets from its cost on; that nothing cheaper is worth as much is not proven of it.
 * Throws:    RangeError as `assertProblem` says, and when there is no such budget.
 * Source:    the ε-constraint method: Haimes, Lasdon and Wismer (1971).
 *
 * @param along the place of the budget that is varied
 * @param stop asked on the way, with all the work done so far, whether it is enough
 *
 * @example
 * // costs (2, 1) and (3, 1), values 5 and 4, budgets (5, 1): both do not fit into the second
 * [...descendFrontier(problem, 0, () => false)] // [null, { cost: 2, value: 5 }, { cost: 0, value: 0 }]
 */
export function* descendFrontier(
  problem: SelectionProblem,
  along: number,
  stop: Stop,
): Generator<FrontierPoint | null, FrontierEnd> {
  let budget = problem.budgets[along];
  if (budget === undefined) {
    throw new RangeError(`along: there is no budget ${along}, there are ${problem.budgets.length}`);
  }
  const costOf = costAlong(problem, along);
  const solve = countedSolver(stop);
  let last: FrontierPoint | null = null;

  for (;;) {
    const found = solve({ ...problem, budgets: problem.budgets.with(along, budget) });
    const point = found.kind === 'optimal' ? { cost: costOf(found.selected), value: found.value } : null; // prettier-ignore
    yield isBehind(point, last) ? last : null;
    if (point === null) return endOf(found, last?.cost ?? budget);
    if (point.cost === 0) {
      yield point;
      return WHOLE;
    }
    last = point;
    budget = point.cost * (1 - 3 * ROUNDING);
  }
}

const WHOLE: FrontierEnd = { kind: 'whole' };

/** Solves one after another; `stop` hears of the work of all. */
function countedSolver(stop: Stop) {
  let before = 0;
  return (problem: SelectionProblem) => {
    let work = 0;
    const found = solveSelection(problem, (done) => {
      work = done;
      return stop(before + done);
    });
    before += work;
    return found;
  };
}

/** Whether it is worth less than the one before, so that nothing cheaper is worth as much as that. */
function isBehind(point: FrontierPoint | null, last: FrontierPoint | null): boolean {
  if (last === null) return false;
  return point === null || last.value - point.value > ROUNDING * Math.abs(last.value);
}

function endOf({ kind }: Selection, cost: number): FrontierEnd {
  return kind === 'infeasible' ? WHOLE : { kind: 'from', cost };
}

function costAlong({ proposals }: SelectionProblem, along: number) {
  const costs = new Map(proposals.map(({ id, costs: all }) => [id, all[along] ?? 0]));
  return (selected: readonly ProposalId[]) =>
    selected.reduce<number>((sum, id) => sum + (costs.get(id) ?? 0), 0);
}
