import type { Operand, TerminalClause } from '@atlaskit/jql-ast';
import { z } from 'zod';

import { badRequest, JiraProblem } from '../reply';
import { HISTORY_FIELDS, type HistoryField, NO_END } from '../store/history-rows';
import type { FieldHandler, JqlValue, WrittenValue } from './field-handler';
import { type HistoryPredicates, readPredicates, type Times } from './history-predicates';
import { type Operands, type Reader, readerOf, readOperands } from './read-operands';
import type { JqlScope } from './scope';
import { allOf, anyOf, not, sql, type SqlPart } from './sql-part';
import { isSeen } from './visibility';

const OPERATORS = ['was', 'was not', 'was in', 'was not in', 'changed'] as const;
type HistoryOperator = (typeof OPERATORS)[number];

export function isHistoryOperator(operator: string): operator is HistoryOperator {
  return OPERATORS.some((one) => one === operator);
}

type Asked = {
  readonly fields: readonly FieldHandler[];
  readonly operator: HistoryOperator;
  readonly scope: JqlScope;
};

/** @throws JiraProblem when the field has no history to search, or a value or predicate cannot be used */
export async function compileHistory(
  { operand, predicates }: TerminalClause,
  { fields, operator, scope }: Asked,
): Promise<SqlPart> {
  const past = requirePast(fields);
  const reader = pastReader(past);
  const read = (one: Operand) => readOperands(one, reader, scope);
  const when = await readPredicates(predicates, { read, scope });
  if (operator === 'changed') return changed(past.field, when);
  if (operand === undefined) throw badRequest(`The operator '${operator}' needs a value.`);

  const found = was(past, await read(operand), when);
  return operator === 'was' || operator === 'was in' ? found : not(found);
}

type Past = { readonly field: HistoryField; readonly handler: FieldHandler };

function requirePast(fields: readonly FieldHandler[]): Past {
  const [handler] = fields;
  const field = HISTORY_FIELDS.find((one) => one === handler?.id);
  if (handler !== undefined && field !== undefined) return { field, handler };
  throw badRequest(`History searches do not support the '${handler?.name ?? ''}' field.`);
}

/** Values by what they are called today, and by what they were called at the time. */
function pastReader({ field, handler }: Past): Reader {
  return {
    ...readerOf(handler),
    async valuesOf(values, scope) {
      const ids: JqlValue[] = [];
      for (const value of values) ids.push(...(await pastValues(value, { field, handler }, scope)));
      return ids;
    },
  };
}

const ValueRow = z.object({ value: z.string() });

async function pastValues(
  value: WrittenValue,
  { field, handler }: Past,
  scope: JqlScope,
): Promise<readonly JqlValue[]> {
  const { text, params } = sql`
    SELECT DISTINCT s.value FROM value_span s JOIN issue i ON i.id = s.issue_id
     WHERE s.field = ${field} AND s.name = ${value.text.toLowerCase()} AND s.value IS NOT NULL AND ${isSeen(scope)}`;
  const rows = await scope.database.select(ValueRow, text, params);
  const before = rows.map((row) => row.value);
  try {
    return [...(await handler.valuesOf([value], scope)), ...before];
  } catch (error) {
    if (before.length > 0 && error instanceof JiraProblem && error.status === 400) return before;
    throw error;
  }
}

/** It has the value, or had it once. What never changed has had its value since it was created. */
function was(
  { field, handler }: Past,
  { values, hasEmpty }: Operands,
  { spanWithin }: HistoryPredicates,
): SqlPart {
  const held = anyOf([
    ...(values.length > 0 ? [sql`s.value IN (${values.map(String)})`] : []),
    ...(hasEmpty ? [sql`s.value IS NULL`] : []),
  ]);
  const span: Times = { from: sql`s.from_ms`, until: sql`s.until_ms`, by: sql`s.set_by` };
  const always: Times = { from: sql`i.created_ms`, until: sql`${NO_END}`, by: sql`i.creator` };
  return anyOf([
    sql`i.id IN (SELECT s.issue_id FROM value_span s WHERE s.field = ${field} AND ${allOf([held, ...spanWithin(span)])})`,
    allOf([
      holdsNow(handler, { values, hasEmpty }),
      sql`i.id NOT IN (SELECT s.issue_id FROM value_span s WHERE s.field = ${field})`,
      ...spanWithin(always),
    ]),
  ]);
}

function holdsNow(handler: FieldHandler, { values, hasEmpty }: Operands): SqlPart {
  return anyOf([
    ...(values.length > 0 ? [handler.matches(values)] : []),
    ...(hasEmpty && handler.presence !== null ? [handler.presence.isEmpty] : []),
  ]);
}

function changed(field: HistoryField, { changeWithin }: HistoryPredicates): SqlPart {
  return sql`i.id IN (SELECT c.issue_id FROM value_change c WHERE ${allOf([
    sql`c.field = ${field}`,
    ...changeWithin,
  ])})`;
}
