import { justAbove, keeps, valueOf, type Model } from './model';

/** The best selection so far. */
export type Incumbent = {
  readonly taken: () => Int8Array | null;
  /** -Infinity while there is none. */
  readonly value: () => number;
  /** What a branch must be able to exceed to be worth a look: where values go in steps, the best and nearly a step. */
  readonly enough: () => number;
  /** Keeps a selection when it is allowed and worth more: both are looked at anew, in the numbers as given. */
  readonly offer: (taken: Int8Array) => void;
};

export function createIncumbent(model: Model, step: number): Incumbent {
  let best: Int8Array | null = null;
  let bestValue = -Infinity;
  return {
    taken: () => best,
    value: () => bestValue,
    enough: () => (best === null ? -Infinity : justAbove(bestValue, step)),
    offer(taken) {
      if (!keeps(model, taken)) return;
      const value = valueOf(model, taken);
      if (best !== null && value <= bestValue) return;
      best = taken;
      bestValue = value;
    },
  };
}
