import { MOST_CONDITIONS } from './condition-bounds';
import { TESTS } from './condition-table';
import {
  CONDITION,
  type JsonSchema,
  objectSchema,
  schemaOf,
} from '../../foundation/document/schema-of';
import { STANDARD_SHAPE } from './standard-shape';

/**
 * The JSON schema (draft 7) of a standard, made of the table that {@link readStandard} reads by. It says all that a schema can say: how deep
 * conditions stand in each other, what comes twice, and which rules can never fail are looked at besides.
 *
 * @example
 * standardSchema() // what docs/standard.schema.json holds
 */
export function standardSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A standard of Mandate',
    ...schemaOf(STANDARD_SHAPE),
    definitions: { condition: conditionSchema() },
  };
}

function conditionSchema(): JsonSchema {
  const tests = Object.entries(TESTS).map(([name, { members }]): JsonSchema =>
    objectSchema(members, { test: { const: name } }),
  );
  const list = { type: 'array', items: CONDITION, minItems: 1, maxItems: MOST_CONDITIONS };
  return {
    oneOf: [
      ...tests,
      ...['all', 'any', 'none'].map((name) => objectSchema({}, { [name]: list })),
      objectSchema({}, { when: CONDITION, then: CONDITION }),
    ],
  };
}
