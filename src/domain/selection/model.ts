import { floatAt } from '../foundation/number-at';
import { placesById } from '../foundation/places-by-id';
import type { ProposalId, SelectionProblem } from './problem';

/** A problem by places instead of names. */
export type Model = {
  readonly count: number;
  readonly values: Float64Array;
  /** By budget, what each proposal takes of it. */
  readonly costs: readonly Float64Array[];
  /** What a selection may take of each budget, {@link ROUNDING} included. */
  readonly limits: Float64Array;
  readonly mustDo: readonly number[];
  readonly mustNot: readonly number[];
  readonly requires: readonly (readonly [number, number])[];
  readonly excludes: readonly (readonly [number, number])[];
  readonly oneOf: readonly (readonly number[])[];
};

/** An amount counts as within a budget up to this part of it: 0.1 + 0.2 fits into 0.3. */
export const ROUNDING = 1e-9;

export function toModel(problem: SelectionProblem): Model {
  const { proposals, budgets } = problem;
  const places = placesById('proposals', proposals);
  const placeOf = (id: ProposalId) => places.get(id) ?? -1;
  const placesOf = ([one, other]: readonly [ProposalId, ProposalId]) =>
    [placeOf(one), placeOf(other)] as const;

  return {
    count: proposals.length,
    values: Float64Array.from(proposals, ({ value }) => value),
    costs: budgets.map((_, budget) =>
      Float64Array.from(proposals, ({ costs }) => costs[budget] ?? 0),
    ),
    limits: Float64Array.from(budgets, (budget) => budget * (1 + ROUNDING)),
    mustDo: problem.mustDo.map(placeOf),
    mustNot: problem.mustNot.map(placeOf),
    requires: problem.requires.map(placesOf),
    excludes: problem.excludes.map(placesOf),
    oneOf: problem.oneOf.map((group) => [...new Set(group.map(placeOf))]),
  };
}

/** The value of a selection, added up in the order of the proposals. */
export function valueOf({ values, count }: Model, taken: Int8Array): number {
  let sum = 0;
  for (let at = 0; at < count; at += 1) if (taken[at] === 1) sum += floatAt(values, at);
  return sum;
}

/** Differences of values below this part of them count as none. */
const SAME = 1e-9;

/**
 * What a selection must be able to exceed to be worth more than `value`: where values go in steps, all of a step but a rounding.
 */
export function justAbove(value: number, step: number): number {
  return value + Math.max(SAME * Math.abs(value), step * (1 - 1e-6));
}

/** The highest value not above a bound: where values go in steps, one that is a multiple of the step. */
export function highestWithin(bound: number, step: number): number {
  return step > 0 ? Math.min(bound, Math.floor(bound / step + 1e-6) * step) : bound;
}

/** Whether a selection is within the budgets and does all that is asked of it. */
export function keeps(model: Model, taken: Int8Array): boolean {
  const isIn = (at: number) => taken[at] === 1;
  return (
    model.costs.every((cost, budget) => spentOf(cost, taken) <= floatAt(model.limits, budget)) &&
    model.mustDo.every(isIn) &&
    !model.mustNot.some(isIn) &&
    model.requires.every(([one, other]) => !isIn(one) || isIn(other)) &&
    model.excludes.every(([one, other]) => !isIn(one) || !isIn(other)) &&
    model.oneOf.every((group) => group.filter(isIn).length === 1)
  );
}

function spentOf(cost: Float64Array, taken: Int8Array): number {
  let sum = 0;
  for (let at = 0; at < cost.length; at += 1) if (taken[at] === 1) sum += floatAt(cost, at);
  return sum;
}

/**
 * The largest step of which every value is a multiple, or 0 where none is found: two selections are then worth the same, or a
 * step apart.
 */
export function valueStep(values: Float64Array): number {
  for (const scale of [1, 10, 100, 1000, 10_000]) {
    if (values.every((value) => isWhole(value * scale))) {
      const step = values.reduce(
        (one, value) => greatestDivisor(one, Math.abs(Math.round(value * scale))),
        0,
      );
      return step / scale;
    }
  }
  return 0;
}

function isWhole(value: number): boolean {
  return (
    Number.isSafeInteger(Math.round(value)) &&
    Math.abs(value - Math.round(value)) <= 1e-9 * Math.abs(value)
  );
}

function greatestDivisor(one: number, other: number): number {
  let [larger, smaller] = [one, other];
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** A period in which a proposal may start, and what it takes of each pool when it does. */
export type Start = {
  /** The place of the period. */
  readonly at: number;
  readonly takes: readonly number[];
};
