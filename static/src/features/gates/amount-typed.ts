import { scaledNumber } from '../../shared/money-input';

/** Amounts in no currency have two digits after the point. */
const DIGITS = 2;

/** An amount as it was typed, in hundredths; `null` for none. */
export function amountTyped(text: string, locale: string): number | null | 'wrong' {
  if (text.trim() === '') return null;
  return scaledNumber(text, { locale, digits: DIGITS }) ?? 'wrong';
}
