import { isList, isObject, type Json, type JsonObject, listAt, objectAt, textAt } from './json';

export type Against = { readonly schema: JsonObject; readonly document: JsonObject };

/**
 * What in a value does not fit an OpenAPI schema: types, required and unknown properties, enumerations, references.
 * Formats and lengths are not looked at.
 */
export function violations(
  value: Json,
  { schema, document }: Against,
  at = '$',
): readonly string[] {
  const resolved = resolve(schema, document);
  const options = listAt(resolved, 'anyOf').filter(isObject);
  if (options.length > 0 && options.every((option) => !fits(value, { schema: option, document }))) {
    return [`${at} fits none of its ${options.length} shapes`];
  }

  const parts = listAt(resolved, 'allOf').filter(isObject);
  return [
    ...parts.flatMap((part) => violations(value, { schema: part, document }, at)),
    ...typeViolations(value, resolved, at),
    ...(isObject(value) ? propertyViolations(value, { schema: resolved, document }, at) : []),
    ...(isList(value)
      ? value.flatMap((item, index) =>
          violations(
            item,
            { schema: objectAt(resolved, 'items') ?? {}, document },
            `${at}[${index}]`,
          ),
        )
      : []),
  ];
}

function fits(value: Json, against: Against): boolean {
  return violations(value, against).length === 0;
}

function resolve(schema: JsonObject, document: JsonObject): JsonObject {
  const reference = textAt(schema, '$ref');
  if (reference === null) return schema;
  const name = reference.replace('#/components/schemas/', '');
  const found = objectAt(objectAt(objectAt(document, 'components'), 'schemas'), name);
  if (found === null) throw new Error(`The document has no schema ${name}.`);
  return found;
}

function typeViolations(value: Json, schema: JsonObject, at: string): readonly string[] {
  const type = textAt(schema, 'type');
  const allowed = listAt(schema, 'enum');
  if (type !== null && value !== null && !isOfType(value, type)) {
    return [`${at} is ${JSON.stringify(value).slice(0, 60)}, not of type ${type}`];
  }
  if (allowed.length > 0 && !allowed.includes(value)) {
    return [`${at} is ${JSON.stringify(value)}, not one of ${JSON.stringify(allowed)}`];
  }
  return [];
}

function isOfType(value: Json, type: string): boolean {
  switch (type) {
    case 'object':
      return isObject(value);
    case 'array':
      return isList(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function propertyViolations(
  value: JsonObject,
  { schema, document }: Against,
  at: string,
): readonly string[] {
  const missing = listAt(schema, 'required')
    .filter((name) => typeof name === 'string')
    .filter((name) => value[name] === undefined);
  const known = objectAt(schema, 'properties') ?? {};
  const others = objectAt(schema, 'additionalProperties');
  // With alternatives, each of them judges the properties.
  const isClosed = schema['additionalProperties'] === false && schema['anyOf'] === undefined;

  return [
    ...missing.map((name) => `${at}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, inner]) => {
      const own = objectAt(known, name) ?? others;
      if (own !== null)
        return violations(inner ?? null, { schema: own, document }, `${at}.${name}`);
      return isClosed ? [`${at}.${name} is not described`] : [];
    }),
  ];
}
