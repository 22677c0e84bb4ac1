import type { JQLSyntaxError } from '@atlaskit/jql-ast';

import { type Expectation, expectationOf } from './expectation';
import { lexicalProblem } from './lexical-problem';
import { operatorMisuse } from './operator-misuse';
import { indexOfCharacter, placeOf } from './text-place';

const OPERATORS = `The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.`;

/** The sentence Jira has for what is wrong with the form of a query. */
export function explainSyntax(error: JQLSyntaxError, text: string): string {
  const start = indexOfCharacter(text, error.start);
  const word = wordAt(text.slice(start, indexOfCharacter(text, error.stop)));
  const lexical = word === '' ? null : lexicalProblem(text, { start, word });
  if (lexical !== null) return inQuery(lexical);

  const before = text.slice(0, start);
  const expected = expectationOf(error.message, before);
  const misuse = operatorMisuse({ before, rest: text.slice(start), word, expected });
  if (misuse !== null) return misuse;
  if (word === '') return inQuery(`Expecting ${AT_THE_END[expected]}.`);
  return inQuery(`${insteadOf(expected, { word, before })} ${placeOf(text, start)}`);
}

function inQuery(sentence: string): string {
  return `Error in the JQL Query: ${sentence}`;
}

/** A string stands without its quotation marks. */
function wordAt(token: string): string {
  return /^(["']).*\1$/s.test(token) && token.length > 1 ? token.slice(1, -1) : token;
}

const OPERAND = 'either a value, list or function before the end of the query';
const CLOSING = "')' before the end of the query";

const AT_THE_END: Readonly<Record<Expectation, string>> = {
  'and or or': "either 'OR' or 'AND' before the end of the query",
  argument: 'a function argument at the end of the query',
  'argument or end': CLOSING,
  by: "'by' before the end of the query",
  'closing bracket': CLOSING,
  'closing bracket or comma': CLOSING,
  'closing square bracket': "']' before the end of the query",
  'custom field id': 'a custom field id (a positive number) before the end of the query',
  direction: "either 'ASC' or 'DESC' before the end of the query",
  empty: OPERAND,
  field: 'a field name at the end of the query',
  in: "'IN' before the end of the query",
  list: OPERAND,
  'opening square bracket': "'[' before the end of the query",
  operand: OPERAND,
  operator: `operator before the end of the query. ${OPERATORS.slice(0, -1)}`,
};

type Found = {
  readonly word: string;
  /** The query up to there. */
  readonly before: string;
  readonly butGot: string;
  /** How to write the word so that it can be had. */
  readonly quoted: string;
};

function operandExpected({ butGot, quoted }: Found): string {
  return `Expecting either a value, list or function ${butGot} ${quoted} a value.`;
}

function argumentExpected({ butGot, quoted }: Found): string {
  return `Expecting a function argument ${butGot} ${quoted} an argument.`;
}

const ELSEWHERE: Readonly<Record<Expectation, (found: Found) => string>> = {
  'and or or': ({ butGot }) => `Expecting either 'OR' or 'AND' ${butGot}`,
  argument: (found) => missingArgument(found) ?? argumentExpected(found),
  'argument or end': (found) =>
    found.word === ',' ? `Expecting ')' ${found.butGot}` : argumentExpected(found),
  by: ({ butGot }) => `Expecting 'by' ${butGot}`,
  'closing bracket': ({ butGot }) => `Expecting ')' ${butGot}`,
  'closing bracket or comma': ({ butGot }) => `Expecting ')' or ',' ${butGot}`,
  'closing square bracket': ({ butGot }) => `Expecting ']' ${butGot}`,
  'custom field id': ({ butGot }) => `Expecting a custom field id (a positive number) ${butGot}`,
  direction: ({ before, butGot }) =>
    /\b(?:asc|desc)\s*$/i.test(before)
      ? `Expecting ',' ${butGot}`
      : `Expecting either 'ASC' or 'DESC' ${butGot}`,
  empty: ({ butGot }) => `Expecting 'NOT' ${butGot}`,
  field: ({ word, butGot, quoted }) =>
    word === '['
      ? "Expecting a field name but got '['. Did you mean 'cf['?"
      : `Expecting a field name ${butGot} ${quoted} a field name.`,
  in: ({ butGot }) => `Expecting 'IN' ${butGot}`,
  list: operandExpected,
  'opening square bracket': ({ butGot }) => `Expecting '[' ${butGot}`,
  operand: operandExpected,
  operator: ({ butGot }) => `Expecting operator ${butGot} ${OPERATORS}`,
};

function insteadOf(
  expected: Expectation,
  { word, before }: Pick<Found, 'word' | 'before'>,
): string {
  return ELSEWHERE[expected]({
    word,
    before,
    butGot: `but got '${word}'.`,
    quoted: `You must surround '${word}' in quotation marks to use it as`,
  });
}

/** Within square brackets it is the key of a property that is missing. */
function missingArgument({ word, before }: Found): string | null {
  if (/\[\s*$/.test(before)) {
    return `Expecting a property id but got '${word}'. You must surround '${word}' in quotation marks to use it as a value.`;
  }
  return word === ')' ? 'Function argument must be specified.' : null;
}
