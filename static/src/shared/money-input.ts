import { currencyDecimals } from '@domain/foundation/money';

/** How an amount is written by hand in a locale, and in which currency. */
export type Writing = { readonly locale: string; readonly currency: string };

const LARGEST = 1_000_000_000_000_000;

/**
 * An amount as people type it, in minor units: `1,234.50` in English and `1.234,50` in German are both 123450 cents.
 * `null` when it is no amount, is below 0, or has more digits after the point than the currency.
 */
export function minorUnits(text: string, { locale, currency }: Writing): number | null {
  return scaledNumber(text, { locale, digits: currencyDecimals(currency) });
}

/** How a number is written by hand in a locale, with how many digits after the point at the most. */
export type NumberWriting = { readonly locale: string; readonly digits: number };

/** A number as people type it, in its smallest step: with two digits `12.5` is 1250. `null` as {@link minorUnits}. */
export function scaledNumber(text: string, { locale, digits }: NumberWriting): number | null {
  const { group, decimal } = separators(locale);
  const plain = text.replaceAll(group, '').replaceAll(/[\s’']/g, '');
  const [whole = '', fraction = '', ...rest] = plain.split(decimal);
  const isNumber = rest.length === 0 && /^\d+$/.test(whole) && /^\d*$/.test(fraction);
  if (!isNumber || fraction.length > digits) return null;

  const amount = Number(whole + fraction.padEnd(digits, '0'));
  return amount <= LARGEST ? amount : null;
}

/** The other way round, as a start for typing. */
export function typedAmount(amount: number, { locale, currency }: Writing): string {
  return typedScaled(amount, { locale, digits: currencyDecimals(currency) });
}

export function typedScaled(amount: number, { locale, digits }: NumberWriting): string {
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: amount % 10 ** digits === 0 ? 0 : digits,
    maximumFractionDigits: digits,
  });
  return format.format(amount / 10 ** digits);
}

function separators(locale: string): { readonly group: string; readonly decimal: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.8);
  const of = (type: string, otherwise: string) =>
    parts.find((part) => part.type === type)?.value ?? otherwise;

  return { group: of('group', ','), decimal: of('decimal', '.') };
}
