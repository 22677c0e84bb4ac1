import { floatAt } from '../foundation/number-at';
import { OPEN, type Choices } from './choices';
import type { Model } from './model';

/**
 * A selection near a relaxed one: open proposals are taken by the part in which they are taken there, the most first, as long as they
 * fit; of equals, those first that are worth more for what they take; and before all, one of each group. `null` when that leads nowhere. `choices` stay as they were.
 */
export function roundUp(model: Model, choices: Choices, shares: Float64Array): Int8Array | null {
  const size = choices.size();
  const open: number[] = [];
  for (let at = 0; at < model.count; at += 1) if (choices.taken[at] === OPEN) open.push(at);
  const grouped = new Set(model.oneOf.flat());
  const worth = new Map(
    open.map((at) => {
      const inGroup = grouped.has(at) ? 1e7 : 0;
      return [at, inGroup + floatAt(shares, at) * 1e6 + worthOf(model, at)];
    }),
  );
  open.sort((one, other) => (worth.get(other) ?? 0) - (worth.get(one) ?? 0) || one - other);

  const isDone = open.every((at) => {
    if (choices.taken[at] !== OPEN) return true;
    const isWanted = floatAt(model.values, at) > 0 || floatAt(shares, at) > 0.5;
    // what is not wanted may have to be taken all the same
    const [first, second] = isWanted ? [1, 0] : [0, 1];
    return decideOrNot(choices, at, first) || decideOrNot(choices, at, second);
  });
  const taken = isDone ? choices.taken.slice() : null;
  choices.takeBack(size);
  return taken;
}

function decideOrNot(choices: Choices, at: number, value: number): boolean {
  const before = choices.size();
  if (choices.decide(at, value)) return true;
  choices.takeBack(before);
  return false;
}

/** Value for the part of the budgets that a proposal takes, between 0 and 1. */
function worthOf({ values, costs, limits }: Model, at: number): number {
  let part = 1e-6;
  for (const [budget, cost] of costs.entries()) {
    part += floatAt(cost, at) / Math.max(1e-9, floatAt(limits, budget));
  }
  const worth = Math.max(0, floatAt(values, at)) / part;
  return worth / (1 + worth);
}
