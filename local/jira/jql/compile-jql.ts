import type { Clause, FunctionOperand, Query, TerminalClause } from '@atlaskit/jql-ast';

import { badRequest, notModelled } from '../reply';
import type { Comparison, FieldHandler, JqlValue, Operator } from './field-handler';
import { findFields } from './find-field';
import { seenLevels, type JqlScope } from './scope';
import { allOf, anyOf, NEVER, part, type SqlPart } from './sql-part';

/** Which work items a query finds, among those that the asking person may see. */
export async function compileWhere({ where }: Query, scope: JqlScope): Promise<SqlPart> {
  const found =
    where === undefined ? [] : [await compileClause(where, { scope, isNegated: false })];
  return allOf([...isSeen(scope), ...found]);
}

function isSeen({ visible, catalogue, rights }: JqlScope): readonly SqlPart[] {
  const levels = seenLevels(catalogue, rights).map(({ projectId, levelIds }) =>
    anyOf([
      part('i.project_id <> ?', projectId),
      part('i.security_id IS NULL'),
      ...(levelIds.length === 0 ? [] : [part('i.security_id IN (?)', levelIds)]),
    ]),
  );
  if (visible.length === catalogue.projects.all.length) return levels;
  const ids = visible.map(({ id }) => id);
  return [ids.length === 0 ? NEVER : part('i.project_id IN (?)', ids), ...levels];
}

type Sense = { readonly scope: JqlScope; readonly isNegated: boolean };

/** NOT is carried down to the single clauses, as in Jira: so `NOT a = 1` leaves out what has no `a`, like `a != 1`. */
async function compileClause(clause: Clause, sense: Sense): Promise<SqlPart> {
  switch (clause.clauseType) {
    case 'not':
      return compileClause(clause.clause, { ...sense, isNegated: !sense.isNegated });
    case 'compound': {
      const parts = await Promise.all(clause.clauses.map((inner) => compileClause(inner, sense)));
      const isAnd = (clause.operator.value === 'and') !== sense.isNegated;
      return isAnd ? allOf(parts) : anyOf(parts);
    }
    case 'terminal':
      return compileTerminal(clause, sense);
  }
}

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

function isOperator(value: string): value is Operator {
  return value in OPPOSITES;
}

async function compileTerminal(clause: TerminalClause, sense: Sense): Promise<SqlPart> {
  const written = clause.operator?.value;
  if (written === undefined || !isOperator(written)) {
    throw notModelled(`the JQL operator '${written ?? ''}'`);
  }
  const operator = sense.isNegated ? OPPOSITES[written] : written;
  const handlers = findFields(clause.field, sense.scope);
  for (const { operators, name } of handlers) {
    if (operators.includes(written)) continue;
    throw badRequest(`The operator '${written}' is not supported by the '${name}' field.`);
  }

  const parts = await Promise.all(
    handlers.map(async (handler) => {
      const operands = await readOperand(clause.operand, { handler, scope: sense.scope });
      if (written.startsWith('is') && operands.values.length > 0) {
        throw badRequest(`The operator '${written}' only supports EMPTY or NULL as its value.`);
      }
      return apply(operator, { handler, operands });
    }),
  );
  // A name shared by several fields finds what any of them finds.
  return operator.startsWith('!') || operator.includes('not') ? allOf(parts) : anyOf(parts);
}

type Operands = { readonly values: readonly JqlValue[]; readonly hasEmpty: boolean };
type Reader = { readonly handler: FieldHandler; readonly scope: JqlScope };

const EMPTY: Operands = { values: [], hasEmpty: true };

async function readOperand(operand: TerminalClause['operand'], reader: Reader): Promise<Operands> {
  const { handler, scope } = reader;
  switch (operand?.operandType) {
    case 'keyword':
      return EMPTY;
    case 'value':
      if (isUnresolved(operand.value, handler)) return EMPTY;
      return { values: await handler.valuesOf(operand, scope), hasEmpty: false };
    case 'function':
      return { values: call(operand, reader), hasEmpty: false };
    case 'list': {
      const inner = await Promise.all(operand.values.map((value) => readOperand(value, reader)));
      return {
        values: inner.flatMap(({ values }) => values),
        hasEmpty: inner.some(({ hasEmpty }) => hasEmpty),
      };
    }
    case undefined:
      throw badRequest(`The field '${handler.name}' has nothing to be compared with.`);
  }
}

function isUnresolved(value: string, { name }: FieldHandler): boolean {
  return name.toLowerCase() === 'resolution' && value.toLowerCase() === 'unresolved';
}

function call(operand: FunctionOperand, { handler, scope }: Reader): readonly JqlValue[] {
  const values = handler.callOf?.(operand, scope) ?? null;
  if (values === null) throw notModelled(`the JQL function '${operand.function.value}()'`);
  return values;
}

type Applied = { readonly handler: FieldHandler; readonly operands: Operands };

const COMPARISONS = ['<', '<=', '>', '>='] as const;
const POSITIVE: readonly Operator[] = ['=', 'in', '~', 'is'];

function apply(operator: Operator, applied: Applied): SqlPart {
  const comparison = COMPARISONS.find((one) => one === operator);
  if (comparison !== undefined) return compare(comparison, applied);
  return POSITIVE.includes(operator) ? matching(applied) : differing(applied);
}

function matching({ handler, operands: { values, hasEmpty } }: Applied): SqlPart {
  return anyOf([
    ...(values.length > 0 ? [handler.matches(values)] : []),
    ...(hasEmpty ? [handler.isEmpty] : []),
  ]);
}

function differing({ handler, operands: { values, hasEmpty } }: Applied): SqlPart {
  return allOf([
    ...(values.length > 0 ? [handler.differs(values)] : []),
    ...(hasEmpty || values.length === 0 ? [handler.isPresent] : []),
  ]);
}

function compare(operator: Comparison, { handler, operands: { values } }: Applied): SqlPart {
  const [value] = values;
  if (value === undefined || values.length > 1 || handler.compares === undefined) {
    throw badRequest(
      `The operator '${operator}' needs exactly one value for the field '${handler.name}'.`,
    );
  }
  return handler.compares(operator, value);
}

/** A search must say what it looks for. */
export function requireRestriction(query: Query): void {
  if (query.where !== undefined) return;
  throw badRequest(
    'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
  );
}
