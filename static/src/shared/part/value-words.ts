import { derivedOf } from '@domain/artifacts/derived-figures';
import type { FactValue, PartField } from '@domain/artifacts/part-field';
import { fieldsOf, type RegisterPart } from '@domain/artifacts/register-part';
import type { Day } from '@domain/foundation/calendar';
import { isStep } from '@domain/foundation/rating';

import type { Formats } from '../format';
import { stepWord } from '../register-words';
import { traitWord } from './part-words';

/** What was said in one field, as people read it; `null` where nothing was. */
export function valueWord(part: RegisterPart, member: string, formats: Formats): string | null {
  const field = fieldsOf(part.kind)[member];
  const values: Readonly<Record<string, FactValue>> = part.facts;
  const value = values[member] ?? null;
  if (field === undefined || value === null) return null;
  if (typeof value === 'object') {
    return `probability ${value.probability}, impact ${value.impact}`;
  }
  if (typeof value === 'string') {
    if (field.type === 'choice') return traitWord(part.kind, member, value);
    return field.type === 'day' ? formats.day(value as Day) : value;
  }
  return field.type === 'step' && isStep(value)
    ? stepWord(value)
    : numberWord(part, { field, value }, formats);
}

/** What is worked out, as people read it: `7 days`, `75%`, `Keep satisfied`. */
export function derivedWord(
  part: RegisterPart,
  due: Day | null,
  { name, formats }: { readonly name: string; readonly formats: Formats },
): string | null {
  const derived = derivedOf(part, due)[name];
  if (derived === undefined || derived.measure === null) return null;
  if (name === 'slip') return formats.count(derived.measure, 'day');
  if (name === 'realisation') return formats.percent(derived.measure);
  return derived.trait === null ? null : traitWord(part.kind, name, derived.trait);
}

function numberWord(
  { kind, facts }: RegisterPart,
  { field, value }: { readonly field: PartField; readonly value: number },
  formats: Formats,
): string {
  const currency = 'currency' in facts ? facts.currency : null;
  const isMoney = field.type === 'amount' || field.type === 'quantity';
  if (isMoney && currency !== null) return formats.money(value, currency);

  const number = formats.number(value);
  if (kind !== 'benefit' || facts.unit === null || facts.unit === 'number') return number;
  return facts.unit === 'percent' ? formats.percent(value / 100) : `${number} ${facts.unit}`;
}
