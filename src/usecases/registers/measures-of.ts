import { derivedOf } from '../../domain/artifacts/derived-figures';
import type { FactValue, PartField } from '../../domain/artifacts/part-field';
import { fieldsOf, type RegisterPart } from '../../domain/artifacts/register-part';
import type { Day } from '../../domain/foundation/calendar';
import type { RegisterEntry } from '../../domain/registers/register-entry';

/** What an entry is sorted by and filtered by: what was said in each field, and what that amounts to. Choices sort as their list does. */
export function measuresOf(
  part: RegisterPart,
  due: Day | null,
): Pick<RegisterEntry, 'measures' | 'traits'> {
  const measures: Record<string, number | string | null> = {};
  const traits: Record<string, string | null> = {};
  const values: Readonly<Record<string, FactValue>> = part.facts;
  for (const [name, field] of Object.entries(fieldsOf(part.kind))) {
    const value = values[name] ?? null;
    if (typeof value === 'object') continue;
    measures[name] = measureOf(field, value);
    if (field.type === 'choice') traits[name] = String(value);
  }
  for (const [name, { measure, trait }] of Object.entries(derivedOf(part, due))) {
    measures[name] = measure;
    traits[name] = trait;
  }
  return { measures, traits };
}

function measureOf(field: PartField, value: string | number): number | string {
  return field.type === 'choice' ? field.choices.indexOf(String(value)) : value;
}
