import { MOST_CONDITIONS } from './condition-bounds';
import { TESTS } from './condition-table';
import type { AnyShape, Members, ShapeOf } from './shape';
import { STANDARD_SHAPE } from './standard-shape';

type JsonSchema = Readonly<Record<string, unknown>>;

const CONDITION = { $ref: '#/definitions/condition' };

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

function schemaOf(shape: AnyShape): JsonSchema {
  switch (shape.kind) {
    case 'text':
      return textSchema(shape);
    case 'choice':
      return { enum: shape.of };
    case 'number':
      return numberSchema(shape);
    case 'list':
      return listSchema(shape);
    case 'object':
      return objectSchema(shape.members);
    case 'variant':
      return variantSchema(shape.tag, shape.of);
    case 'optional':
      return { anyOf: [schemaOf(shape.of), { type: 'null' }] };
    case 'condition':
      return CONDITION;
  }
}

function textSchema({ longest, form }: ShapeOf<'text'>): JsonSchema {
  return { type: 'string', maxLength: longest, pattern: form?.pattern ?? '\\S' };
}

function numberSchema({ least, most, isWhole, isAbove }: ShapeOf<'number'>): JsonSchema {
  return {
    type: isWhole ? 'integer' : 'number',
    [isAbove ? 'exclusiveMinimum' : 'minimum']: least,
    maximum: most,
  };
}

function listSchema({ of, least, most, isSet }: ShapeOf<'list'>): JsonSchema {
  const list = { type: 'array', items: schemaOf(of), minItems: least, maxItems: most };
  return isSet ? { ...list, uniqueItems: true } : list;
}

function objectSchema(members: Members, first: Readonly<Record<string, JsonSchema>> = {}) {
  const all = Object.entries(members);
  return {
    type: 'object',
    properties: {
      ...first,
      ...Object.fromEntries(all.map(([name, shape]) => [name, schemaOf(shape)])),
    },
    required: [
      ...Object.keys(first),
      ...all.filter(([, { kind }]) => kind !== 'optional').map(([name]) => name),
    ],
    additionalProperties: false,
  };
}

function variantSchema(tag: string, of: Readonly<Record<string, Members>>): JsonSchema {
  return {
    oneOf: Object.entries(of).map(([name, members]) =>
      objectSchema(members, { [tag]: { const: name } }),
    ),
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
