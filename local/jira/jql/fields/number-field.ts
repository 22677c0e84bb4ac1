import { badRequest } from '../../reply';
import { COMPARISONS, EMPTINESS, EQUALITY, type FieldHandler, ORDERING } from '../field-handler';
import type { Scalar } from '../scalar';
import { numberKey } from '../sort-key';
import { sql } from '../sql-part';
import type { FieldName } from './column-field';

export function numberField(name: FieldName, scalar: Scalar): FieldHandler {
  const { having, isEmpty, isPresent, sorted } = scalar;
  return {
    ...name,
    kind: 'number',
    operators: [...EQUALITY, ...EMPTINESS, ...ORDERING],
    sort: numberKey(sorted),
    presence: { isEmpty, isPresent },
    matches: (values) => having((number) => sql`${number} IN (${values})`),
    differs: (values) => having((number) => sql`${number} NOT IN (${values})`),
    compares: (operator, than) =>
      having((number) => sql`${number} ${COMPARISONS[operator]} ${than}`),
    valuesOf: (values) => values.map(({ text }) => readNumber(text, name.name)),
  };
}

export function readNumber(text: string, field: string): number {
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number)) return number;
  throw badRequest(`Value '${text}' for the '${field}' field is not a valid number.`);
}
