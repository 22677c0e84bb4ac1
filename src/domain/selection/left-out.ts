import { frontierOf, type FrontierPoint } from './frontier';
import { ROUNDING } from './model';
import type { ProposalId, SelectionProblem } from './problem';

export type LeftOut = {
  readonly id: ProposalId;
  /** The value that is lost when it is forced in at the budget there is; `null` when it does not fit with all else that must. */
  readonly price: number | null;
  /** The least budget, not below the present one, at which a best selection has it; `null` when none has. */
  readonly entersAt: number | null;
};

/**
 * For each proposal that a best selection leaves out, and that may be in: what to force it in costs, and with which budget it enters by
 * itself. With still more budget it may leave again, for two others.
 *
 * Both are read off two frontiers: that of all selections, and that of those with the proposal.
 *
 * Units:     budgets and values as given; what differs by less than a billionth counts as equal.
 * Undefined: 0 as the price, and the present budget, where another selection of the same value has it.
 * Throws:    RangeError as `frontierOf`.
 *
 * @example
 * // 12, 7, 11, 8 and 9 of a budget of 26, for values of 24, 13, 23, 15 and 16; proposals 1, 2 and 3 are best with 51
 * leftOutOf(problem, new Set([1, 2, 3])) // proposal 4: with it 44 are left, so its price is 7
 */
export function leftOutOf(
  problem: SelectionProblem,
  selected: ReadonlySet<ProposalId>,
): readonly LeftOut[] {
  const [budget = 0] = problem.budgets;
  const all = problem.proposals.reduce((sum, { costs }) => sum + (costs[0] ?? 0), budget);
  const barred = new Set(problem.mustNot);
  const free = frontierOf({ ...problem, budgets: [all] });

  return problem.proposals
    .filter(({ id }) => !selected.has(id) && !barred.has(id))
    .map(({ id }) => {
      const forced = frontierOf({
        ...problem,
        budgets: [all],
        mustDo: [...problem.mustDo, id],
      });
      const [now, best] = [valueAt(forced, budget), valueAt(free, budget)];
      const price = now === null || best === null ? null : Math.max(0, best - now);
      return { id, price, entersAt: entry({ free, forced }, budget) };
    });
}

type Frontiers = {
  readonly free: readonly FrontierPoint[];
  readonly forced: readonly FrontierPoint[];
};

/** With it as much is worth as without obligation: that begins where the frontier with it rises, or holds already. */
function entry({ free, forced }: Frontiers, budget: number): number | null {
  const rises = forced.map(({ cost }) => cost).filter((cost) => cost > budget);
  const found = [budget, ...rises].find((cost) => {
    const [withIt, best] = [valueAt(forced, cost), valueAt(free, cost)];
    return withIt !== null && best !== null && best - withIt <= ROUNDING * Math.abs(best);
  });
  return found ?? null;
}

/** The most value within a budget; `null` where nothing that does all that is asked fits into it. */
export function valueAt(points: readonly FrontierPoint[], budget: number): number | null {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((points[middle]?.cost ?? Infinity) <= budget * (1 + ROUNDING)) low = middle + 1;
    else high = middle;
  }
  return points[low - 1]?.value ?? null;
}
