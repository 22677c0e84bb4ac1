import { spawn } from 'node:child_process';

import { isInterrupted, onInterrupt } from './on-interrupt';
import { errorCode } from './process-identity';

export type ProgramChoice = {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** Set beside what this process has. */
  readonly environment?: Readonly<Record<string, string>>;
};

export type ProgramResult = { readonly status: number | null; readonly output: string };

/**
 * Runs a program to its end and keeps what it says. An interrupt ends it at once, with all that it started (it has a
 * process group of its own); then nothing is answered, for this process is about to end, too.
 */
export async function runProgram(choice: ProgramChoice): Promise<ProgramResult> {
  const child = spawn(choice.program, choice.args, {
    cwd: choice.cwd,
    env: { ...process.env, ...choice.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  }
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const forget = onInterrupt(async () => {
    if (child.pid === undefined) return;
    killGroup(child.pid);
    await ended;
  });

  const status = await ended.finally(forget);
  if (isInterrupted()) return new Promise(() => undefined);

  return { status, output: output.join('') };
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}
