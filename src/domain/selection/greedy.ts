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

/** Decides where that contradicts nothing; everything is as it was where it does. */
export function decideOrNot(choices: Choices, at: number, value: number): boolean {
  if (value === 1 && !choices.hasRoomFor(at)) return false;
  const before = choices.size();
  if (choices.decide(at, value)) return true;
  choices.takeBack(before);
  return false;
}

/**
 * By proposal, its value for what it takes, between 0 and 1; more for what is in a group, of which one must be found room for.
 *
 * @param prices what a unit of each budget is worth; without them each budget is worth the same, whatever its size
 */
export function worthsOf(
  { count, values, costs, limits, oneOf }: Model,
  prices: Float64Array = limits.map((limit) => 1 / Math.max(1e-9, limit)),
): Float64Array {
  const parts = new Float64Array(count).fill(1e-6);
  for (const [budget, cost] of costs.entries()) {
    const price = floatAt(prices, budget);
    for (let at = 0; at < count; at += 1) {
      parts[at] = floatAt(parts, at) + floatAt(cost, at) * price;
    }
  }
  const worths = parts.map((part, at) => {
    const worth = Math.max(0, floatAt(values, at)) / part;
    return worth / (1 + worth);
  });
  for (const group of oneOf) for (const at of group) worths[at] = floatAt(worths, at) + 1e7;
  return worths;
}
