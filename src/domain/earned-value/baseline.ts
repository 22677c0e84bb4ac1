import type { Day, Instant } from '../foundation/calendar';
import type { GovernedId, WorkItemId, WorkItemKey } from '../foundation/ids';
import type { EarningRule } from './earning-rule';

/** By what work items are told from one another: all alike, or by their estimates. */
export const WEIGHINGS = ['estimate', 'count'] as const;
export type Weighing = (typeof WEIGHINGS)[number];

/** What weighs one: weights are told in ten-thousandths, so that sums of them are exact. */
export const WEIGHT_OF_ONE = 10_000;
/** Ten years: what a chart and a text can hold. */
export const MOST_WEEKS = 522;
/** Six times the work items that Jira recommends for a project. */
export const MOST_ITEMS = 100_000;

/** What is agreed about a project when a baseline is set. */
export type Agreed = {
  readonly start: Day;
  readonly finish: Day;
  readonly weighing: Weighing;
  readonly rule: EarningRule;
  /** Minor units of an ISO 4217 currency; `null` where no money is agreed on, and work is measured by its weight. */
  readonly money: { readonly amount: number; readonly currency: string } | null;
};

/** A work item in a baseline. */
export type BaselineItem = {
  readonly id: WorkItemId;
  /** In ten-thousandths, a whole number: an estimate of 0.5 weighs 5,000; where each counts the same, 10,000. */
  readonly weight: number;
  /** Days from the start to when it is due, 0 for the first day; `null` where it is planned evenly over all of the time. */
  readonly day: number | null;
};

/** A change that a baseline took in, with the effects that it stated then. */
export type TakenChange = {
  readonly id: WorkItemId;
  readonly key: WorkItemKey;
  /** Minor units of `currency`; `null` where nothing was said. */
  readonly cost: number | null;
  readonly currency: string | null;
  readonly days: number | null;
};

/** What the work items of a baseline come to. */
export type Scope = {
  readonly items: number;
  /** Without a due date: planned evenly from start to finish. */
  readonly undated: number;
  /** Due before the start or after the finish: planned at it. */
  readonly outside: number;
  /** Without an estimate, where estimates weigh: they weigh nothing. */
  readonly weightless: number;
  /** In ten-thousandths. */
  readonly weight: number;
};

/**
 * What a project was agreed to be. It never changes.
 *
 * Amounts, the budget and the planned values, are whole numbers: minor units of the currency, else ten-thousandths of what the
 * work items weigh.
 */
export type Baseline = Omit<Agreed, 'money'> & {
  readonly project: { readonly id: GovernedId; readonly key: string; readonly name: string };
  /** From 1. */
  readonly number: number;
  readonly reason: string;
  readonly setAt: Instant;
  /** `null` where no money was agreed on. */
  readonly currency: string | null;
  readonly budget: number;
  readonly scope: Scope;
  /** At the end of each week from the start, cumulative; the last one is the budget. */
  readonly planned: readonly number[];
  /** The hashes of the texts that hold its work items. */
  readonly parts: readonly string[];
  readonly changes: readonly TakenChange[];
  /** The hash of the baseline before; `null` for the first. */
  readonly previous: string | null;
};

/** In what the amounts of a baseline are counted: its currency, else what its work items weigh. */
export type Unit = Pick<Baseline, 'currency' | 'weighing'>;

/**
 * Whether amounts of two baselines can be held against each other. Money is the same whatever work items weigh.
 *
 * @example
 * isSameUnit({ currency: null, weighing: 'estimate' }, { currency: null, weighing: 'count' }) // false
 */
export function isSameUnit(one: Unit, other: Unit): boolean {
  return (
    one.currency === other.currency && (one.currency !== null || one.weighing === other.weighing)
  );
}

/**
 * What a weight is worth in a baseline, as an amount of it.
 *
 * @example
 * amountOf(10_000, { budget: 90_000, currency: 'EUR', scope: { …, weight: 30_000 } }) // 30,000: a third of the money
 */
export function amountOf(
  weight: number,
  {
    budget,
    currency,
    scope,
  }: Pick<Baseline, 'budget' | 'currency'> & { readonly scope: Pick<Scope, 'weight'> },
): number {
  return Math.round(currency === null ? weight : (budget * weight) / scope.weight);
}
