import type { FactValue, PartField } from '@domain/artifacts/part-field';
import { fieldsOf, type RegisterPart } from '@domain/artifacts/register-part';

import { typedAmount } from '../money-input';
import { type PartText, ratingInput } from './part-inputs';

/** A start for typing. */
export function partText({ kind, facts }: RegisterPart, locale: string): PartText {
  const values: Readonly<Record<string, FactValue>> = facts;
  const currency = typeof values['currency'] === 'string' ? values['currency'] : null;
  const texts = Object.entries(fieldsOf(kind)).flatMap(([member, field]) => {
    const value = values[member] ?? null;
    if (field.type !== 'rating') return [[member, textOf(field, value, { currency, locale })]];

    const rating = typeof value === 'object' ? value : null;
    return (['probability', 'impact'] as const).map((side) => [
      ratingInput(member, side),
      rating === null ? '' : String(rating[side]),
    ]);
  });
  return Object.fromEntries(texts) as PartText;
}

type Writing = { readonly locale: string; readonly currency: string | null };

function textOf(field: PartField, value: FactValue, { locale, currency }: Writing): string {
  if (value === null || typeof value === 'object') return '';
  if (field.type === 'amount' || field.type === 'quantity') {
    if (currency !== null) return typedAmount(Number(value), { locale, currency });
    return field.type === 'quantity' ? String(value) : '';
  }
  return String(value);
}
