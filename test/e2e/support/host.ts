import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { preparedHome } from './prepared-home';

const ROOT = resolve(__dirname, '../../..');
const START = join(ROOT, 'scripts/start.mjs');

/** The directory of real sites, and where one of them is. */
export const realSite = (name: string): string =>
  resolve(ROOT, process.env['MANDATE_DATA'] ?? '../shared/data', 'jira', name);

export type Host = {
  readonly url: string;
  readonly home: string;
  readonly stop: () => Promise<void>;
};

/** Starts `npm run demo` with these words on a free port and a home of its own, and waits for its address. */
export async function startDemo(...words: readonly string[]): Promise<Host> {
  return serve(mkdtempSync(join(tmpdir(), 'mandate-e2e-')), words);
}

/** Starts the demonstration with Mandate set up on it; once it was set up, it is copied. */
export async function startReadyDemo(): Promise<Host> {
  const prepared = await preparedHome(async (home) => {
    const host = await serve(home, ['--ready']);
    await host.close();
  });
  const home = mkdtempSync(join(tmpdir(), 'mandate-e2e-'));
  cpSync(prepared, home, { recursive: true });
  return serve(home, ['--ready']);
}

type Served = Host & { readonly close: () => Promise<void> };

async function serve(home: string, words: readonly string[]): Promise<Served> {
  const args = [START, 'demo', '--home', home, '--port', '0', '--json', ...words];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, MANDATE_CONTRACT: 'hold' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await addressOf(child);
  const close = async () => {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGINT');
    await ended;
  };

  return {
    url: url.replace(/\/$/, ''),
    home,
    close,
    async stop() {
      await close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    let complained = '';
    child.stderr?.on('data', (chunk: Buffer) => (complained += chunk.toString()));
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const line = said.split('\n').find((each) => each.startsWith('{"url"'));
      if (line !== undefined) found((JSON.parse(line) as { url: string }).url);
    });
    child.once('exit', (code) =>
      failed(new Error(`The demonstration ended with ${code}: ${complained}`)),
    );
  });
}

export type CommandResult = { readonly status: number; readonly answer: any; readonly error: any };

/** Runs `npm run local -- …` as a script would, and reads what it prints. */
export function runLocal(...words: readonly string[]): CommandResult {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [START, 'local', ...words, '--json'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  const lastLine = stderr.trim().split('\n').at(-1) ?? '';
  return {
    status: status ?? -1,
    answer: status === 0 ? JSON.parse(stdout) : null,
    error: status === 0 ? null : (JSON.parse(lastLine) as { error: unknown }).error,
  };
}
