import type {
  Clause,
  Field,
  FunctionOperand,
  Operand,
  Predicate,
  Query,
  TerminalClause,
} from '@atlaskit/jql-ast';

import type { JsonObject } from '../json';

/** The tree of a query as Jira answers it. */
export function structureOf({ where, orderBy }: Query): JsonObject {
  return {
    ...(where === undefined ? {} : { where: clauseOf(where) }),
    ...(orderBy === undefined
      ? {}
      : {
          orderBy: {
            fields: orderBy.fields.map(({ field, direction }) => ({
              field: fieldOf(field),
              ...(direction === undefined ? {} : { direction: direction.value.toLowerCase() }),
            })),
          },
        }),
  };
}

function clauseOf(clause: Clause): JsonObject {
  switch (clause.clauseType) {
    case 'compound':
      return { operator: clause.operator.value, clauses: clause.clauses.map(clauseOf) };
    case 'not':
      return { operator: 'not', clauses: [clauseOf(clause.clause)] };
    case 'terminal':
      return terminalOf(clause);
  }
}

function terminalOf({ field, operator, operand, predicates }: TerminalClause): JsonObject {
  const isHistorical = operator?.value === 'changed' || operator?.value.startsWith('was') === true;
  return {
    field: fieldOf(field),
    operator: operator?.value ?? '',
    ...(operand === undefined ? {} : { operand: operandOf(operand) }),
    ...(isHistorical ? { predicates: predicates.map(predicateOf) } : {}),
  };
}

function predicateOf({ operator, operand }: Predicate): JsonObject {
  return {
    operator: operator.value,
    ...(operand === undefined ? {} : { operand: operandOf(operand) }),
  };
}

function fieldOf({ value, text, properties }: Field): JsonObject {
  const property = (properties ?? []).map(({ key, path }) => ({
    entity: value.replace(/\.property$/, ''),
    key: key?.value ?? '',
    path: (path ?? [])
      .map((step) => step.value)
      .join('')
      .replace(/^\./, ''),
  }));
  return {
    name: value,
    encodedName: text,
    ...(property.length === 0 ? {} : { property }),
  };
}

function operandOf(operand: Operand): JsonObject {
  switch (operand.operandType) {
    case 'value':
      return { value: operand.value, encodedValue: operand.text };
    case 'keyword':
      return { keyword: 'empty' };
    case 'function':
      return { ...functionOf(operand) };
    case 'list':
      return { values: operand.values.map(operandOf) };
  }
}

function functionOf({ function: called, arguments: given }: FunctionOperand): JsonObject {
  return {
    function: called.value,
    arguments: given.map(({ value }) => value),
    encodedOperand: `${called.text}(${given.map(({ text }) => text).join(', ')})`,
  };
}
