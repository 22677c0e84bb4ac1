import { addDays, type Day } from '../foundation/calendar';
import type { Baseline, TakenChange } from './baseline';

/** A baseline takes in no more at once. */
export const MOST_CHANGES = 20;

/** What a baseline would be with the effects of some changes. */
export type Proposed = {
  readonly finish: Day;
  /** Minor units of the baseline's currency; `null` where it has no money. */
  readonly amount: number | null;
};

/**
 * The last baseline with the effects of changes added: their costs to its budget, their days to its finish. What a change does not say has
 * no effect, nor has a cost in another currency.
 *
 * @example
 * withChanges({ finish: '2026-06-30', budget: 100_000, currency: 'EUR' }, [{ cost: 20_000, currency: 'EUR', days: 7, … }])
 * // { finish: '2026-07-07', amount: 120_000 }
 */
export function withChanges(
  { finish, budget, currency }: Pick<Baseline, 'finish' | 'budget' | 'currency'>,
  changes: readonly Pick<TakenChange, 'cost' | 'currency' | 'days'>[],
): Proposed {
  const days = changes.reduce((total, change) => total + (change.days ?? 0), 0);
  const cost = changes
    .filter((change) => change.currency === currency)
    .reduce((total, change) => total + (change.cost ?? 0), 0);
  return {
    finish: addDays(finish, days),
    amount: currency === null ? null : Math.max(0, budget + cost),
  };
}

/**
 * Why a change cannot be taken into the next baseline of a project, in a sentence; `null` when it can. It is taken in once, by whichever
 * baseline; a baseline without money takes no cost from it.
 *
 * @param currency of the next baseline
 */
export function refusalOfChange(
  change: TakenChange,
  before: readonly Pick<Baseline, 'number' | 'changes'>[],
  currency: string | null,
): string | null {
  const taken = before.find(({ changes }) => changes.some(({ id }) => id === change.id));
  if (taken !== undefined) {
    return `${change.key} was taken into baseline ${taken.number} already.`;
  }
  return refusalOfCurrency(change, currency);
}

/** Why a change cannot be taken into a baseline in a currency, in a sentence; `null` when it can. */
export function refusalOfCurrency(
  change: Pick<TakenChange, 'key' | 'currency'>,
  currency: string | null,
): string | null {
  return currency !== null && change.currency !== null && change.currency !== currency
    ? `${change.key} states its cost in ${change.currency}, and the baseline is in ${currency}.`
    : null;
}
