import { badRequest } from '../reply';
import { CONTAINMENT, EMPTINESS, type FieldHandler, type JqlValue, textKey } from './field-handler';
import { allOf, anyOf, part, type SqlPart } from './sql-part';

/**
 * A text that is searched by its words. All words must be there, in any order and case; `word*` matches beginnings, and
 * `"\"two words\""` a phrase. Words are taken as they are: Jira's stemming (so that "plans" finds "plan") is not modelled.
 */
export function textField(
  name: string,
  columns: readonly string[],
  options: { readonly isSortable?: boolean } = {},
): FieldHandler {
  const [first = 'NULL'] = columns;
  const blank = (column: string) => part(`COALESCE(${column}, '') = ''`);
  const contains = (values: readonly JqlValue[]) => {
    const patterns = values.flatMap((value) => patternsOf(String(value), name));
    return anyOf(columns.map((column) => containsAll(column, patterns)));
  };
  return {
    name,
    operators: [...CONTAINMENT, ...EMPTINESS],
    sort: options.isSortable === true ? textKey(first) : null,
    isEmpty: allOf(columns.map(blank)),
    isPresent: negated(allOf(columns.map(blank))),
    valuesOf: ({ value }) => Promise.resolve([value]),
    matches: contains,
    differs: (values) => negated(contains(values)),
  };
}

function containsAll(column: string, patterns: readonly string[]): SqlPart {
  return allOf(patterns.map((pattern) => part(`COALESCE(${column}, '') REGEXP ?`, pattern)));
}

function negated({ sql, params }: SqlPart): SqlPart {
  return { sql: `NOT (${sql})`, params };
}

function patternsOf(text: string, field: string): readonly string[] {
  const phrases = [...text.matchAll(/"([^"]+)"/g)].map(([, phrase = '']) => wordsOf(phrase));
  const single = wordsOf(text.replaceAll(/"[^"]*"/g, ' ')).map((word) => [word]);
  const all = [...phrases, ...single].filter((words) => words.length > 0);
  if (all.length > 0) return all.map(patternOf);

  throw badRequest(
    `The field '${field}' does not support searching for an empty string. Use 'is EMPTY' instead.`,
  );
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_*?]+/gu) ?? [];
}

function patternOf(words: readonly string[]): string {
  const escaped = words.map((word) =>
    word.replaceAll('*', '[\\p{L}\\p{N}_]*').replaceAll('?', '.'),
  );
  return `(?i)(?<![\\p{L}\\p{N}_])${escaped.join('[^\\p{L}\\p{N}_]+')}(?![\\p{L}\\p{N}_])`;
}
