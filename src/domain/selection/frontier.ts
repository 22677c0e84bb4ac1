import { floatAt } from '../foundation/number-at';
import { efficient, type Pairs, taking } from './efficient-pairs';
import { ROUNDING, toModel, type Model } from './model';
import { createObligations, type Obligations } from './obligations';
import { assertProblem, type SelectionProblem } from './problem';

export type FrontierPoint = { readonly cost: number; readonly value: number };

/** Pairs at a time, and over all proposals: a few seconds of work. */
const MOST_PAIRS = 500_000;
const MOST_WORK = 100_000_000;
/** No selection at all, and the selection of nothing. */
const NONE: Pairs = { costs: new Float64Array(0), values: new Float64Array(0) };
const NOTHING: Pairs = { costs: Float64Array.of(0), values: Float64Array.of(0) };

/**
 * Every (cost, value) of a selection that no other selection beats on both, ascending, up to the budget: nothing cheaper is worth as much,
 * nothing of the same cost is worth more. To select nothing is a selection, of cost 0 and value 0, unless something must be in.
 *
 * Units:     costs and values as given; amounts that differ by less than a billionth count as equal.
 * Undefined: no points when nothing does all that is asked.
 * Throws:    RangeError as `assertProblem` says, when there is not exactly one budget, and when the pairs on the way are too many.
 * Source:    Nemhauser and Ullmann (1969), with what is decided but not yet done as part of the state.
 *
 * @example
 * // costs 2 and 3, values 5 and 4, a budget of 5
 * frontierOf(problem) // [{ cost: 0, value: 0 }, { cost: 2, value: 5 }, { cost: 5, value: 9 }]
 */
export function frontierOf(problem: SelectionProblem): readonly FrontierPoint[] {
  assertProblem(problem);
  if (problem.budgets.length !== 1) {
    throw new RangeError(
      `budgets: a frontier has one budget, got ${problem.budgets.length}; choose one and leave the others out`,
    );
  }
  const model = toModel(problem);
  const obligations = createObligations(model);
  let states = new Map<string, State>();
  if (obligations.first !== null) states.set('', { pairs: NOTHING, pending: obligations.first });

  let work = 0;
  for (const at of obligations.order) {
    states = decided(model, { states, obligations }, at);
    const pairs = [...states.values()].reduce((sum, each) => sum + each.pairs.costs.length, 0);
    work += pairs;
    if (pairs > MOST_PAIRS || work > MOST_WORK) throw tooMany(problem);
  }
  const all = [...states.values()].map(({ pairs }) => pairs);
  return points(all.reduce(efficient, NONE));
}

/** What is left to be done by decisions so far, and the pairs of those that leave the same. */
type State = { readonly pairs: Pairs; readonly pending: ReadonlyMap<number, number> };

function decided(
  model: Model,
  { states, obligations }: { states: ReadonlyMap<string, State>; obligations: Obligations },
  at: number,
): Map<string, State> {
  const after = new Map<string, State>();
  const proposal = { cost: model.costs[0]?.[at] ?? 0, value: floatAt(model.values, at) };
  const limit = floatAt(model.limits, 0);
  for (const { pairs, pending } of states.values()) {
    for (const choice of [0, 1]) {
      const left = obligations.after(pending, at, choice);
      if (left === null) continue;
      const moved = choice === 0 ? pairs : taking(pairs, proposal, limit);
      if (moved.costs.length === 0) continue;
      const key = [...left]
        .map(([place, due]) => `${place}:${due}`)
        .sort()
        .join(' ');
      const other = after.get(key)?.pairs ?? NONE;
      after.set(key, { pairs: efficient(other, moved), pending: left });
    }
  }
  return after;
}

function points({ costs, values }: Pairs): readonly FrontierPoint[] {
  const found: FrontierPoint[] = [];
  for (let index = 0; index < costs.length; index += 1) {
    const point = { cost: floatAt(costs, index), value: floatAt(values, index) };
    const last = found.at(-1);
    if (last !== undefined) {
      if (point.value - last.value <= ROUNDING * Math.abs(point.value)) continue;
      if (point.cost - last.cost <= ROUNDING * point.cost) found.pop();
    }
    found.push(point);
  }
  return found;
}

function tooMany({ proposals }: SelectionProblem): RangeError {
  return new RangeError(
    `proposals: ${proposals.length} proposals have too many different costs and values for a frontier; round the costs to a coarser unit, such as thousands, or ask with fewer links between proposals`,
  );
}
