import type { SelectionProblem } from './problem';

export const LOCKS = ['free', 'in', 'out'] as const;
/** What a board has decided of a proposal before anything is reckoned. */
export type Lock = (typeof LOCKS)[number];

/** A proposal that competes for one budget. */
export type BoardProposal = {
  readonly id: string;
  readonly value: number;
  readonly cost: number;
  readonly lock: Lock;
};

/**
 * What a board asks: the most value within one budget, with what is locked in and without what is locked out.
 *
 * @example
 * problemOf([{ id: 'a', value: 5, cost: 2, lock: 'in' }], 10).mustDo // ['a']
 */
export function problemOf(proposals: readonly BoardProposal[], budget: number): SelectionProblem {
  const locked = (lock: Lock) => proposals.filter((one) => one.lock === lock).map(({ id }) => id);
  return {
    proposals: proposals.map(({ id, value, cost }) => ({ id, value, costs: [cost] })),
    budgets: [budget],
    mustDo: locked('in'),
    mustNot: locked('out'),
    requires: [],
    excludes: [],
    oneOf: [],
  };
}
