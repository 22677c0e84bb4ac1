import { isObject, type Json, type JsonObject, listAt, objectAt, textAt } from '../json';
import type { SchemaChecker } from './schema-checker';

/** An operation of the document, and where in it that stands. */
export type Described = {
  readonly operation: JsonObject;
  readonly pointer: string;
  readonly check: SchemaChecker;
};

/** What the document does not allow to ask. */
export function requestProblems(
  body: Json,
  query: URLSearchParams,
  described: Described,
): readonly string[] {
  return [...queryProblems(query, described), ...bodyProblems(body, described)];
}

function queryProblems(query: URLSearchParams, described: Described): readonly string[] {
  const parameters = listAt(described.operation, 'parameters')
    .map((parameter, index) => ({ parameter, index }))
    .filter(({ parameter }) => textAt(parameter, 'in') === 'query');
  const known = new Map(parameters.map((one) => [textAt(one.parameter, 'name') ?? '', one]));

  const required = [...known].filter(
    ([name, { parameter }]) => isRequired(parameter) && !query.has(name),
  );
  return [
    ...required.map(([name]) => `the parameter '${name}' is missing`),
    ...[...new Set(query.keys())].flatMap((name) => {
      const found = known.get(name);
      if (found === undefined) return [`there is no parameter '${name}'`];
      const pointer = `${described.pointer}/parameters/${found.index}/schema`;
      const value = queryValue(query.getAll(name), objectAt(found.parameter, 'schema') ?? {});
      return described
        .check(pointer, value)
        .map((problem) => `the parameter '${name}': ${problem}`);
    }),
  ];
}

function isRequired(described: Json): boolean {
  return isObject(described) && described['required'] === true;
}

/** A text as the value that its schema asks for. */
function queryValue(texts: readonly string[], schema: JsonObject): Json {
  const [first = ''] = texts;
  const type = textAt(schema, 'type');
  if (type !== 'array') return singleValue(first, type);
  const itemType = textAt(objectAt(schema, 'items'), 'type');
  return texts.flatMap((text) => text.split(',')).map((text) => singleValue(text, itemType));
}

function singleValue(text: string, type: string | null): Json {
  if (type === 'integer' || type === 'number') return /^-?\d+$/.test(text) ? Number(text) : text;
  const isFlag = type === 'boolean' && (text === 'true' || text === 'false');
  return isFlag ? text === 'true' : text;
}

function bodyProblems(body: Json, { operation, pointer, check }: Described): readonly string[] {
  const described = objectAt(operation, 'requestBody');
  if (described === null) return body === null ? [] : ['there is a body where none is described'];

  const content = objectAt(objectAt(described, 'content'), 'application/json');
  if (body === null) return isRequired(described) ? ['the body is missing'] : [];
  if (objectAt(content, 'schema') === null) return [];
  const schema = `${pointer}/requestBody/content/application~1json/schema`;
  return check(schema, body).map((problem) => `the body: ${problem}`);
}
