import fc from 'fast-check';

import { minorUnits, typedAmount } from './money-input';

const english = { locale: 'en-US', currency: 'EUR' };
const german = { locale: 'de-DE', currency: 'EUR' };

describe('minorUnits', () => {
  it.each([
    ['1234.5', 123_450],
    ['1,234.50', 123_450],
    ['0', 0],
    ['1 200', 120_000],
    ['.5', null],
    ['-3', null],
    ['12x', null],
    ['1.2.3', null],
    ['1.005', null],
  ])('reads %j in English as %s cents', (text, amount) => {
    expect(minorUnits(text, english)).toBe(amount);
  });

  it('reads the same digits by the separators of the locale', () => {
    expect(minorUnits('1.234,50', german)).toBe(123_450);
    expect(minorUnits('1 234,50', { locale: 'fr-FR', currency: 'EUR' })).toBe(123_450);
  });

  it('knows currencies without cents, and with thousandths', () => {
    expect(minorUnits('500', { locale: 'en-US', currency: 'JPY' })).toBe(500);
    expect(minorUnits('500.5', { locale: 'en-US', currency: 'JPY' })).toBeNull();
    expect(minorUnits('1.250', { locale: 'en-US', currency: 'KWD' })).toBe(1_250);
  });

  it('refuses more than can be kept', () => {
    expect(minorUnits('10000000000001', english)).toBeNull();
  });

  it('reads back what is offered for typing', () => {
    const writing = fc.record({
      locale: fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'en-IN'),
      currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
    });
    const amount = fc.integer({ min: 0, max: 1_000_000_000_000 });

    fc.assert(
      fc.property(amount, writing, (amountInMinorUnits, how) => {
        expect(minorUnits(typedAmount(amountInMinorUnits, how), how)).toBe(amountInMinorUnits);
      }),
    );
  });
});
