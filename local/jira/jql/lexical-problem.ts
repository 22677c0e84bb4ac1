import { JastBuilder, RESERVED_CHARACTERS_REGEX, RESERVED_WORDS } from '@atlaskit/jql-ast';

import { lineAndCharacter, placeOf } from './text-place';

const VALID_ESCAPES = String.raw`The valid escape sequences are \', \", \t, \n, \r, \\, '\ ' and \uXXXX.`;

/** They are reserved, and the grammar has a place for them: what is wrong with them is where they stand. */
const KEYWORDS = new Set(
  `after and asc before by cf changed desc during empty from in is not null on or order to was`.split(
    ' ',
  ),
);
const PUNCTUATION = new Set('"\'()[],=!<>~&|');

/** What is wrong with the characters at a place where the parser stopped; `null` when they make a proper word or string. */
export function lexicalProblem(
  text: string,
  { start, word }: { readonly start: number; readonly word: string },
): string | null {
  const [first = ''] = text.slice(start);
  if (first === '"' || first === "'") return stringProblem(text, start);
  if (first === '\\') return escapeProblem(text, start);
  if (isIllegal(first)) return illegalCharacter(text, start);
  if (isReserved(first)) {
    return `The character '${first}' is a reserved JQL character. You must enclose it in a string or use the escape '${codeOf(first)}' instead. ${placeOf(text, start)}`;
  }
  if (!isReservedWord(word)) return null;
  return `'${word}' is a reserved JQL word. You must surround it in quotation marks to use it in a query. ${placeOf(text, start)}`;
}

/** The list also holds words that the grammar lets through, such as `a` and `the`. */
function isReservedWord(word: string): boolean {
  const lower = word.toLowerCase();
  if (!RESERVED_WORDS.has(lower) || KEYWORDS.has(lower)) return false;
  return new JastBuilder().build(`${word} = x`).errors.length > 0;
}

function stringProblem(text: string, start: number): string | null {
  const quote = text[start];
  for (let index = start + 1; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (character === quote) return null;
    if (character === '\\') {
      const problem = escapeProblem(text, index);
      if (problem !== null) return problem;
      index += 1;
    } else if (isIllegal(character)) {
      return illegalCharacter(text, index);
    }
  }
  const content = text
    .slice(start + 1)
    .replaceAll(/[\r\n]+/g, ' ')
    .trim();
  return content === ''
    ? `The quoted string has not been completed. ${placeOf(text, start)}`
    : `The quoted string '${content}' has not been completed. ${placeOf(text, start)}`;
}

function escapeProblem(text: string, start: number): string | null {
  const rest = text.slice(start);
  if (/^\\(?:["'tnr\\ ]|u[0-9a-fA-F]{4})/.test(rest)) return null;

  const [sequence = '\\'] = /^\\u[0-9a-fA-F]{0,3}.?|^\\.?/su.exec(rest) ?? [];
  return sequence.trim() === '\\'
    ? `The escape sequence has not been completed. ${VALID_ESCAPES} ${placeOf(text, start)}`
    : `'${sequence}' is an illegal JQL escape sequence. ${VALID_ESCAPES} ${placeOf(text, start)}`;
}

/** Control characters, and code points that will never be characters. */
function isIllegal(character: string): boolean {
  return /^(?![\n\r])[\p{Cc}\uFDD0-\uFDEF\uFFFE\uFFFF]/u.test(character);
}

function illegalCharacter(text: string, index: number): string {
  const character = text[index] ?? '';
  const { line, character: position } = lineAndCharacter(text, index);
  return `The character 'U+${hexOf(character).toUpperCase()}' on line ${line} at position ${position} must be escaped. Use the escape '${codeOf(character)}' instead. ${placeOf(text, index)}`;
}

function isReserved(character: string): boolean {
  return (
    RESERVED_CHARACTERS_REGEX.test(character) &&
    !PUNCTUATION.has(character) &&
    character.trim() !== ''
  );
}

function codeOf(character: string): string {
  return `\\u${hexOf(character)}`;
}

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}
