import { JastBuilder, type Operand, type TerminalClause } from '@atlaskit/jql-ast';

import type { Expectation } from './expectation';
import { isBareNumber, meaningOf } from './jql-string';
import { terminalsOf } from './terminals';

type Stop = {
  /** The query up to where the parser stopped, and from there on. */
  readonly before: string;
  readonly rest: string;
  readonly word: string;
  readonly expected: Expectation;
};

/**
 * Atlassian's grammar refuses some operands that Jira parses and then refuses with a sentence about the operator: a list
 * after `=`, a single value after `IN`, a predicate after an operator that knows no history.
 *
 * @returns `null` when the query is wrong in another way
 */
export function operatorMisuse(stop: Stop): string | null {
  const readers = READERS[stop.expected] ?? [];
  for (const read of readers) {
    const sentence = read(stop);
    if (sentence !== null) return sentence;
  }
  return null;
}

type Reader = (stop: Stop) => string | null;

const READERS: Partial<Readonly<Record<Expectation, readonly Reader[]>>> = {
  operand: [listAfterOperator, emptyAfterOperator],
  list: [singleAfterIn, emptyAfterOperator],
  empty: [valueAfterIs],
  'and or or': [strayPredicate, valueAfterChanged],
};

function listAfterOperator({ before, rest, word }: Stop): string | null {
  if (word !== '(') return null;
  const clause = lastClause(`${before}""`);
  const list = firstClause(`x in ${rest}`)?.operand;
  if (clause?.operator === undefined || list?.operandType !== 'list') return null;
  return `Operator '${clause.operator.value}' does not support the list value '${shown(list)}' for field '${nameOf(clause)}'.`;
}

const VALUE_AT_END = /\bin\s+("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^\s()"',]+)\s*$/i;

function singleAfterIn({ before }: Stop): string | null {
  const found = VALUE_AT_END.exec(before);
  const value = found?.[1];
  if (found === null || value === undefined) return null;
  const clause = lastClause(`${before.slice(0, found.index)}in (x)`);
  if (clause?.operator === undefined) return null;
  return `Operator '${clause.operator.value}' does not support the non-list value '${shownValue(value)}' for field '${nameOf(clause)}'.`;
}

function emptyAfterOperator({ before, word }: Stop): string | null {
  if (!/^(?:empty|null)$/i.test(word)) return null;
  const clause = lastClause(`${before}(x)`) ?? lastClause(`${before}x`);
  if (clause?.operator === undefined) return null;
  return `Operator '${clause.operator.value}' does not support the empty value representation 'EMPTY' for field '${nameOf(clause)}'.`;
}

function valueAfterIs({ before, word }: Stop): string | null {
  if (word === '' || word === '!') return null;
  const clause = lastClause(`${before}EMPTY`);
  if (clause?.operator === undefined) return null;
  return `Operator '${clause.operator.value}' does not support searching for non-empty values for field '${nameOf(clause)}'.`;
}

const PREDICATES = new Set(['after', 'before', 'by', 'during', 'from', 'on', 'to']);

const OPERATOR_NAMES: Readonly<Record<string, string>> = {
  '=': 'EQUALS',
  '!=': 'NOT_EQUALS',
  '<': 'LESS_THAN',
  '<=': 'LESS_THAN_EQUALS',
  '>': 'GREATER_THAN',
  '>=': 'GREATER_THAN_EQUALS',
  '~': 'LIKE',
  '!~': 'NOT_LIKE',
  in: 'IN',
  'not in': 'NOT_IN',
  is: 'IS',
  'is not': 'IS_NOT',
  was: 'WAS',
  'was not': 'WAS_NOT',
  'was in': 'WAS_IN',
  'was not in': 'WAS_NOT_IN',
};

function strayPredicate({ before, rest, word }: Stop): string | null {
  if (!PREDICATES.has(word.toLowerCase())) return null;
  const name = OPERATOR_NAMES[lastClause(before)?.operator?.value ?? ''];
  const [predicate] = firstClause(`x changed ${rest}`)?.predicates ?? [];
  if (name === undefined || predicate?.operand === undefined) return null;
  return `The ${name} operator does not support the use of the ${predicate.operator.value} ${shown(predicate.operand)} predicate.`;
}

function valueAfterChanged({ before, word }: Stop): string | null {
  const clause = lastClause(before);
  if (clause?.operator?.value !== 'changed' || clause.predicates.length > 0) return null;
  return `The CHANGED operator does not support the use of values without predicates. You must prefix the ${word} value with a suitable predicate.`;
}

function firstClause(text: string): TerminalClause | null {
  return clausesIn(text).at(0) ?? null;
}

function lastClause(text: string): TerminalClause | null {
  return clausesIn(text).at(-1) ?? null;
}

function clausesIn(text: string): readonly TerminalClause[] {
  const where = new JastBuilder().build(text).query?.where;
  return where === undefined ? [] : terminalsOf(where);
}

function nameOf({ field }: TerminalClause): string {
  return meaningOf(field.text);
}

/** An operand as Jira repeats it: texts in quotation marks, numbers without. */
export function shown(operand: Operand): string {
  switch (operand.operandType) {
    case 'keyword':
      return 'EMPTY';
    case 'value':
      return shownValue(operand.text);
    case 'list':
      return `(${operand.values.map(shown).join(', ')})`;
    case 'function':
      return shownCall(
        meaningOf(operand.function.text),
        operand.arguments.map(({ text }) => meaningOf(text)),
      );
  }
}

export function shownCall(name: string, args: readonly string[]): string {
  return `${name}(${args.join(', ')})`;
}

function shownValue(written: string): string {
  return isBareNumber(written) ? written : `"${meaningOf(written)}"`;
}
