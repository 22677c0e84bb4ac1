import fc from 'fast-check';

import { NO_PLAN } from '../foundation/plan';
import { costTotals } from './cost-totals';

const costed = (currency: string | null, [budget, actualCost]: readonly (number | null)[], progress: number | null = 0.5) => ({ plan: { ...NO_PLAN, currency, budget: budget ?? null, actualCost: actualCost ?? null }, progress }); // prettier-ignore

describe('costTotals', () => {
  it('holds a forecast against the budgets of those it is made of', () => {
    expect(
      costTotals([
        costed('EUR', [100, 60]),
        costed('EUR', [50, null]),
        costed('EUR', [70, 10], 0),
        costed('CHF', [null, 5]),
        costed(null, [null, null]),
      ]),
    ).toEqual([
      { currency: 'CHF', projects: 1, budget: 0, spent: 5, forecast: null },
      {
        currency: 'EUR',
        projects: 3,
        budget: 220,
        spent: 70,
        forecast: { cost: 120, budget: 100, projects: 1 },
      },
    ]);
  });

  it('adds up each currency by itself, whatever others there are', () => {
    const amount = fc.option(fc.nat(1_000));
    const any = fc.array(
      fc
        .tuple(
          fc.constantFrom('EUR', 'CHF', 'JPY'),
          amount,
          amount,
          fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        ) // prettier-ignore
        .map(([currency, budget, spent, progress]) => costed(currency, [budget, spent], progress)),
    );
    fc.assert(
      fc.property(any, (some) => {
        for (const total of costTotals(some)) {
          const alone = some.filter(({ plan }) => plan.currency === total.currency);
          expect(costTotals(alone)).toEqual([total]);
          expect(total.budget).toBe(alone.reduce((sum, { plan }) => sum + (plan.budget ?? 0), 0));
        }
      }),
    );
  });
});
