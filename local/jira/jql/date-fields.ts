import { MINUTE_MS, toWallClock } from '../time';
import {
  type Comparison,
  EMPTINESS,
  EQUALITY,
  type FieldHandler,
  type JqlValue,
  numberKey,
  ORDERING,
  textKey,
} from './field-handler';
import { callJqlDate, readJqlDate } from './jql-dates';
import type { JqlScope } from './scope';
import { allOf, anyOf, part } from './sql-part';

type Timed = Pick<FieldHandler, 'name' | 'operators' | 'valuesOf' | 'callOf'>;

function timed(name: string): Timed {
  const momentOf = ({ now, catalogue }: JqlScope) => ({ now, timeZone: catalogue.timeZone });
  return {
    name,
    operators: [...EQUALITY, ...EMPTINESS, ...ORDERING],
    valuesOf: ({ value }, scope) =>
      Promise.resolve([readJqlDate(value, { field: name, at: momentOf(scope) })]),
    callOf(operand, scope) {
      const instant = callJqlDate(operand, momentOf(scope));
      return instant === null ? null : [instant];
    },
  };
}

/**
 * A timestamp in milliseconds. A value means its whole minute, since JQL has nothing finer. A column that is never empty
 * is sorted as it is, so that its index can serve the order.
 */
export function instantField(
  name: string,
  column: string,
  options: { readonly isNeverEmpty?: boolean } = {},
): FieldHandler {
  const within = (value: JqlValue) =>
    part(`(${column} >= ? AND ${column} < ?)`, value, Number(value) + MINUTE_MS);
  const outside = (value: JqlValue) =>
    part(`(${column} < ? OR ${column} >= ?)`, value, Number(value) + MINUTE_MS);
  return {
    ...timed(name),
    sort: options.isNeverEmpty === true ? { sql: column, type: 'number' } : numberKey(column),
    isEmpty: part(`${column} IS NULL`),
    isPresent: part(`${column} IS NOT NULL`),
    matches: (values) => anyOf(values.map(within)),
    differs: (values) => allOf(values.map(outside)),
    compares: (operator, value) => part(`${column} ${operator} ?`, value),
  };
}

/** A day without a time. It begins at the site's midnight. */
export function dayField(
  name: string,
  { column, timeZone }: { readonly column: string; readonly timeZone: string },
): FieldHandler {
  const dayOf = (value: JqlValue) => {
    const wallClock = toWallClock(Number(value), timeZone);
    return new Date(wallClock).toISOString().slice(0, 10);
  };
  const hasTime = (value: JqlValue) => toWallClock(Number(value), timeZone) % 86_400_000 !== 0;
  return {
    ...timed(name),
    sort: textKey(column),
    isEmpty: part(`${column} IS NULL`),
    isPresent: part(`${column} IS NOT NULL`),
    matches: (values) => part(`${column} IN (?)`, values.map(dayOf)),
    differs: (values) => part(`${column} NOT IN (?)`, values.map(dayOf)),
    compares: (operator, value) =>
      part(`${column} ${dayOperator(operator, hasTime(value))} ?`, dayOf(value)),
  };
}

/** The midnight of a day lies before any later time of that day. */
function dayOperator(operator: Comparison, hasTime: boolean): Comparison {
  if (!hasTime) return operator;
  if (operator === '<') return '<=';
  return operator === '>=' ? '>' : operator;
}
