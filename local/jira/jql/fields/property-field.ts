import type { Field } from '@atlaskit/jql-ast';

import type { PropertyType, SearchableProperty } from '../../app-modules';
import { badRequest, notModelled } from '../../reply';
import {
  COMPARISONS,
  CONTAINMENT,
  EMPTINESS,
  EQUALITY,
  type FieldHandler,
  ORDERING,
} from '../field-handler';
import { readJqlDate } from '../jql-dates';
import { meaningOf } from '../jql-string';
import type { JqlScope } from '../scope';
import { allOf, anyOf, NEVER, not, sql, type SqlPart } from '../sql-part';
import { readTextQuery } from '../text-query';
import { readNumber } from './number-field';
import { peopleNamed } from './user-field';

/**
 * `issue.property[mandate.gate].verdict`. Jira finds only what an app has declared with `jira:entityProperty`; asked for
 * anything else it finds nothing.
 */
export function propertyField(field: Field, scope: JqlScope): FieldHandler {
  const { name, propertyKey, path } = readProperty(field);
  const declared = scope.app.properties.find(
    (property) => property.propertyKey === propertyKey && property.path === path,
  );
  return declared === undefined ? undeclared(name) : declaredField(name, declared);
}

/** A property by the name of its own that the app gives it; `null` when there is none. */
export function aliasedProperty(name: string, { app }: JqlScope): FieldHandler | null {
  const lower = name.toLowerCase();
  const declared = app.properties.find(({ alias }) => alias?.toLowerCase() === lower);
  return declared === undefined ? null : declaredField(name, declared);
}

type Written = Pick<SearchableProperty, 'propertyKey' | 'path'> & { readonly name: string };

function readProperty({ value: entity, properties }: Field): Written {
  if (entity.toLowerCase() !== 'issue.property') throw notModelled(`the JQL entity '${entity}'`);
  const [property, ...more] = (properties ?? []).map(({ key, path: steps }) => ({
    key: meaningOf(key?.text ?? ''),
    path: (steps ?? []).map(({ text }) => meaningOf(text)).join(''),
  }));
  const { key: propertyKey, path } = property ?? { key: '', path: '' };
  const name = `${entity}[${propertyKey}]${path}`;
  if (propertyKey === '' || more.length > 0 || !/^(\.[^.]+)+$/.test(path)) {
    throw badRequest(`The entity property '${name}' needs a key and a path.`);
  }
  return { name, propertyKey, path: path.slice(1) };
}

function undeclared(name: string): FieldHandler {
  return {
    id: name,
    name,
    kind: 'other',
    operators: [...EQUALITY, ...EMPTINESS, ...ORDERING, ...CONTAINMENT],
    presence: { isEmpty: NEVER, isPresent: NEVER },
    sort: 'no field',
    valuesOf: (values) => values.map(({ text }) => text),
    matches: () => NEVER,
    differs: () => NEVER,
    compares: () => NEVER,
  };
}

type Typed = Pick<FieldHandler, 'kind' | 'operators' | 'valuesOf'> & {
  /** The value as SQL can compare it. */
  readonly comparable: (item: SqlPart) => SqlPart;
};

const EXACT = [...EQUALITY, ...EMPTINESS];

function typed(type: PropertyType, name: string): Typed {
  const asWritten: Typed = {
    kind: 'other',
    operators: EXACT,
    valuesOf: (values) => values.map(({ text }) => text),
    comparable: (item) => item,
  };
  switch (type) {
    case 'string':
      return asWritten;
    case 'text':
      return { ...asWritten, kind: 'text', operators: [...CONTAINMENT, ...EMPTINESS] };
    case 'user':
      return { ...asWritten, kind: 'user', valuesOf: peopleNamed(name) };
    case 'number':
      return {
        kind: 'number',
        operators: [...EXACT, ...ORDERING],
        valuesOf: (values) => values.map(({ text }) => readNumber(text, name)),
        comparable: (item) => sql`CAST(${item} AS DOUBLE)`,
      };
    case 'date':
      return {
        kind: 'date',
        operators: [...EXACT, ...ORDERING],
        valuesOf: (values, { now, catalogue: { timeZone } }) =>
          values.map((value) =>
            readJqlDate(value, { subject: `field '${name}'`, at: { now, timeZone } }),
          ),
        comparable: instantOf,
      };
  }
}

function declaredField(name: string, property: SearchableProperty): FieldHandler {
  const { comparable, ...rest } = typed(property.type, name);
  const having = holding(property);
  const isPresent = having((item) => sql`${item} IS NOT NULL`);
  const matches: FieldHandler['matches'] = (values) =>
    property.type === 'text'
      ? anyOf(values.map((value) => containing(having, { text: String(value), field: name })))
      : having((item) => sql`${comparable(item)} IN (${values})`);
  return {
    ...rest,
    id: name,
    name,
    presence: { isEmpty: not(isPresent), isPresent },
    sort: 'no field',
    matches,
    differs: (values) => allOf([isPresent, not(matches(values))]),
    compares: (operator, than) =>
      having((item) => sql`${comparable(item)} ${COMPARISONS[operator]} ${than}`),
  };
}

type Having = (condition: (item: SqlPart) => SqlPart) => SqlPart;

/** Jira looks at each element of a list on its own. */
function holding({ propertyKey, path }: SearchableProperty): Having {
  const steps = path.split('.').map((step) => `."${step.replaceAll(/["\\]/g, '\\$&')}"`);
  const value = sql`JSON_EXTRACT(y.value, ${`$${steps.join('')}`})`;
  const items = sql`COALESCE(IF(JSON_TYPE(${value}) = 'ARRAY', ${value}, CONCAT('[', ${value}, ']')), '[]')`;
  return (condition) =>
    sql`i.id IN (SELECT y.owner_id FROM property y, JSON_TABLE(${items}, '$[*]' COLUMNS (item VARCHAR(1000) PATH '$')) e WHERE y.owner_kind = 'issue' AND y.property_key = ${propertyKey} AND ${condition(sql`e.item`)})`;
}

function containing(having: Having, asked: { readonly text: string; readonly field: string }) {
  return anyOf(
    readTextQuery(asked).map((terms) =>
      allOf(
        terms.map(({ patterns, isExcluded }) => {
          const found = having((item) =>
            allOf(patterns.map((pattern) => sql`${item} REGEXP ${pattern}`)),
          );
          return isExcluded ? not(found) : found;
        }),
      ),
    ),
  );
}

/** Milliseconds since 1970 of an ISO 8601 text; without an offset it is in UTC. MariaDB reads neither the T nor all offsets. */
function instantOf(item: SqlPart): SqlPart {
  const local = sql`REPLACE(LEFT(${item}, 19), 'T', ' ')`;
  const digits = sql`REPLACE(REGEXP_SUBSTR(${item}, 'T.*[+-][0-9]{2}:?[0-9]{2}$'), ':', '')`;
  const offset = sql`IF(${digits} = '', '+00:00', CONCAT(LEFT(RIGHT(${digits}, 5), 3), ':', RIGHT(${digits}, 2)))`;
  return sql`(UNIX_TIMESTAMP(CONVERT_TZ(${local}, ${offset}, '+00:00')) * 1000)`;
}
