import { JastBuilder } from '@atlaskit/jql-ast';

import { JiraProblem } from '../reply';
import { parseJql } from './parse-jql';

/** A query for each kind of mistake in the form of a query. What a query means is refused where there is a site to ask. */
const MISTAKES: readonly (readonly [mistake: string, jql: string])[] = [
  ['no value', 'a ='],
  ['a word that is no value', 'project = and'],
  ['no operator', 'a'],
  ['a word that is no operator', 'a blah >'],
  ['a NOT without IN', 'a not is empty'],
  ['a sign in the place of NOT', 'a is ! empty'],
  ['no word between clauses', 'project = QUAY TUG'],
  ['no clause behind AND', 'project = QUAY and'],
  ['a sign that is no field', ', a = b'],
  ['a number of a field without cf', '[78] = q'],
  ['an empty name of a field', "'' = c"],
  ['no bracket behind cf', 'cf = 6'],
  ['no number of a field', 'cf[] = 1'],
  ['no end of a number of a field', 'cf[29829 = x'],
  ['no key of a property', 'issue.property[] = x'],
  ['an empty name of a function', "a = ''()"],
  ['no end of a function', 'a = func('],
  ['no argument behind a comma', 'a = func(bad,)'],
  ['no argument at the end', 'a = func(bad,'],
  ['a sign that is no argument', 'k = func(!'],
  ['a sign behind an argument', 'k = func(abc, jk!)'],
  ['no BY behind ORDER', 'a = b order'],
  ['a word that is no direction', 'a = b order by c blah'],
  ['no comma between sort fields', 'order by a desc d'],
  ['an open quotation', "comment ~ 'test"],
  ['an open quotation of nothing', "comment ~ '"],
  ['an escape that there is not', 'a = "b\\k"'],
  ['an escape that is not complete', 'a =\n\\'],
  ['a reserved character', 'assignee = ben@example.com'],
  ['a control character', 'a =\u007fq'],
  ['a reserved word', 'summary ~ abort'],
  ['a number that is too large', 'a = -3482094382084092840932809482'],
  ['a list for one value', 'a = (b, 3)'],
  ['one value for a list', 'summary in test'],
  ['EMPTY with a comparison', 'a > EMPTY'],
  ['a value with IS', 'a is foo'],
  ['a predicate without history', 'status = "Open" by ben'],
  ['a value with CHANGED', 'fixVersion changed 4 by "x"'],
  ['too much of everything', '('.repeat(101) + 'a = b' + ')'.repeat(101)],
];

describe('a query that is not well formed', () => {
  it.each(MISTAKES)("has %s, and is told so in words that are not the parser's", (_, jql) => {
    const problem = problemOf(jql);
    const raw = new JastBuilder().build(jql).errors.map(({ message }) => message);

    expect(problem).toMatchObject({ status: 400, errors: {}, errorMessages: [expect.any(String)] });
    expect(raw.filter((message) => problem.message.includes(message))).toEqual([]);
  });

  it('can be so in more than twenty ways, with a sentence each', () => {
    const sentences = MISTAKES.map(([, jql]) => sentenceOf(jql));

    expect(new Set(sentences).size).toBe(MISTAKES.length);
    expect(MISTAKES.length).toBeGreaterThan(20);
  });
});

function problemOf(jql: string): JiraProblem {
  try {
    parseJql(jql);
  } catch (error) {
    if (error instanceof JiraProblem) return error;
    throw error;
  }
  throw new Error(`Nothing was wrong with ${jql}.`);
}

/** What is said, without what is taken from the query. */
function sentenceOf(jql: string): string {
  return problemOf(jql)
    .message.replace(/ \(line \d+, character \d+\)$/, '')
    .replaceAll(/(['"])(.*?)\1/g, (quoted, _, word: string) =>
      jql.includes(word) ? '...' : quoted,
    );
}
