import { FIELD_WORDS } from '../conditions/condition-words';
import type { ReadCondition } from '../conditions/read-condition';
import type { Subject } from './outcome';

/** Why conditions cannot be read on this site at all; `null` when they can. */
export function missingField(
  conditions: readonly Pick<ReadCondition, 'fields'>[],
  { absentFields }: Pick<Subject, 'absentFields'>,
): string | null {
  if (absentFields.size === 0) return null;
  const missing = conditions
    .flatMap(({ fields }) => fields)
    .find((field) => absentFields.has(field));
  return missing === undefined ? null : `This site has no ${FIELD_WORDS[missing]} field.`;
}
