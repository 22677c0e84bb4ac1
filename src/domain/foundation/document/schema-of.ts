import type { AnyShape, Members, ShapeOf } from './shape';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Where a condition is described. */
export const CONDITION = { $ref: '#/definitions/condition' };

/** What a JSON schema (draft 7) can say of a shape; what a condition is stands beside, in its definitions. */
export function schemaOf(shape: AnyShape): JsonSchema {
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

/** Of an object with these members, after some that are described already. */
export function objectSchema(members: Members, first: Readonly<Record<string, JsonSchema>> = {}) {
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
