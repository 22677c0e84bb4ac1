/** What something would bring or cost, and how likely that is. Money is in minor units of `currency`. */
export type Stake = {
  readonly nature: 'threat' | 'opportunity';
  readonly amount: number | null;
  readonly currency: string | null;
  /** 0 to 100. */
  readonly percent: number | null;
};

export type ExpectedValue = { readonly amount: number; readonly currency: string };

/**
 * The expected monetary value: amount × probability, below 0 for a threat. `null` where one of the three is not said.
 *
 * @example
 * expectedValueOf({ nature: 'threat', amount: 2_000, currency: 'EUR', percent: 40 }) // { amount: -800, currency: 'EUR' }
 */
export function expectedValueOf(stake: Stake): ExpectedValue | null {
  const { nature, amount, currency, percent } = stake;
  if (amount === null || currency === null || percent === null) return null;

  const expected = (amount * percent) / 100;
  return { amount: nature === 'threat' && expected !== 0 ? -expected : expected, currency };
}

export type ExpectedTotal = ExpectedValue & {
  /** How many were added up. */
  readonly count: number;
};

/**
 * The sum of expected values in each currency, in order of the currencies: amounts in different ones are never added.
 *
 * Source: Σ probability × impact, threats negative and opportunities positive.
 */
export function expectedTotals(values: Iterable<ExpectedValue>): readonly ExpectedTotal[] {
  const totals = new Map<string, ExpectedTotal>();
  for (const { amount, currency } of values) {
    const before = totals.get(currency) ?? { amount: 0, currency, count: 0 };
    totals.set(currency, { currency, amount: before.amount + amount, count: before.count + 1 });
  }
  return [...totals.values()].sort((one, other) => (one.currency < other.currency ? -1 : 1));
}
