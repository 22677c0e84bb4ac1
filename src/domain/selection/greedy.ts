import { floatAt } from '../foundation/number-at';
import { OPEN, type Choices } from './choices';
import type { Model } from './model';

/** What is left to decide, with what each proposal is worth, as {@link worthsOf} says. */
type Left = { readonly model: Model; readonly choices: Choices; readonly worths: Float64Array };

/**
 * A selection near a relaxed one: open proposals are taken by the part in which they are taken there, the most first, as long as they
 * fit; of equals, those first that are worth more for what they take; and before all, one of each group. `null` when that leads nowhere. `choices` stay as they were.
 */
export function roundUp({ model, choices, worths }: Left, shares: Float64Array): Int8Array | null {
  const size = choices.size();
  const open: number[] = [];
  for (let at = 0; at < model.count; at += 1) if (choices.taken[at] === OPEN) open.push(at);
  const rank = (at: number) => floatAt(shares, at) * 1e6 + floatAt(worths, at);
  open.sort((one, other) => rank(other) - rank(one) || one - other);

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

/**
 * By proposal, its value for the part of the budgets that it takes, between 0 and 1; more for what is in a group, of which one must be found
 * room for.
 */
export function worthsOf({ count, values, costs, limits, oneOf }: Model): Float64Array {
  const parts = new Float64Array(count).fill(1e-6);
  for (const [budget, cost] of costs.entries()) {
    const limit = Math.max(1e-9, floatAt(limits, budget));
    for (let at = 0; at < count; at += 1) {
      parts[at] = floatAt(parts, at) + floatAt(cost, at) / limit;
    }
  }
  const worths = parts.map((part, at) => {
    const worth = Math.max(0, floatAt(values, at)) / part;
    return worth / (1 + worth);
  });
  for (const group of oneOf) for (const at of group) worths[at] = floatAt(worths, at) + 1e7;
  return worths;
}
