import type { Field, Operand, Query, TerminalClause } from '@atlaskit/jql-ast';

import { isBareNumber, meaningOf } from './jql-string';
import { terminalsOf } from './terminals';
import { indexOfCharacter, placeOf } from './text-place';

/** What Jira refuses in a query that has the right form: names that are empty, and numbers that its long does not hold. */
export function literalProblem({ where, orderBy }: Query, text: string): string | null {
  const problems = [
    ...(where === undefined ? [] : terminalsOf(where).flatMap(inClause)),
    ...(orderBy?.fields ?? []).flatMap(({ field }) => inField(field)),
  ];
  const [first] = problems;
  return first === undefined
    ? null
    : `${first.sentence} ${placeOf(text, indexOfCharacter(text, first.at))}`;
}

type Problem = { readonly sentence: string; readonly at: number };

function inClause({ field, operand, predicates }: TerminalClause): readonly Problem[] {
  const operands = [operand, ...predicates.map((predicate) => predicate.operand)];
  return [
    ...inField(field),
    ...operands.flatMap((one) => (one === undefined ? [] : inOperand(one))),
  ];
}

function inField({ text, position }: Field): readonly Problem[] {
  const at = position?.[0] ?? 0;
  if (meaningOf(text).trim() === '') return [{ sentence: 'A field name cannot be empty.', at }];
  const [, opening = '', id] = /^(cf\s*\[\s*)(\d+)/i.exec(text) ?? [];
  return id === undefined ? [] : inNumber(id, at + opening.length);
}

function inOperand(operand: Operand): readonly Problem[] {
  const at = operand.position?.[0] ?? 0;
  switch (operand.operandType) {
    case 'keyword':
      return [];
    case 'value':
      return inNumber(operand.text, at);
    case 'list':
      return operand.values.flatMap(inOperand);
    case 'function':
      return inFunctionName(operand.function.text, at);
  }
}

function inFunctionName(written: string, at: number): readonly Problem[] {
  return meaningOf(written).trim() === ''
    ? [{ sentence: 'A function name cannot be empty.', at }]
    : [];
}

const LEAST = -(2n ** 63n);
const MOST = 2n ** 63n - 1n;

function inNumber(written: string, at: number): readonly Problem[] {
  if (!isBareNumber(written)) return [];
  const number = BigInt(written);
  if (number >= LEAST && number <= MOST) return [];
  const sentence = `'${written}' is not a valid number. Numbers must be between -9,223,372,036,854,775,808 and 9,223,372,036,854,775,807.`;
  return [{ sentence, at }];
}
