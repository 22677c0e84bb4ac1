import type { FactsOf, FactValue, PartField, PartFields } from './part-field';
import {
  amountIn,
  choiceIn,
  currencyIn,
  dayIn,
  isObject,
  ratingIn,
  signedAmountIn,
  stepIn,
  wholeIn,
} from './part-values';

export type FieldsReading<Facts> = {
  readonly facts: Facts;
  /** What could not be read, in a sentence; `null` when all could. */
  readonly problem: string | null;
};

/**
 * What a member of a structured part says in some fields, whoever wrote it. What cannot be read counts as not said.
 *
 * @example
 * readFields(RISK_FIELDS, { inherent: { probability: 4, impact: 5 } }).facts.inherent // { probability: 4, impact: 5 }
 * readFields(RISK_FIELDS, { inherent: { probability: 9, impact: 5 } }).problem        // 'Its inherent rating cannot be read.'
 */
export function readFields<Fields extends PartFields>(
  fields: Fields,
  json: unknown,
): FieldsReading<FactsOf<Fields>> {
  const members = isObject(json) ? json : {};
  const read = Object.entries(fields).map(([member, field]) => ({
    member,
    field,
    written: members[member] ?? null,
    value: valueIn(field, members[member] ?? null),
  }));
  const bad = read.find(({ written, value }) => value === null && written !== null);
  const facts = read.map(({ member, field, value }) => [member, value ?? unsaidIn(field)]);
  return {
    facts: Object.fromEntries(facts) as FactsOf<Fields>,
    problem: problemIn(json, bad?.field ?? null),
  };
}

/** Where nobody has said anything. */
export function nothingSaid<Fields extends PartFields>(fields: Fields): FactsOf<Fields> {
  return readFields(fields, null).facts;
}

function problemIn(json: unknown, bad: PartField | null): string | null {
  if (json !== undefined && json !== null && !isObject(json)) return 'Its figures are no object.';
  return bad === null ? null : `Its ${bad.name} cannot be read.`;
}

function valueIn(field: PartField, value: unknown): FactValue {
  switch (field.type) {
    case 'choice':
      return choiceIn(field.choices, value);
    case 'step':
      return stepIn(value);
    case 'rating':
      return ratingIn(value);
    case 'amount':
      return field.isSigned ? signedAmountIn(value) : amountIn(value);
    case 'quantity':
      return amountIn(value);
    case 'whole':
      return wholeIn(value, field);
    case 'currency':
      return currencyIn(value);
    case 'day':
      return dayIn(value);
  }
}

function unsaidIn(field: PartField): string | null {
  return field.type === 'choice' ? field.unsaid : null;
}
