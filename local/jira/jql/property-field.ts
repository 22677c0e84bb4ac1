import type { Field } from '@atlaskit/jql-ast';

import { badRequest, notModelled } from '../reply';
import {
  type Comparison,
  EMPTINESS,
  EQUALITY,
  type FieldHandler,
  type JqlValue,
  ORDERING,
} from './field-handler';
import { part, type SqlPart } from './sql-part';

/**
 * `issue.property[mandate.artifact].kind`. Jira searches only properties that an app declares for searching; here all of
 * them can be searched. A value that reads as a number is compared as one where the order matters.
 */
export function propertyField(field: Field): FieldHandler {
  const { entity, key, path } = readProperty(field);
  const value = `JSON_VALUE(y.value, '$${quotedPath(path)}')`;
  const having = ({ sql, params }: SqlPart): SqlPart => ({
    sql: `EXISTS (SELECT 1 FROM property y WHERE y.owner_kind = 'issue' AND y.owner_id = i.id AND y.property_key = ? AND ${sql})`,
    params: [key, ...params],
  });
  const isPresent = having(part(`${value} IS NOT NULL`));
  return {
    name: `${entity}[${key}]${path}`,
    operators: [...EQUALITY, ...EMPTINESS, ...ORDERING],
    sort: null,
    isPresent,
    isEmpty: { sql: `NOT ${isPresent.sql}`, params: isPresent.params },
    valuesOf: ({ value: text }) => Promise.resolve([text]),
    matches: (values) => having(part(`${value} IN (?)`, values)),
    differs: (values) => having(part(`${value} NOT IN (?)`, values)),
    compares: (operator, than) => having(compared(value, { operator, than })),
  };
}

function readProperty({ value: entity, properties }: Field) {
  if (entity.toLowerCase() !== 'issue.property') throw notModelled(`the JQL entity '${entity}'`);
  const [property] = properties ?? [];
  const key = property?.key?.value ?? '';
  const path = (property?.path ?? []).map(({ value }) => value).join('');
  if (key === '' || !/^(\.[\w-]+)+$/.test(path)) {
    throw badRequest(`The entity property '${entity}[${key}]${path}' needs a key and a path.`);
  }
  return { entity, key, path };
}

function compared(
  value: string,
  { operator, than }: { readonly operator: Comparison; readonly than: JqlValue },
): SqlPart {
  const number = Number(than);
  return Number.isFinite(number)
    ? part(`CAST(${value} AS DOUBLE) ${operator} ?`, number)
    : part(`${value} ${operator} ?`, than);
}

function quotedPath(path: string): string {
  return path.replaceAll(/\.([\w-]+)/g, '."$1"');
}
