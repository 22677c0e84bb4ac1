import type { JsonSchema } from './schema-of';
import type { AnyShape } from './shape';

// Documents that may say more than is taken of them, as an export does that is read again.

/** The members of a JSON value that a shape knows, however deep; what is of another kind stays, to be found wrong. */
export function knownIn(shape: AnyShape, json: unknown): unknown {
  if (shape.kind === 'optional') return knownIn(shape.of, json);
  if (shape.kind === 'list') {
    return Array.isArray(json) ? json.map((each) => knownIn(shape.of, each)) : json;
  }
  if (shape.kind !== 'object' || !isRecord(json)) return json;
  return Object.fromEntries(
    Object.entries(json).flatMap(([name, value]) => {
      const member = shape.members[name];
      return member === undefined ? [] : [[name, knownIn(member, value)]];
    }),
  );
}

/** A schema that lets every object have more members than it names. */
export function openSchema(schema: JsonSchema): JsonSchema {
  return opened(schema) as JsonSchema;
}

function opened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(opened);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      name === 'additionalProperties' ? true : opened(each),
    ]),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
