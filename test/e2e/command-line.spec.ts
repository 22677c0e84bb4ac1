import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { writeSmallSite } from '../support/small-site';
import { runLocal } from './support/host';
import { expect, test } from './support/test';

const home = mkdtempSync(join(tmpdir(), 'mandate-cli-'));
const data = join(home, 'data');
const KEYS = ['ALFA', 'BETA', 'GAMA'];
const ITEMS_EACH = 700;

test.beforeAll(() => writeSmallSite(data, { keys: KEYS, itemsEach: ITEMS_EACH }));
test.afterAll(() => rmSync(home, { recursive: true, force: true }));

const local = (...words: string[]) => runLocal(...words, '--home', home);

test('an import that is killed and run again ends in the same figures, one page read twice at most', async () => {
  const whole = local('import', data, '--site', 'whole');
  expect(whole.error).toBeNull();

  const start = resolve(__dirname, '../../scripts/start.mjs');
  const words = ['local', 'import', data, '--site', 'killed', '--home', home, '--json'];
  const child = spawn(process.execPath, [start, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
  let progress = '';
  child.stderr.on('data', (chunk: Buffer) => {
    progress += chunk.toString();
    if (progress.includes('Mandate imports')) setTimeout(() => child.kill('SIGKILL'), 700);
  });
  await new Promise((ended) => child.once('exit', ended));

  const again = local('import', data, '--site', 'killed');
  expect(again.error).toBeNull();
  const pagesOf = (result: typeof whole) => result.answer.points;
  expect(pagesOf(again)).toBeLessThanOrEqual(pagesOf(whole) + 101);

  const figures = (site: string) => local('export', 'rollup', '--site', site).answer;
  expect(figures('killed')).toEqual(figures('whole'));
});

test('the import says what it cost', () => {
  const { answer } = local('import', data, '--site', 'whole');

  expect(answer).toMatchObject({
    site: 'whole',
    workItems: KEYS.length * ITEMS_EACH,
    projects: KEYS.length,
  });
  for (const name of ['points', 'jiraCalls', 'seconds', 'loadSeconds', 'peakMegabytes']) {
    expect(typeof answer[name]).toBe('number');
  }
});

test('findings carry their evidence', () => {
  expect(local('run', 'daily', '--site', 'whole').status).toBe(0);
  const { findings } = local('export', 'findings', '--site', 'whole').answer;

  expect(new Set(findings.map((finding: any) => finding.project))).toEqual(new Set(KEYS));
  const failed = findings.filter((finding: any) => finding.verdict === 'failed');
  expect(failed.length).toBeGreaterThan(0);
  expect(failed[0]).toMatchObject({
    standard: 'agile-light',
    evidence: expect.any(Array),
    firstSeen: expect.any(String),
  });
});

test('an account that may browse one project sees that project and a notice', () => {
  expect(local('grant', '--site', 'whole', '--as', 'bob', '--browse', 'BETA').status).toBe(0);
  const figures = local('export', 'rollup', '--site', 'whole', '--as', 'bob').answer;
  const { findings } = local('export', 'findings', '--site', 'whole', '--as', 'bob').answer;

  expect(figures.projects.map(({ key }: any) => key)).toEqual(['BETA']);
  expect(figures.hiddenProjects).toBe(2);
  expect(figures.total.total).toBe(ITEMS_EACH);
  expect(new Set(findings.map(({ project }: any) => project))).toEqual(new Set(['BETA']));
});

test('what cannot be read is refused with its place, and nothing already imported is lost', () => {
  const broken = join(home, 'broken');
  writeSmallSite(broken, { keys: ['ALFA'], itemsEach: 3 });
  writeFileSync(
    join(broken, 'BAD.jsonl'),
    '{"id":"1","key":"BAD-1","fields":{"summary":"no project"}}\n',
  );

  const { status, error } = local('import', broken, '--site', 'whole');

  expect(status).toBe(1);
  expect(error).toMatchObject({
    code: expect.any(String),
    message: expect.stringContaining('BAD.jsonl'),
  });
  expect(local('export', 'rollup', '--site', 'whole').answer.total.total).toBe(
    KEYS.length * ITEMS_EACH,
  );
});

test('figures of a day before the first import are refused', () => {
  const { status, error } = local('export', 'rollup', '--site', 'whole', '--as-of', '2020-01-01');

  expect(status).toBe(1);
  expect(error.code).toBe('invalid-input');
});

test('operations name surface, right and input', () => {
  const { answer } = local('operations');
  const operations = answer.operations ?? answer;
  const view = operations.find(({ name }: any) => name === 'portfolio.view');

  expect(view).toMatchObject({ right: 'view', input: { type: 'object' } });
  for (const each of operations)
    expect(each).toMatchObject({ name: expect.any(String), right: expect.any(String) });
});

test('a forecast is calculated without any site', () => {
  const input = join(home, 'forecast.json');
  writeFileSync(
    input,
    JSON.stringify({ history: [0, 1], remaining: 10, percentiles: [50, 70, 85, 95] }),
  );

  expect(local('calc', 'forecasting.complete', '--input', input).answer).toEqual({
    percentiles: { 50: 19, 70: 22, 85: 25, 95: 28 },
  });
});

test('an operation is asked through the resolver, and a wrong payload is refused with its place', () => {
  const input = join(home, 'input.json');
  writeFileSync(input, JSON.stringify({ nodeId: 'no such node!' }));
  const refused = local(
    'invoke',
    'portfolio.view',
    '--site',
    'whole',
    '--as',
    'bob',
    '--input',
    input,
  );
  expect(refused).toMatchObject({ status: 1, error: { code: 'invalid-input', where: 'nodeId' } });

  writeFileSync(input, JSON.stringify({ nodeId: null }));
  expect(
    local('invoke', 'portfolio.view', '--site', 'whole', '--as', 'bob', '--input', input).status,
  ).toBe(0);
});
