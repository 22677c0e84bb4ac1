import {
  contradictionIn,
  fieldsOf,
  type PartKind,
  partOf,
  type RegisterPart,
} from '@domain/artifacts/register-part';
import type { FactValue, PartField } from '@domain/artifacts/part-field';
import { dayIn } from '@domain/artifacts/part-values';
import type { Rating } from '@domain/foundation/rating';

import { minorUnits } from '../money-input';
import { type PartText, ratingInput } from './part-inputs';
import { parseChoice, parseStep, parseWhole } from './parse-values';

/** For each input that is wrong, what would be right. */
export type PartErrors = Readonly<Record<string, string>>;

export type ParsedPart =
  | { readonly ok: true; readonly part: RegisterPart }
  | {
      readonly ok: false;
      readonly errors: PartErrors;
      /** Why what was typed cannot stand together; `null` where single inputs are wrong. */
      readonly problem: string | null;
    };

/** The figures that were typed, or what is wrong with them. An empty field says nothing. */
export function parsePart(kind: PartKind, text: PartText, locale: string): ParsedPart {
  const errors: Record<string, string> = {};
  const typed = { kind, text, errors, locale };
  const facts = Object.entries(fieldsOf(kind)).map(([member, field]) => [
    member,
    valueIn(field, member, typed),
  ]);
  const part = partOf(kind, Object.fromEntries(facts) as object);
  if (Object.keys(errors).length > 0) return { ok: false, errors, problem: null };

  const problem = contradictionIn(part);
  return problem === null ? { ok: true, part } : { ok: false, errors, problem };
}

type Typed = {
  readonly kind: PartKind;
  readonly text: PartText;
  readonly errors: Record<string, string>;
  readonly locale: string;
};

function valueIn(field: PartField, member: string, typed: Typed): FactValue {
  if (field.type === 'rating') return parseRating(typed, member);
  if (field.type === 'currency') return parseCurrency(typed);

  const text = (typed.text[member] ?? '').trim();
  if (text === '') return field.type === 'choice' ? field.unsaid : null;
  const { value, error } = parsed(field, text, typed);
  if (error !== undefined) typed.errors[member] = error;
  return value;
}

type Value = { readonly value: FactValue; readonly error?: string };

function parsed(
  field: Exclude<PartField, { type: 'rating' | 'currency' }>,
  text: string,
  typed: Typed,
): Value {
  switch (field.type) {
    case 'choice':
      return parseChoice(text, field.choices);
    case 'step':
      return parseStep(text);
    case 'whole':
      return parseWhole(text, field);
    case 'day': {
      const value = dayIn(text);
      return value === null ? { value, error: 'Write a day as YYYY-MM-DD.' } : { value };
    }
    case 'amount':
      return parseAmount(text, { mayBeLess: field.isSigned, typed });
    case 'quantity':
      return currencyTyped(typed) === ''
        ? parseWhole(text, { least: 0, most: Number.MAX_SAFE_INTEGER })
        : parseAmount(text, { mayBeLess: false, typed });
  }
}

function parseRating({ text, errors }: Typed, member: string): Rating | null {
  const names = [ratingInput(member, 'probability'), ratingInput(member, 'impact')] as const;
  const [probability, impact] = names.map((name) => {
    const { value, error } = parseStep(text[name] ?? '');
    if (error !== undefined) errors[name] = error;
    return value;
  });
  if (probability != null && impact != null) return { probability, impact };
  if (probability != null || impact != null) {
    errors[names[probability == null ? 0 : 1]] ??= 'Choose both, or neither.';
  }
  return null;
}

/** Where all amounts are empty, a currency says nothing. */
function parseCurrency(typed: Typed): string | null {
  const { kind, text, errors } = typed;
  const currency = currencyTyped(typed);
  const amounts = Object.entries(fieldsOf(kind)).filter(([, { type }]) => type === 'amount');
  const areEmpty = amounts.every(([member]) => (text[member] ?? '').trim() === '');
  if (amounts.length > 0 && areEmpty) return null;
  if (currency === '') {
    if (amounts.length > 0) errors['currency'] = 'Needed for an amount.';
    return null;
  }
  if (Intl.supportedValuesOf('currency').includes(currency)) return currency;
  errors['currency'] = 'A code like EUR.';
  return null;
}

function parseAmount(
  text: string,
  { mayBeLess, typed }: { readonly mayBeLess: boolean; readonly typed: Typed },
): Value {
  const isLess = mayBeLess && /^[-−]/.test(text);
  const currency = currencyTyped(typed);
  const amount = minorUnits(isLess ? text.slice(1) : text, { locale: typed.locale, currency });
  if (amount !== null) return { value: isLess && amount !== 0 ? -amount : amount };
  return {
    value: null,
    error: mayBeLess
      ? 'Write an amount, with a minus for less, without the currency.'
      : 'Write an amount of 0 or more, without the currency.',
  };
}

function currencyTyped({ text }: Typed): string {
  return (text['currency'] ?? '').trim().toUpperCase();
}
