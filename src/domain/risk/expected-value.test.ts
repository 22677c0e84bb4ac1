import fc from 'fast-check';

import { expectedTotals, expectedValueOf, type Stake } from './expected-value';

const threat = (amount: number, percent: number): Stake => ({
  nature: 'threat',
  amount,
  currency: 'EUR',
  percent,
});
const opportunity = (amount: number, percent: number): Stake => ({
  ...threat(amount, percent),
  nature: 'opportunity',
});
const valuesOf = (stakes: readonly Stake[]) => stakes.flatMap((one) => expectedValueOf(one) ?? []);

describe('expected values', () => {
  it('add up to the published example: threats negative, opportunities positive', () => {
    const register = [
      opportunity(15_000, 25),
      threat(2_000, 40),
      threat(10_000, 10),
      opportunity(20_000, 5),
    ];
    expect(valuesOf(register).map(({ amount }) => amount)).toEqual([3_750, -800, -1_000, 1_000]);
    expect(expectedTotals(valuesOf(register))).toEqual([
      { amount: 2_950, currency: 'EUR', count: 4 },
    ]);
  });

  it('are not known where a part is not said', () => {
    expect(expectedValueOf({ ...threat(100, 50), amount: null })).toBeNull();
    expect(expectedValueOf({ ...threat(100, 50), currency: null })).toBeNull();
    expect(expectedValueOf({ ...threat(100, 50), percent: null })).toBeNull();
    expect(expectedValueOf(threat(100, 0))).toEqual({ amount: 0, currency: 'EUR' });
  });

  it('of different currencies are kept apart', () => {
    expect(
      expectedTotals(valuesOf([threat(100, 50), { ...opportunity(300, 10), currency: 'CHF' }])),
    ).toEqual([
      { amount: 30, currency: 'CHF', count: 1 },
      { amount: -50, currency: 'EUR', count: 1 },
    ]);
  });

  it('of a whole are those of its parts together, however it is parted', () => {
    const stakes = fc.array(
      fc.record({
        nature: fc.constantFrom('threat' as const, 'opportunity' as const),
        amount: fc.nat(1_000_000).map((hundreds) => hundreds * 100), // so that no sum is rounded
        currency: fc.constantFrom('EUR', 'CHF'),
        percent: fc.integer({ min: 0, max: 100 }),
      }),
    );
    fc.assert(
      fc.property(stakes, fc.nat(), (all, at) => {
        const parts = [all.slice(0, at % (all.length + 1)), all.slice(at % (all.length + 1))];
        const sums = new Map<string, number>();
        for (const { currency, amount } of parts.flatMap((some) =>
          expectedTotals(valuesOf(some)),
        )) {
          sums.set(currency, (sums.get(currency) ?? 0) + amount);
        }
        expect(expectedTotals(valuesOf(all)).map(({ currency, amount }) => [currency, amount])).toEqual([...sums].sort()); // prettier-ignore
      }),
    );
  });
});
