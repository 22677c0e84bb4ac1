import fc from 'fast-check';

import { evaluate, type Names } from './evaluate';
import { ExpressionError } from './expression-error';
import { fromJson, toJsonResult } from './json-values';
import { parseExpression } from './parse-expression';
import { startRun } from './run';
import type { Json } from '../json';

const names: Names = new Map([
  [
    'config',
    fromJson({
      labels: ['gate', 'steering'],
      'max cost': 12.5,
      owner: { name: 'Ada', phone: null },
      rows: [{ n: 1 }, { n: 2 }, { n: 3 }],
    }),
  ],
  ['nobody', null],
]);

/** It is 2026-03-29, 00:30 in Berlin: an hour and a half before the clocks go forward. */
const MOMENT = { now: Date.parse('2026-03-28T23:30:00Z'), timeZone: 'Europe/Berlin' };

async function valueOf(text: string): Promise<Json> {
  const node = parseExpression(text);
  const run = startRun(MOMENT);
  const construct = () => Promise.resolve(null);
  return toJsonResult(await evaluate(node, { run, names, construct }), { run, at: node });
}

describe('a Jira expression', () => {
  it.each<readonly [string, Json]>([
    ['1 + 2 * 3 - 10 / 4 % 2', 6.5],
    ["'a' + 1 + true + null", 'a1truenull'],
    ['`cost ${config["max cost"]} of ${config.owner.name}`', 'cost 12.5 of Ada'],
    ["-Number('2.5')", -2.5],
    ["1 == '1'", false],
    ['null == config.absent', true],
    ["[1, 'a'] == [1, 'a'] && {a: 1} == {a: 1}", true],
    ["'abc' < 'abd' && 2 >= 2", true],
    ['nobody || 0', 0],
    ["'' ?? 'x'", ''],
    ["nobody ?? 'x'", 'x'],
    ['!nobody ? 1 : 2', 1],
    ['nobody?.name == null', true],
    ['config.owner?.phone', null],
    ['config.rows[1].n', 2],
    ['config.rows?.[7]', null],
    ['config.labels.length', 2],
    ["config.labels.includes('gate')", true],
    ["config.labels.indexOf('nowhere')", -1],
    ['config.rows.map(row => row.n * 2)', [2, 4, 6]],
    ['config.rows.filter(row => row.n > 1).length', 2],
    ['config.rows.some(row => row.n == 3) && config.rows.every(row => row.n < 4)', true],
    ['config.rows.reduce((sum, row) => sum + row.n, 0)', 6],
    ['config.rows.map(row => ({ number: row.n }))', [{ number: 1 }, { number: 2 }, { number: 3 }]],
    ['config.rows.flatMap(row => [row.n, row.n]).slice(-2)', [3, 3]],
    ["[[1], 2].flatten().concat(3).join('-')", '1-2-3'],
    ["'  Gate 2 '.trim().toLowerCase().split(' ')", ['gate', '2']],
    ["'abc'.includes('bc') && 'abc'.slice(1, 2) == 'b' && 'abc'.length == 3", true],
    ["'7'.padStart(3, '0') + 'x'.repeat(2)", '007xx'],
    ['typeof config', 'Map'],
    ['typeof nowhere', 'undefined'],
    ['typeof new Date()', 'Date'],
    ['new Date()', '2026-03-29T00:30:00.000+0100'],
    ['new Date().plusDays(1)', '2026-03-30T00:30:00.000+0200'],
    ['new Date().plusHours(24)', '2026-03-30T01:30:00.000+0200'],
    ['new Date().toCalendarDate()', '2026-03-29'],
    ['new Date().toCalendarDateUTC()', '2026-03-28'],
    ["new Date('2026-03-01T10:00:00.000+0100') < new Date().minusDays(7)", true],
    ["new Date('2026-03-01T09:00:00Z') == new Date('2026-03-01T10:00:00.000+0100')", true],
    ["new CalendarDate('2026-01-31').plusMonths(1)", '2026-02-28'],
    ["new CalendarDate('2026-02-28') < new CalendarDate()", true],
    ['(x => x + 1) != null', true],
  ])('%s is %j', async (text, expected) => {
    expect(await valueOf(text)).toEqual(expected);
  });

  it.each([
    ['nobody.name', 'Evaluation failed: "nobody.name" - Cannot read the property "name" of null.'],
    ['nobody?.a.b', 'Evaluation failed: "nobody?.a.b" - Cannot read the property "b" of null.'],
    ['absent', 'Evaluation failed: "absent" - There is no variable absent here.'],
    ["'1' < 2", `Evaluation failed: "'1' < 2" - Can't compare String to Number.`],
    ['1 - null', `The operator '-' is not defined for Number and null.`],
    ["'a'.nope", `Unrecognized property of type 'String': "nope".`],
    ['config.labels[7]', `Unrecognized property of type 'List': 7.`],
    ['config.labels.map(1)', 'Expected Function, got Number.'],
    ["'a'.includes()", 'Expected 1 argument(s), got 0.'],
    ['[].reduce((a, b) => a)', 'An empty list needs an initial value to be reduced.'],
    ["new Date('yesterday')", '"yesterday" is not a date.'],
    ['config.rows.map((row, index) => index)', 'A function of at most 1 parameter(s) is expected.'],
    ['1 +', 'Syntax error in the expression: line 1, column 4: Unexpected token.'],
    ['1\n2', 'Syntax error in the expression: line 2, column 1: only one expression is expected.'],
    [' ', 'Syntax error in the expression: it is empty.'],
    ['x => {a: 1, b: 2}', 'in parentheses: x => ({...}).'],
    ["'".padEnd(1000, 'x') + "'", 'Jira expression is too long (1001), limit: 1000 characters'],
    [`[${'1,'.repeat(100)}1]`, 'Jira expression has too many nodes (101), limit: 100 leaves'],
  ])('fails on %s', async (text, message) => {
    await expect(valueOf(text)).rejects.toThrow(message);
  });

  it.each([
    ['1 === 1', 'the operator \'===\' in a Jira expression: "1 === 1" at line 1, column 1'],
    [
      '[1,\n  a => { return a; }]',
      'a function with statements in a Jira expression: "{ return a; }" at line 2, column 8',
    ],
    ["'a'.replace('a', 'b')", "'replace' in a Jira expression"],
    ['/a/', 'a regular expression or a big number in a Jira expression'],
    ['[...config.labels]', "the operator '...' in a Jira expression"],
    ['a = 1', 'an assignment in a Jira expression'],
    ['JSON.parse', 'There is no variable JSON'],
    ['parseInt(1)', "the function 'parseInt' in a Jira expression"],
    ['config.labels.sort((a, b) => 1)', "'sort' in a Jira expression"],
    ["config.get('labels')", "the method 'get' of a map in a Jira expression"],
    ["'' + config", 'the text of a value of type Map in a Jira expression'],
  ])('names what is not modelled of %s, and where', async (text, message) => {
    await expect(valueOf(text)).rejects.toThrow(message);
  });

  it('knows no member that JavaScript gives every object', async () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(await valueOf(`config.owner['${name}']`)).toBeNull();
      await expect(valueOf(`config.labels['${name}']`)).rejects.toThrow('Unrecognized property');
    }
  });

  it('ends, whatever it is asked', async () => {
    const growing = ['x', 'y', 'z'].reduce(
      (inner) => `[1,2,3,4,5,6,7,8,9,10].map(x => ${inner})`,
      '[1,2,3,4,5,6,7,8,9].map(x => x)',
    );
    await expect(valueOf(growing)).rejects.toThrow('more than 10000 steps');

    const doubling = `[${'1,'.repeat(40)}1].reduce((text, n) => text + text, 'xxxxxxxxxx')`;
    await expect(valueOf(doubling)).rejects.toThrow('more than 1000000 characters');
  });

  it('fails in words of its own on any text at all', async () => {
    const word = fc.constantFrom(
      ...['config', '.labels', '.map', '(', ')', '[', ']', '?.', '=>', 'x', '1', "'a'", '+', '=='],
      ...['new ', 'Date', '{', '}', ':', ',', '&&', '!', 'typeof ', '`', '${', '.length', 'null'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 12 }), async (words) => {
        const problem = await valueOf(words.join('')).catch((error: unknown) => error);
        if (problem instanceof Error) expect(problem).toBeInstanceOf(ExpressionError);
      }),
      { numRuns: 2000 },
    );
  });
});
