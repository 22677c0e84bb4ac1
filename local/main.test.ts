import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { main } from './main';

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'mandate-cli-'));
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Runs a command as the shell would, and takes what it printed. */
async function run(...words: readonly string[]) {
  const printed = { out: '', err: '' };
  const out = jest.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
    printed.out += String(text);
    const done = rest.find((each) => typeof each === 'function');
    done?.();
    return true;
  });
  const err = jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed.err += String(text);
    return true;
  });
  try {
    await main(words);
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
  const status = process.exitCode ?? 0;
  process.exitCode = undefined;
  return { status, ...printed };
}

describe('the command line', () => {
  it.each([
    { what: 'an unknown command', words: ['bogus'], code: 'invalid-input', where: 'command' },
    {
      what: 'an unknown flag',
      words: ['import', '.', '--bogus'],
      code: 'invalid-input',
      where: '--bogus',
    },
    {
      what: 'a missing word',
      words: ['run', '--site', 's'],
      code: 'invalid-input',
      where: 'trigger',
    },
    {
      what: 'a site that is not there',
      words: ['export', 'rollup', '--site', 's'],
      code: 'not-found',
      where: '--site',
    },
    {
      what: 'a site that cannot be',
      words: ['run', 'daily', '--site', '../s'],
      code: 'invalid-input',
      where: '--site',
    },
    {
      what: 'a time that is none',
      words: ['run', 'daily', '--now', 'soon'],
      code: 'invalid-input',
      where: '--now',
    },
    {
      what: 'a word where there is none',
      words: ['demo', './data'],
      code: 'invalid-input',
      where: './data',
    },
    {
      what: 'a directory of issues that is not there',
      words: ['demo', '--data', '/nowhere'],
      code: 'invalid-input',
      where: '/nowhere',
    },
    {
      what: 'a directory whose name cannot name a site',
      words: ['demo', '--data', '/two words'],
      code: 'invalid-input',
      where: '--site',
    },
    {
      what: 'an unknown calculation',
      words: ['calc', 'x', '--input', '-'],
      code: 'not-found',
      where: 'calculation',
    },
    {
      what: 'an unknown operation',
      words: ['invoke', 'x', '--site', 's'],
      code: 'not-found',
      where: 'operation',
    },
    {
      what: 'an unknown trigger',
      words: ['run', 'nightly', '--site', 's'],
      code: 'not-found',
      where: 'trigger',
    },
    {
      what: 'an unknown role',
      words: ['grant', '--as', 'a', '--role', 'x'],
      code: 'invalid-input',
      where: '--role',
    },
    {
      what: 'an unknown export',
      words: ['export', 'x', '--site', 's'],
      code: 'not-found',
      where: 'export',
    },
  ])('answers $what with its code and place', async ({ words, code, where }) => {
    const { status, out, err } = await run(...words, '--home', directory, '--json');

    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(JSON.parse(err)).toEqual({
      error: { code, where, message: expect.any(String) as unknown },
    });
  });

  it('names the directory that is not there', async () => {
    const { err } = await run('import', '/nowhere', '--home', directory, '--json');

    expect(JSON.parse(err)).toMatchObject({ error: { where: '/nowhere' } });
  });

  it('names the site file that is not there, and records no site', async () => {
    const empty = mkdtempSync(join(directory, 'empty-'));
    const { status, err } = await run('import', empty, '--home', directory, '--json');

    expect(status).toBe(1);
    expect(JSON.parse(err)).toMatchObject({ error: { code: 'bad-data', where: 'site.json' } });
    expect(existsSync(join(directory, 'sites'))).toBe(false);
  });

  it('says errors in words without --json', async () => {
    const { status, err } = await run('run', 'daily', '--site', 's', '--home', directory);

    expect(status).toBe(1);
    expect(err).toBe('There is no site s. Import one first. (--site)\n');
  });

  it('calculates from a file', async () => {
    const file = join(directory, 'input.json');
    const input = { history: [0, 1], remaining: 10, percentiles: [50, 85] };
    writeFileSync(file, `\uFEFF${JSON.stringify(input)}`);
    // What every command takes, a script may give to all of them.
    const everywhere = ['--site', 's', '--as', 'a', '--json'];

    const words = ['calc', 'forecasting.complete', '--input', file, ...everywhere];
    const { status, out } = await run(...words);

    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual({ percentiles: { 50: 19, 85: 25 } });
  });

  it('names the input that is not JSON', async () => {
    const file = join(directory, 'broken.json');
    writeFileSync(file, '{');

    const { err } = await run('calc', 'forecasting.complete', '--input', file, '--json');

    expect(JSON.parse(err)).toMatchObject({ error: { code: 'invalid-input', where: file } });
  });

  it('lists the operations with surface, right and input', async () => {
    const { out } = await run('operations', '--json');

    const operations = JSON.parse(out) as { name: string }[];
    expect(operations.find(({ name }) => name === 'roles.grant')).toMatchObject({
      surface: 'portfolio',
      right: 'administer',
      input: { type: 'object', required: ['accountId', 'role'] },
    });
  });
});
