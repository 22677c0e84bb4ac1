import type { Operand, TerminalClause } from '@atlaskit/jql-ast';

import { badRequest, JiraProblem } from '../reply';
import { compileHistory, isHistoryOperator } from './compile-history';
import type { Comparison, FieldHandler, Operator } from './field-handler';
import { findFields } from './find-field';
import { findFunction } from './functions/find-function';
import { meaningOf } from './jql-string';
import { shown } from './operator-misuse';
import { type Operands, readerOf, readOperands } from './read-operands';
import type { JqlScope } from './scope';
import { allOf, anyOf, not, type SqlPart } from './sql-part';

export type Sense = { readonly scope: JqlScope; readonly isNegated: boolean };

const OPPOSITES: Readonly<Record<Operator, Operator>> = {
  '=': '!=',
  '!=': '=',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
  '~': '!~',
  '!~': '~',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};

function isPlainOperator(value: string): value is Operator {
  return Object.hasOwn(OPPOSITES, value);
}

/** @throws JiraProblem when the field, the operator or a value cannot be used */
export async function compileTerminal(
  clause: TerminalClause,
  { scope, isNegated }: Sense,
): Promise<SqlPart> {
  const { operator, operand } = clause;
  if (operator === undefined) throw badRequest('Error in the JQL Query: An operator is missing.');
  checkListOrNot(clause);
  const fields = findFields(clause.field, scope);
  if (isHistoryOperator(operator.value)) {
    const found = await compileHistory(clause, { fields, operator: operator.value, scope });
    return isNegated ? not(found) : found;
  }
  if (operand === undefined || !isPlainOperator(operator.value)) {
    throw badRequest(`The operator '${operator.value}' needs a value.`);
  }
  checkOperators(operator.value, fields);
  const apart = isNegated ? OPPOSITES[operator.value] : operator.value;
  return apply(apart, await readAll(operand, fields, scope));
}

/** `IN` wants a list or a function that stands for one; the other operators want neither. */
function checkListOrNot({ operator, operand, field }: TerminalClause): void {
  if (operator === undefined || operand === undefined) return;
  const wantsList = /\bin$/.test(operator.value);
  if (isList(operand) === wantsList) return;
  throw badRequest(
    `Operator '${operator.value}' does not support the ${wantsList ? 'non-list' : 'list'} value '${shown(operand)}' for field '${meaningOf(field.text)}'.`,
  );
}

function isList(operand: Operand): boolean {
  if (operand.operandType !== 'function') return operand.operandType === 'list';
  return findFunction(operand).spec.isList;
}

/** A name that several fields share is searched in all of them, so all must know the operator. */
function checkOperators(operator: Operator, fields: readonly FieldHandler[]): void {
  const lacking = fields.find(({ operators }) => !operators.includes(operator));
  if (lacking === undefined) return;
  throw badRequest(`The operator '${operator}' is not supported by the '${lacking.name}' field.`);
}

type Asked = { readonly field: FieldHandler; readonly operands: Operands };

/** Of several fields with one name, those that have the value are asked. */
async function readAll(
  operand: Operand,
  fields: readonly FieldHandler[],
  scope: JqlScope,
): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  let problem: JiraProblem | null = null;
  for (const field of fields) {
    try {
      asked.push({ field, operands: await readOperands(operand, readerOf(field), scope) });
    } catch (error) {
      if (!(error instanceof JiraProblem)) throw error;
      problem ??= error;
    }
  }
  if (asked.length === 0 && problem !== null) throw problem;
  return asked;
}

const ORDER: readonly string[] = ['<', '<=', '>', '>='] satisfies readonly Comparison[];

/**
 * Several fields of one name are taken together: it has a value when one of them has it, is empty when all are, and differs
 * when one has a value and none has that one.
 */
function apply(operator: Operator, asked: readonly Asked[]): SqlPart {
  if (isComparison(operator)) {
    return anyOf(asked.map((one) => comparing(operator, one)));
  }
  switch (operator) {
    case 'is':
    case '=':
    case 'in':
    case '~':
      return matching(asked);
    case 'is not':
      return anyOf(asked.map(differing));
    case '!=':
    case 'not in':
    case '!~':
      return differingInAll(asked);
  }
}

function isComparison(operator: Operator): operator is Comparison {
  return ORDER.includes(operator);
}

function comparing(operator: Comparison, { field, operands: { values } }: Asked): SqlPart {
  return anyOf(values.flatMap((value) => field.compares?.(operator, value) ?? []));
}

function matching(asked: readonly Asked[]): SqlPart {
  const asksEmpty = asked.some(({ operands: { hasEmpty } }) => hasEmpty);
  return anyOf([
    ...asked.flatMap(({ field, operands: { values } }) =>
      values.length > 0 ? [field.matches(values)] : [],
    ),
    ...(asksEmpty ? [allOf(asked.map(({ field }) => presenceOf(field).isEmpty))] : []),
  ]);
}

function differing({ field, operands: { values, hasEmpty } }: Asked): SqlPart {
  return allOf([
    ...(values.length > 0 ? [field.differs(values)] : []),
    ...(hasEmpty || values.length === 0 ? [presenceOf(field).isPresent] : []),
  ]);
}

function differingInAll(asked: readonly Asked[]): SqlPart {
  const [only] = asked;
  if (asked.length === 1 && only !== undefined) return differing(only);
  return allOf([
    anyOf(asked.map(({ field }) => presenceOf(field).isPresent)),
    ...asked.map((one) => anyOf([presenceOf(one.field).isEmpty, differing(one)])),
  ]);
}

function presenceOf({ name, presence }: FieldHandler) {
  if (presence !== null) return presence;
  throw badRequest(`The field '${name}' does not support searching for EMPTY values.`);
}
