import { badRequest, notModelled } from '../reply';

/** What one word or phrase of a text query asks for, as regular expressions that must all match. */
type Term = { readonly patterns: readonly string[]; readonly isExcluded: boolean };

/** Any of these sets of terms; within a set all of its terms. */
export type TextQuery = readonly (readonly Term[])[];

type Asked = { readonly text: string; readonly field: string };

/** What the database reads as one regular expression. */
const MOST_CHARACTERS = 1000;

/**
 * The words after `~`: all of them in any order unless OR stands between them; `"two words"` is a phrase, `-word` and
 * `NOT word` exclude, `word*` and `wo?d` are wildcards. Case does not matter.
 */
export function readTextQuery(asked: Asked): TextQuery {
  const text = asked.text.trim();
  if (text === '') {
    throw badRequest(`The field '${asked.field}' does not support searching for an empty string.`);
  }
  if (text.length > MOST_CHARACTERS) {
    throw notModelled(`text queries of more than ${MOST_CHARACTERS} characters`);
  }
  checkStart(asked);
  const sets = alternatives(tokensOf(asked), asked).map((tokens) =>
    tokens.flatMap((token) => termsOf(token, asked)),
  );
  if (sets.every((terms) => terms.length === 0)) {
    throw badRequest(`The field '${asked.field}' does not support searching for an empty string.`);
  }
  return sets;
}

function checkStart({ text, field }: Asked): void {
  const [first = ''] = text.trim();
  if (!'~:;!][^{}()'.includes(first)) return;
  throw badRequest(
    `The text query '${text}' for field '${field}' is not allowed to start with character '${first}'.`,
  );
}

type Token = {
  readonly kind: 'word' | 'phrase' | 'and' | 'or';
  readonly isExcluded: boolean;
  readonly content: string;
};

const TOKEN =
  /\s*(?:(AND|&&)(?=\s|$)|(OR|\|\|)(?=\s|$)|([+!-]|NOT\s+)?(?:"((?:\\.|[^"\\])*)"(\S*)|((?:\\.|[^\s"\\])+)))/gsy;

function tokensOf(asked: Asked): readonly Token[] {
  const text = asked.text.trim();
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let end = 0; end < text.length; end = TOKEN.lastIndex) {
    const match = TOKEN.exec(text);
    if (match === null) throw unreadable(asked);
    tokens.push(tokenOf(match, asked));
  }
  return tokens;
}

function tokenOf(match: RegExpExecArray, asked: Asked): Token {
  const [, and, or, sign = '', phrase, behind = '', word = ''] = match;
  if (and !== undefined) return { kind: 'and', isExcluded: false, content: '' };
  if (or !== undefined) return { kind: 'or', isExcluded: false, content: '' };

  const isExcluded = sign !== '' && sign !== '+';
  checkSyntax(phrase === undefined ? word : behind, asked);
  return phrase === undefined
    ? { kind: 'word', isExcluded, content: word }
    : { kind: 'phrase', isExcluded, content: phrase };
}

/** Refuses by name what Jira's text search also reads, and what it cannot read. */
function checkSyntax(word: string, asked: Asked): void {
  const bare = word.replaceAll(/\\./gs, '');
  const feature = [
    [/~[\d.]*$/, 'fuzzy and proximity searches (~)'],
    [/\^[\d.]*$/, 'boosted terms (^)'],
    [/[()]/, 'terms grouped by brackets'],
  ].find(([pattern]) => (pattern as RegExp).test(bare));
  if (feature !== undefined) {
    throw notModelled(`${String(feature[1])} in the text query '${asked.text}'`);
  }
  if (/^[+!-]*$/.test(bare) && word !== '' && bare === word) throw unreadable(asked);
  if (/[[\]{}]/.test(bare)) throw unreadable(asked);
}

function alternatives(tokens: readonly Token[], asked: Asked): readonly (readonly Token[])[] {
  const sets: Token[][] = [[]];
  let isJoint = true;
  for (const token of tokens) {
    const joins = token.kind === 'and' || token.kind === 'or';
    if (joins && isJoint) throw unreadable(asked);
    if (token.kind === 'or') sets.push([]);
    if (!joins) sets.at(-1)?.push(token);
    isJoint = joins;
  }
  if (isJoint) throw unreadable(asked);
  checkMixture(sets, asked);
  return sets;
}

function checkMixture(sets: readonly (readonly Token[])[], { text }: Asked): void {
  if (sets.length === 1 || sets.every((set) => set.length === 1)) return;
  throw notModelled(`OR among other terms in the text query '${text}'`);
}

const MOST_WILDCARDS = 4;

function termsOf({ kind, isExcluded, content }: Token, asked: Asked): readonly Term[] {
  const words = wordsOf(content);
  if (words.length === 0) return [];
  if (words.some((word) => /^[*?]/.test(word))) {
    throw badRequest(
      `The text query '${asked.text}' for field '${asked.field}' is not valid: the '*' and '?' are not allowed as first character in wildcard query.`,
    );
  }
  if (words.some((word) => (word.match(/[*?]+/g) ?? []).length > MOST_WILDCARDS)) {
    throw notModelled(`more than ${MOST_WILDCARDS} wildcards in a word`);
  }
  const patterns = kind === 'phrase' ? [patternOf(words)] : words.map((word) => patternOf([word]));
  return [{ patterns, isExcluded }];
}

/** Everything but letters, digits, the underscore and wildcards lies between words. */
function wordsOf(content: string): readonly string[] {
  const unescaped = content.replaceAll(/\\(.)/gs, (_, letter: string) =>
    /[*?]/.test(letter) ? ' ' : letter,
  );
  return unescaped.match(/[\p{L}\p{N}_*?]+/gu) ?? [];
}

const WITHIN = '[\\p{L}\\p{N}_]';
const BETWEEN = '[^\\p{L}\\p{N}_]+';

function patternOf(words: readonly string[]): string {
  const written = words.map((word) =>
    word.replaceAll(/\*+/g, `${WITHIN}*`).replaceAll('?', WITHIN),
  );
  return `(?i)(?<!${WITHIN})${written.join(BETWEEN)}(?!${WITHIN})`;
}

function unreadable({ text, field }: Asked) {
  return badRequest(`Unable to parse the text '${text}' for field '${field}'.`);
}
