import { floatAt, numberAt } from '../foundation/number-at';
import { OPEN, type Choices } from './choices';
import type { Found, Stop } from './found';
import { highestWithin, justAbove, valueOf, valueStep, type Model } from './model';

/** Whether {@link fillOneBudget} can solve it. */
export function isOneBudget({ limits, requires, excludes, oneOf }: Model): boolean {
  return limits.length === 1 && requires.length + excludes.length + oneOf.length === 0;
}

/**
 * The best selection within one budget and without logic between proposals.
 *
 * It begins with the proposals of most value for their cost, up to the first that does not fit, and asks of one proposal after the other
 * whether to change that: those first by whose change least is lost. Kept are the (cost, value) pairs that no other beats on both and that can still
 * become better than the best so far. A change loses at least |value - price × cost|, the price being the value for its cost of the
 * first proposal that did not fit.
 *
 * Source: Pisinger, A minimal algorithm for the 0-1 knapsack problem (1997); pairs by Nemhauser and Ullmann (1969).
 */
export function fillOneBudget(model: Model, choices: Choices, stop: Stop): Found {
  const start = greedyStart(model, choices);
  const step = valueStep(model.values);
  const ways: Ways = { before: [-1], changed: [-1] };
  let best: Best = { value: start.filled.value, way: -1 };
  let pairs: Pairs = { costs: [start.cost], values: [start.value], ways: [0] };
  let work = 0;

  for (const [index, change] of start.changes.entries()) {
    if (pairs.costs.length === 0 || stop(work)) break;
    pairs = withChange(pairs, change, ways);
    work += pairs.costs.length + 1;
    best = better(best, pairs, start.limit);
    const nextLoss = start.changes[index + 1]?.loss ?? Infinity;
    pairs = thoseAbove(justAbove(best.value, step) + nextLoss, start, pairs);
  }

  const taken = best.way < 0 ? start.filled.taken : changedBy(start.taken, ways, best.way);
  const value = valueOf(model, taken);
  const open = pairs.costs.map((_, at) => reachable(start, pairs, at));
  const most = open.reduce((highest, each) => Math.max(highest, each), value);
  const isComplete = open.length === 0;
  return { taken, bound: Math.max(value, highestWithin(most, step)), isComplete, work };
}

/** The way to the best selection so far; -1 for the one that was filled up at the start. */
type Best = { readonly value: number; readonly way: number };

function better(best: Best, { costs, values, ways }: Pairs, limit: number): Best {
  let found = best;
  for (const [at, value] of values.entries()) {
    if (value > found.value && numberAt(costs, at) <= limit) {
      found = { value, way: numberAt(ways, at) };
    }
  }
  return found;
}

/** The most that a pair can become: what is left of the budget, or missing, is worth its price. */
function reachable({ limit, price }: Start, { costs, values }: Pairs, at: number): number {
  return numberAt(values, at) + price * (limit - numberAt(costs, at));
}

/** A proposal that could be taken in or out, with what it adds to cost and value, and what it loses at least. */
type Change = {
  readonly at: number;
  readonly cost: number;
  readonly value: number;
  readonly loss: number;
};

type Start = {
  readonly limit: number;
  readonly price: number;
  /** The best for their cost, up to the first that does not fit. */
  readonly taken: Int8Array;
  readonly cost: number;
  readonly value: number;
  /** That, and what fits of the rest. */
  readonly filled: { readonly taken: Int8Array; readonly value: number };
  readonly changes: readonly Change[];
};

