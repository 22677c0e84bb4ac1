import { accountIdsFor } from '../store/accounts';
import type { Field } from '../store/catalogue-entries';
import { badRequest, notModelled } from '../reply';
import { isSprintField } from '../store/issue-writer';
import { currentUser } from './column-fields';
import { dayField, instantField } from './date-fields';
import {
  EMPTINESS,
  EQUALITY,
  type FieldHandler,
  type JqlValue,
  noSuchValue,
  numberKey,
  ORDERING,
  textKey,
} from './field-handler';
import { sprintField } from './list-fields';
import type { JqlScope } from './scope';
import { allOf, anyOf, part } from './sql-part';
import { textField } from './text-fields';

type Made = {
  readonly name: string;
  readonly field: Field;
  readonly scope: JqlScope;
  /** The field's value as SQL, when it is a single one. */
  readonly scalar: string;
};

const BY_TYPE: Readonly<Record<string, (made: Made) => FieldHandler>> = {
  number: numberField,
  string: ({ name, scalar }) => textField(name, [scalar], { isSortable: true }),
  date: ({ name, scalar, scope: { catalogue } }) =>
    dayField(name, { column: scalar, timeZone: catalogue.timeZone }),
  datetime: ({ name, scalar }) => instantField(name, timestampMs(scalar)),
  option: optionField,
  'array of option': optionField,
  'array of string': ({ name, field }) => textsField(name, { field, member: '[*]' }),
  'array of version': ({ name, field }) => textsField(name, { field, member: '[*].name' }),
  user: peopleField,
  'array of user': peopleField,
  any: anyField,
};

/** A custom field by the type that its schema gives it. Its value is read from the work item's JSON. */
export function customField(name: string, field: Field, scope: JqlScope): FieldHandler {
  if (isSprintField(field)) return sprintField(name);

  const type = field.schema?.type ?? 'nothing';
  const kind = type === 'array' ? `array of ${field.schema?.items ?? 'anything'}` : type;
  const make = BY_TYPE[kind];
  if (make === undefined) throw notModelled(`the JQL field '${name}', which holds ${kind}`);
  return make({ name, field, scope, scalar: `JSON_VALUE(d.custom, '$.${field.id}')` });
}

function numberField({ name, scalar }: Made): FieldHandler {
  const number = `CAST(${scalar} AS DOUBLE)`;
  return {
    name,
    operators: [...EQUALITY, ...EMPTINESS, ...ORDERING],
    sort: numberKey(number),
    isEmpty: part(`${scalar} IS NULL`),
    isPresent: part(`${scalar} IS NOT NULL`),
    matches: (values) => part(`${number} IN (?)`, values),
    differs: (values) => part(`${number} NOT IN (?)`, values),
    compares: (operator, value) => part(`${number} ${operator} ?`, value),
    valuesOf({ value }) {
      const read = Number(value);
      if (value.trim() === '' || !Number.isFinite(read)) {
        throw badRequest(
          `'${value}' is an invalid value for the field '${name}': a number is needed.`,
        );
      }
      return Promise.resolve([read]);
    },
  };
}

type Members = {
  readonly field: Field;
  /** The JSON path from the field to the texts compared, for one value and for a list of them. */
  readonly member: string;
  readonly resolve: (
    text: string,
    scope: JqlScope,
  ) => readonly string[] | Promise<readonly string[]>;
  readonly callOf?: FieldHandler['callOf'];
};

/** One value or a list of them, compared by a text in each; case does not matter. */
function memberField(name: string, { field, member, resolve, callOf }: Members): FieldHandler {
  const whole = `JSON_EXTRACT(d.custom, '$.${field.id}')`;
  const texts = `LOWER(JSON_EXTRACT(d.custom, '$.${field.id}${member}'))`;
  const isPresent = part(`COALESCE(${whole}, '[]') NOT IN ('[]', 'null')`);
  const has = (value: JqlValue) =>
    part(`COALESCE(JSON_CONTAINS(${texts}, LOWER(JSON_QUOTE(?))), 0) = 1`, String(value));
  const lacks = (value: JqlValue) => {
    const { sql, params } = has(value);
    return { sql: `NOT ${sql}`, params };
  };
  return {
    name,
    operators: [...EQUALITY, ...EMPTINESS],
    sort: textKey(`JSON_UNQUOTE(JSON_EXTRACT(d.custom, '$.${field.id}${member}'))`),
    isPresent,
    isEmpty: part(`COALESCE(${whole}, '[]') IN ('[]', 'null')`),
    matches: (values) => anyOf(values.map(has)),
    differs: (values) => allOf([isPresent, ...values.map(lacks)]),
    valuesOf: async ({ value }, scope) => resolve(value, scope),
    ...(callOf === undefined ? {} : { callOf }),
  };
}

function textsField(
  name: string,
  { field, member }: { readonly field: Field; readonly member: string },
): FieldHandler {
  return memberField(name, { field, member, resolve: (text) => [text] });
}

function optionField({ name, field, scope }: Made): FieldHandler {
  const options = scope.catalogue.optionsOf(field.id);
  return memberField(name, {
    field,
    member: field.schema?.type === 'array' ? '[*].value' : '.value',
    resolve(text) {
      const lower = text.toLowerCase();
      const named = options.find(({ value }) => value.toLowerCase() === lower);
      const option = named ?? options.find(({ id }) => id === text);
      if (option === undefined) {
        throw badRequest(`The option '${text}' for field '${name}' does not exist.`);
      }
      return [option.value];
    },
  });
}

function peopleField({ name, field }: Made): FieldHandler {
  return memberField(name, {
    field,
    member: field.schema?.type === 'array' ? '[*].accountId' : '.accountId',
    async resolve(text, { database }) {
      const ids = await accountIdsFor(database, text);
      if (ids.length === 0) throw noSuchValue(text, name);
      return ids;
    },
    callOf: currentUser,
  });
}

/** An epic link is compared by key; a rank can only be sorted by; nothing else of this type is known. */
function anyField({ name, field, scalar }: Made): FieldHandler {
  const custom = field.schema?.custom ?? '';
  const text: FieldHandler = {
    name,
    operators: [...EQUALITY, ...EMPTINESS],
    sort: textKey(scalar),
    isEmpty: part(`${scalar} IS NULL`),
    isPresent: part(`${scalar} IS NOT NULL`),
    matches: (values) => part(`${scalar} IN (?)`, values),
    differs: (values) => part(`${scalar} NOT IN (?)`, values),
    valuesOf: ({ value }) => Promise.resolve([value.toUpperCase()]),
  };
  if (custom.endsWith(':gh-epic-link')) return text;
  if (custom.endsWith(':gh-lexo-rank')) return { ...text, operators: [] };
  throw notModelled(`the JQL field '${name}' (${custom === '' ? 'of an unknown type' : custom})`);
}

/** MariaDB reads neither the T nor an offset without colon. */
function timestampMs(scalar: string): string {
  const local = `REPLACE(LEFT(${scalar}, 19), 'T', ' ')`;
  const offset = `RIGHT(REPLACE(REPLACE(${scalar}, 'Z', '+0000'), ':', ''), 5)`;
  const withColon = `CONCAT(LEFT(${offset}, 3), ':', RIGHT(${offset}, 2))`;
  return `(UNIX_TIMESTAMP(CONVERT_TZ(${local}, ${withColon}, @@session.time_zone)) * 1000)`;
}
