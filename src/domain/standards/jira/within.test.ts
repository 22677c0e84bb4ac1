import { JastBuilder } from '@atlaskit/jql-ast';
import fc from 'fast-check';

import { projectId, workItemId } from '../../foundation/ids';
import { amongItems, quoted, whyNotWithin, withinProject } from './within';

const ask = (jql: string) => withinProject(projectId('10000'), jql);

describe('whyNotWithin', () => {
  it.each([
    'due < now() AND (labels = a OR labels = b)',
    'summary ~ "a) OR project = X (" AND due < now()',
    `summary ~ 'it "is'`,
    String.raw`summary ~ "a \" ) b"`,
    'summary ~ "order by"',
    'orderby = 1',
  ])('takes %s', (jql) => {
    expect(whyNotWithin(jql)).toBeNull();
  });

  it.each([
    [' ', 'it is empty'],
    ['a = 1) OR (b = 1', 'a bracket is closed that was never opened'],
    ['(a = 1', 'a bracket is not closed'],
    ['a = "x) OR (b = 1', 'a quote is not closed'],
    [`a = "it's" AND b = 'x`, 'a quote is not closed'],
    ['a = "x\n) OR (b = y"', 'a quote is not closed'],
    [String.raw`a = \" OR b = 1) OR (c = \"`, 'a quote is not closed'],
    [String.raw`a = \"x" OR (b = y)`, 'a backslash may stand inside quotes only'],
    ['a = 1 ORDER BY b', 'it says ORDER BY, and a count has no order'],
    ['a = 1 order\n by b', 'it says ORDER BY, and a count has no order'],
  ])('refuses %j: %s', (jql, why) => {
    expect(whyNotWithin(jql)).toBe(why);
  });

  it("lets no query out of its scope, by Atlassian's own parser", () => {
    const part = fc.constantFrom(
      ...['a = 1', 'project = X', ' OR ', ' AND ', ' NOT ', '(', ')', '"', "'", '\\', '\\"', "\\'"],
      ...[
        'a = "b"',
        "a = 'b'",
        ' ORDER BY a',
        '\n',
        ' ',
        'a in (1, 2)',
        '#',
        '/*',
        '*/',
        '--',
        ',',
      ],
    );
    const query = fc.array(part, { minLength: 1, maxLength: 9 }).map((parts) => parts.join(''));
    let parsed = 0;

    fc.assert(
      fc.property(query, (jql) => {
        if (whyNotWithin(jql) !== null) return;
        const { errors, query: ast } = new JastBuilder().build(ask(jql));
        if (errors.length > 0) return;

        parsed += 1;
        const { where, orderBy } = ast ?? {};
        expect(orderBy).toBeUndefined();
        if (where?.clauseType !== 'compound') throw new Error(`Out of scope: ${jql}`);
        expect(where.operator.value).toBe('and');
        const [scope] = where.clauses;
        expect(scope).toMatchObject({ clauseType: 'terminal', field: { value: 'project' } });
      }),
      { numRuns: 1_500 },
    );
    expect(parsed).toBeGreaterThan(20);
  });
});

describe('a query in its scope', () => {
  it('is asked within a project, or among work items', () => {
    expect(ask('a = 1 OR b = 2')).toBe('project = 10000 AND (a = 1 OR b = 2)');
    expect(amongItems([workItemId('1'), workItemId('2')], 'a = 1')).toBe(
      'id in (1, 2) AND (a = 1)',
    );
  });
});

describe('quoted', () => {
  it('leaves no quote that ends it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        fc.pre(!/[\r\n]/.test(name));
        expect(whyNotWithin(`field = ${quoted(name)}`)).toBeNull();
      }),
    );
  });
});
