import { type Expression, parseExpressionAt } from 'acorn';

import { ExpressionError, type Located } from './expression-error';
import { locate, readNode } from './read-node';
import type { Node } from './syntax';

/** Jira's own limits. */
const MAX_LENGTH = 1000;
const MAX_LEAVES = 100;

/**
 * Reads an expression by JavaScript's grammar and keeps what is modelled of it.
 *
 * @throws ExpressionError naming the first construct that is not, or what Jira would call wrong
 */
export function parseExpression(text: string): Node {
  const whole: Located = { place: { line: 1, column: 1 }, source: text };
  if (text.length > MAX_LENGTH) {
    const reason = `Jira expression is too long (${text.length}), limit: ${MAX_LENGTH} characters`;
    throw new ExpressionError('syntax', reason, whole);
  }

  const reading = { text, leaves: 0 };
  const root = readNode(parse(text, whole), reading);
  if (reading.leaves <= MAX_LEAVES) return root;
  const reason = `Jira expression has too many nodes (${reading.leaves}), limit: ${MAX_LEAVES} leaves`;
  throw new ExpressionError('syntax', reason, whole);
}

function parse(text: string, whole: Located): Expression {
  if (text.trim() === '') throw new ExpressionError('syntax', 'it is empty.', whole);
  const found = parseOne(text);
  const rest = text.slice(found.end);
  if (rest.trim() === '') return found;
  throw syntaxError(text, found.end + rest.search(/\S/), 'only one expression is expected.');
}

function parseOne(text: string): Expression {
  try {
    return parseExpressionAt(text, 0, { ecmaVersion: 2020 });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const at = 'pos' in error && typeof error.pos === 'number' ? error.pos : 0;
    const reason = error.message.replace(/ \(\d+:\d+\)$/, '');
    throw syntaxError(text, at, `${reason}.${hintFor(text)}`);
  }
}

/** Jira reads the braces after an arrow as a map, JavaScript as statements. */
function hintFor(text: string): string {
  const isBraced = /=>\s*\{/.test(text);
  return isBraced ? ' Write a map that a function returns in parentheses: x => ({...}).' : '';
}

function syntaxError(text: string, position: number, reason: string): ExpressionError {
  const located = locate(text, { start: position, end: text.length });
  const { line, column } = located.place;
  return new ExpressionError('syntax', `line ${line}, column ${column}: ${reason}`, located);
}
