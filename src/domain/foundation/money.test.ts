import { formatMoney } from './money';

describe('formatMoney', () => {
  it.each([
    [120_000, 'EUR', '1,200.00 EUR'],
    [5, 'EUR', '0.05 EUR'],
    [0, 'USD', '0.00 USD'],
    [-123_456_789, 'EUR', '-1,234,567.89 EUR'],
    [120_000, 'JPY', '120,000 JPY'],
    [7, 'JPY', '7 JPY'],
    [1_234_567, 'KWD', '1,234.567 KWD'],
    [100, null, '1.00'],
    [99.6, 'EUR', '1.00 EUR'],
  ])('writes %s of %s as %s', (amount, currency, expected) => {
    expect(formatMoney(amount, currency)).toBe(expected);
  });

  it('refuses an amount that is not finite', () => {
    expect(() => formatMoney(Number.POSITIVE_INFINITY, 'EUR')).toThrow(RangeError);
  });
});
