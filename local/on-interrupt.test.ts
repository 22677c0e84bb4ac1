import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { identify, isRunning, type ProcessIdentity } from './process-identity';
import { projectRoot } from './project-root';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'mandate-interrupt-'));
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** Holds a lock and a scratch directory while a shell runs a program that would never end. */
const HOLDER = `
  const { withFileLock } = require('./local/file-lock.ts');
  const { withScratch } = require('./local/scratch.ts');
  const { runProgram } = require('./local/run-program.ts');
  const at = (name) => process.env.TEST_DIRECTORY + '/' + name;
  const script = 'sleep 1000 & echo $! > "$0"; wait';
  withFileLock(at('lock'), () =>
    withScratch(at('scratch-'), () =>
      runProgram({ program: '/bin/sh', args: ['-c', script, at('pid')] })),
  );
`;

describe('onInterrupt', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('on %s ends what runs, removes what is held and says so', async (signal, status) => {
    const child = spawn(process.execPath, ['--require', 'tsx/cjs', '-e', HOLDER], {
      cwd: projectRoot(),
      env: { ...process.env, TEST_DIRECTORY: directory },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const program = await startedProgram();
    expect(readdirSync(directory)).toHaveLength(3);

    child.kill(signal);

    expect(await ended).toBe(status);
    expect(isRunning(program)).toBe(false);
    expect(readdirSync(directory)).toEqual(['pid']);
  });
});

async function startedProgram(): Promise<ProcessIdentity> {
  const program = identify(writtenPid());
  if (program !== null) return program;

  await sleep(10);
  return startedProgram();
}

/** A number that no process has while it is not written. */
function writtenPid(): number {
  const isThere = readdirSync(directory).includes('pid');
  return (isThere && Number(readFileSync(join(directory, 'pid'), 'utf8'))) || 2 ** 30;
}
