import { floatAt } from '../foundation/number-at';

/** Costs and values of selections, both ascending, none of which another beats on both. */
export type Pairs = { readonly costs: Float64Array; readonly values: Float64Array };

/** The pairs with one more proposal in each, as long as they cost no more than the limit. */
export function taking(
  { costs, values }: Pairs,
  proposal: { readonly cost: number; readonly value: number },
  limit: number,
): Pairs {
  const moved = new Float64Array(costs.length);
  const worth = new Float64Array(costs.length);
  let count = 0;
  for (; count < costs.length; count += 1) {
    const cost = floatAt(costs, count) + proposal.cost;
    if (cost > limit) break;
    moved[count] = cost;
    worth[count] = floatAt(values, count) + proposal.value;
  }
  return { costs: moved.subarray(0, count), values: worth.subarray(0, count) };
}

/** What no other beats among the pairs of both. */
export function efficient(one: Pairs, other: Pairs): Pairs {
  if (one.costs.length === 0) return other;
  const [firstCosts, secondCosts] = [one.costs, other.costs];
  const total = firstCosts.length + secondCosts.length;
  const costs = new Float64Array(total);
  const values = new Float64Array(total);
  let [count, first, second] = [0, 0, 0];
  let highest = -Infinity;
  let last = -1;
  while (first + second < total) {
    const left = first < firstCosts.length ? floatAt(firstCosts, first) : Infinity;
    const right = second < secondCosts.length ? floatAt(secondCosts, second) : Infinity;
    const isFirst = left <= right;
    const cost = isFirst ? left : right;
    const value = isFirst ? floatAt(one.values, first++) : floatAt(other.values, second++);
    if (value <= highest) continue;

    if (count === 0 || cost !== last) count += 1;
    costs[count - 1] = cost;
    values[count - 1] = value;
    highest = value;
    last = cost;
  }
  return { costs: shortened(costs, count), values: shortened(values, count) };
}

/** A copy pays only where most of the room is not used. */
function shortened(numbers: Float64Array, count: number): Float64Array {
  return 2 * count < numbers.length ? numbers.slice(0, count) : numbers.subarray(0, count);
}
