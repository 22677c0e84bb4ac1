import { DAY_MS, MINUTE_MS, toWallClock } from '../../time';
import {
  type Comparison,
  COMPARISONS,
  EMPTINESS,
  EQUALITY,
  type FieldHandler,
  type JqlValue,
  ORDERING,
} from '../field-handler';
import { readJqlDate } from '../jql-dates';
import type { Scalar } from '../scalar';
import { numberKey, type SortKey, textKey } from '../sort-key';
import { allOf, anyOf, sql, type SqlPart } from '../sql-part';
import type { FieldName } from './column-field';

const OPERATORS = [...EQUALITY, ...EMPTINESS, ...ORDERING];

/** A timestamp in milliseconds. A value means its whole minute, since JQL has nothing finer. */
export function instantField(
  name: FieldName,
  scalar: Scalar,
  sort: SortKey = numberKey(scalar.sorted),
): FieldHandler {
  const { having, isEmpty, isPresent } = scalar;
  const endOf = (value: JqlValue) => Number(value) + MINUTE_MS;
  const within = (instant: SqlPart, value: JqlValue) =>
    sql`(${instant} >= ${value} AND ${instant} < ${endOf(value)})`;
  const outside = (instant: SqlPart, value: JqlValue) =>
    sql`(${instant} < ${value} OR ${instant} >= ${endOf(value)})`;
  return {
    ...name,
    kind: 'date',
    operators: OPERATORS,
    sort,
    presence: { isEmpty, isPresent },
    valuesOf: (values, { now, catalogue: { timeZone } }) =>
      values.map((value) =>
        readJqlDate(value, { subject: `field '${name.name}'`, at: { now, timeZone } }),
      ),
    matches: (values) => having((instant) => anyOf(values.map((value) => within(instant, value)))),
    differs: (values) => having((instant) => allOf(values.map((value) => outside(instant, value)))),
    compares: (operator, value) =>
      having((instant) => sql`${instant} ${COMPARISONS[operator]} ${value}`),
  };
}

type Day = { readonly scalar: Scalar; readonly timeZone: string; readonly sort?: SortKey };

/** A day without a time. It begins at the site's midnight. */
export function dayField(name: FieldName, { scalar, timeZone, sort }: Day): FieldHandler {
  const { having, isEmpty, isPresent } = scalar;
  const dayOf = (value: JqlValue) =>
    new Date(toWallClock(Number(value), timeZone)).toISOString().slice(0, 10);
  const hasTime = (value: JqlValue) => toWallClock(Number(value), timeZone) % DAY_MS !== 0;
  return {
    ...name,
    kind: 'date',
    operators: OPERATORS,
    sort: sort ?? textKey(scalar.sorted),
    presence: { isEmpty, isPresent },
    valuesOf: (values, { now }) =>
      values.map((value) =>
        readJqlDate(value, { subject: `field '${name.name}'`, at: { now, timeZone }, isDay: true }),
      ),
    matches: (values) => having((day) => sql`${day} IN (${values.map(dayOf)})`),
    differs: (values) => having((day) => sql`${day} NOT IN (${values.map(dayOf)})`),
    compares: (operator, value) =>
      having((day) => sql`${day} ${dayOperator(operator, hasTime(value))} ${dayOf(value)}`),
  };
}

/** The midnight of a day lies before any later time of that day. */
function dayOperator(operator: Comparison, hasTime: boolean): SqlPart {
  if (hasTime && operator === '<') return COMPARISONS['<='];
  if (hasTime && operator === '>=') return COMPARISONS['>'];
  return COMPARISONS[operator];
}
