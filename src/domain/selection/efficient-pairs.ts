import { floatAt } from '../foundation/number-at';
/** Costs and values of selections, both ascending, none of which another beats on both. */
export type Pairs = { readonly costs: Float64Array; readonly values: Float64Array };

/** The pairs with one more proposal in each, as long as they cost no more than the limit. */
export function taking(
  { costs, values }: Pairs,
  proposal: { readonly cost: number; readonly value: number },
  limit: number,
): Pairs {
  const moved = costs.map((cost) => cost + proposal.cost);
  const over = moved.findIndex((cost) => cost > limit);
  const count = over < 0 ? moved.length : over;
  return {
    costs: moved.subarray(0, count),
    values: values.subarray(0, count).map((value) => value + proposal.value),
  };
}

/** What no other beats among the pairs of both. */
export function efficient(one: Pairs, other: Pairs): Pairs {
  if (one.costs.length === 0) return other;
  const total = one.costs.length + other.costs.length;
  const costs = new Float64Array(total);
  const values = new Float64Array(total);
  let [count, first, second] = [0, 0, 0];
  while (first + second < total) {
    const cost = Math.min(costAt(one, first), costAt(other, second));
    const isFirst = costAt(one, first) === cost;
    const value = isFirst ? floatAt(one.values, first++) : floatAt(other.values, second++);
    if (count > 0 && value <= floatAt(values, count - 1)) continue;

    if (count > 0 && costs[count - 1] === cost) count -= 1;
    costs[count] = cost;
    values[count] = value;
    count += 1;
  }
  return { costs: costs.slice(0, count), values: values.slice(0, count) };
}

function costAt({ costs }: Pairs, at: number): number {
  return at < costs.length ? floatAt(costs, at) : Infinity;
}
