import { floatAt, placeAt } from '../foundation/number-at';
import { OPEN } from './choices';
import type { Model } from './model';

/** What is left of a model once some of it is decided. */
export type Narrowed = {
  /** The open proposals alone, within what is left of the budgets. */
  readonly model: Model;
  /** By place there, the place in the whole. */
  readonly places: Int32Array;
  /** What all that is in already is worth. */
  readonly value: number;
  /** A selection of the whole from one of what is left. */
  readonly widen: (taken: Int8Array) => Int8Array;
};

/** A difference is right to this part of what it was taken from. What is left of a budget is taken that much larger, so that it bars nothing. */
const ROUNDING = 1e-13;

/** @param taken decisions with all that follows from them, so that demands are either met or about open proposals alone */
export function narrow(model: Model, taken: Int8Array): Narrowed {
  const places = Int32Array.from([...taken.keys()].filter((at) => taken[at] === OPEN));
  const placeIn = new Int32Array(model.count).fill(-1);
  for (const [place, at] of places.entries()) placeIn[at] = place;
  const isOpen = (at: number) => taken[at] === OPEN;
  const pairs = (all: readonly (readonly [number, number])[]) =>
    all
      .filter(([one, other]) => isOpen(one) && isOpen(other))
      .map(([one, other]) => [placeAt(placeIn, one), placeAt(placeIn, other)] as const);
  const sumIn = (amounts: Float64Array) => {
    let sum = 0;
    for (let at = 0; at < taken.length; at += 1) if (taken[at] === 1) sum += floatAt(amounts, at);
    return sum;
  };
  const pick = (amounts: Float64Array) => Float64Array.from(places, (at) => floatAt(amounts, at));

  return {
    places,
    value: sumIn(model.values),
    model: {
      count: places.length,
      values: pick(model.values),
      costs: model.costs.map(pick),
      limits: model.limits.map(
        (limit, budget) => limit * (1 + ROUNDING) - sumIn(model.costs[budget] ?? model.values),
      ),
      mustDo: [],
      mustNot: [],
      requires: pairs(model.requires),
      excludes: pairs(model.excludes),
      oneOf: model.oneOf
        .filter((group) => !group.some((at) => taken[at] === 1))
        .map((group) => group.filter(isOpen).map((at) => placeAt(placeIn, at))),
    },
    widen(inner) {
      const whole = taken.slice();
      for (const [place, at] of places.entries()) whole[at] = inner[place] ?? 0;
      return whole;
    },
  };
}
