import { type Jast, JastBuilder, JQLSyntaxError, type Query } from '@atlaskit/jql-ast';

import { badRequest } from '../reply';

/** @throws JiraProblem with the sentence Jira has for the first thing that is wrong with the query */
export function parseJql(text: string): Query {
  const jast: Jast = new JastBuilder().build(text);
  const [error] = jast.errors;
  if (error !== undefined) throw badRequest(`Error in the JQL Query: ${explain(error, text)}`);
  if (jast.query === undefined) throw badRequest('Error in the JQL Query: the query is empty.');
  return jast.query;
}

const OPERATORS = `The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.`;

function explain(error: Error, text: string): string {
  if (!(error instanceof JQLSyntaxError)) return 'the query could not be parsed.';

  const got = tokenAt(text, error.start);
  const place = `(line ${error.line}, character ${error.charPositionInLine + 1})`;
  if (/^["']/.test(got)) {
    return `The quoted string '${got.slice(1)}' has not been completed. ${place}`;
  }
  const [first = ''] = got;
  if (isReservedCharacter(first)) {
    const code = first.charCodeAt(0).toString(16).padStart(4, '0');
    return `The character '${first}' is a reserved JQL character. You must enclose it in a string or use the escape '\\u${code}' instead. ${place}`;
  }

  const expected = whatIsExpected(error.message);
  if (got === '') return `Expecting ${expected.name} ${expected.atEnd}.`;
  if (expected.kind === 'value') {
    return `Expecting ${expected.name} but got '${got}'. You must surround '${got}' in quotation marks to use it as a value. ${place}`;
  }
  const hint = expected.kind === 'operator' ? ` ${OPERATORS}` : '';
  return `Expecting ${expected.name} but got '${got}'.${hint} ${place}`;
}

type Expected = {
  readonly kind: 'value' | 'field' | 'operator' | 'bracket' | 'end';
  readonly name: string;
  readonly atEnd: string;
};

const BEFORE_THE_END = 'before the end of the query';

/** The parser names its tokens; Jira speaks of what they are for. */
function whatIsExpected(message: string): Expected {
  if (message.includes("missing ')'")) {
    return { kind: 'bracket', name: "')'", atEnd: BEFORE_THE_END };
  }
  if (/expecting.*\bEMPTY\b/.test(message)) {
    return { kind: 'value', name: 'either a value, list or function', atEnd: BEFORE_THE_END };
  }
  if (/expecting.*'='/.test(message) || message.includes('no viable alternative')) {
    return { kind: 'operator', name: 'operator', atEnd: BEFORE_THE_END };
  }
  if (/expecting.*(CUSTOMFIELD|STRING)/.test(message)) {
    return { kind: 'field', name: 'a field name', atEnd: 'at the end of the query' };
  }
  return { kind: 'end', name: "either 'OR' or 'AND'", atEnd: BEFORE_THE_END };
}

function tokenAt(text: string, start: number): string {
  const rest = text.slice(start).trimStart();
  if (/^["']/.test(rest)) return rest;
  return /^[\w.@-]+|^\S/.exec(rest)?.[0] ?? '';
}

function isReservedCharacter(token: string): boolean {
  return /^[+.;?|*/%^$#@[\]{}&]$/.test(token);
}