function greedyStart(model: Model, choices: Choices): Start {
  const { values } = model;
  const costs = model.costs[0] ?? new Float64Array(model.count);
  const limit = floatAt(model.limits, 0);
  const worth = (at: number) => floatAt(values, at) / floatAt(costs, at);
  const open = [...values.keys()]
    .filter((at) => choices.taken[at] === OPEN && floatAt(values, at) > 0)
    .sort((one, other) => worth(other) - worth(one) || one - other);

  const taken = choices.taken.map((each) => (each === 1 ? 1 : 0));
  const fixed = taken.reduce((sum, each, at) => (each === 1 ? sum + floatAt(costs, at) : sum), 0);
  const cost = fill(taken, { places: open, costs, spent: fixed, limit, isStopping: true });
  const filled = taken.slice();
  const rest = open.filter((at) => taken[at] === 0);
  fill(filled, { places: rest, costs, spent: cost, limit, isStopping: false });

  const [first] = rest;
  const price = first === undefined ? 0 : worth(first);
  const changes = open.map((at): Change => {
    const sign = taken[at] === 1 ? -1 : 1;
    const loss = Math.abs(floatAt(values, at) - price * floatAt(costs, at));
    return { at, cost: sign * floatAt(costs, at), value: sign * floatAt(values, at), loss };
  });
  changes.sort((one, other) => one.loss - other.loss || one.at - other.at);
  return {
    limit,
    price,
    taken,
    cost,
    value: valueOf(model, taken),
    filled: { taken: filled, value: valueOf(model, filled) },
    changes,
  };
}

/** Takes what fits, one place after the other, up to the first that does not when `isStopping`; gives what is spent then. */
function fill(
  taken: Int8Array,
  from: {
    readonly places: readonly number[];
    readonly costs: Float64Array;
    readonly spent: number;
    readonly limit: number;
    readonly isStopping: boolean;
  },
): number {
  let { spent } = from;
  for (const at of from.places) {
    const after = spent + floatAt(from.costs, at);
    if (after > from.limit && from.isStopping) return spent;
    if (after > from.limit) continue;
    spent = after;
    taken[at] = 1;
  }
  return spent;
}

/** Ascending in cost and in value; `ways` says for each by which changes it came about. */
type Pairs = {
  readonly costs: readonly number[];
  readonly values: readonly number[];
  readonly ways: readonly number[];
};

/** Each way is the way before it and one proposal that changed. */
type Ways = { readonly before: number[]; readonly changed: number[] };

function withChange(pairs: Pairs, change: Change, ways: Ways): Pairs {
  const merged = { costs: [] as number[], values: [] as number[], ways: [] as number[] };
  const { length } = pairs.costs;
  const costAt = (at: number) => (at < length ? numberAt(pairs.costs, at) : Infinity);
  let [kept, moved] = [0, 0];
  while (kept < length || moved < length) {
    const cost = Math.min(costAt(kept), costAt(moved) + change.cost);
    const isKept = costAt(kept) === cost;
    const from = isKept ? kept++ : moved++;
    const value = numberAt(pairs.values, from) + (isKept ? 0 : change.value);
    if (value <= (merged.values.at(-1) ?? -Infinity)) continue;

    if (merged.costs.at(-1) === cost) dropLast(merged);
    const way = numberAt(pairs.ways, from);
    merged.costs.push(cost);
    merged.values.push(value);
    merged.ways.push(isKept ? way : changedWay(ways, way, change.at));
  }
  return merged;
}

function changedWay(ways: Ways, before: number, at: number): number {
  ways.changed.push(at);
  return ways.before.push(before) - 1;
}

function dropLast(pairs: { costs: number[]; values: number[]; ways: number[] }): void {
  pairs.costs.pop();
  pairs.values.pop();
  pairs.ways.pop();
}

function thoseAbove(limit: number, start: Start, pairs: Pairs): Pairs {
  const places = [...pairs.costs.keys()].filter((at) => reachable(start, pairs, at) > limit);
  return {
    costs: places.map((at) => numberAt(pairs.costs, at)),
    values: places.map((at) => numberAt(pairs.values, at)),
    ways: places.map((at) => numberAt(pairs.ways, at)),
  };
}

function changedBy(start: Int8Array, ways: Ways, last: number): Int8Array {
  const taken = start.slice();
  for (let way = last; way > 0; way = numberAt(ways.before, way)) {
    const at = numberAt(ways.changed, way);
    taken[at] = taken[at] === 1 ? 0 : 1;
  }
  return taken;
}
