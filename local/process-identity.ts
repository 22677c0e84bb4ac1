import { readFileSync } from 'node:fs';

/** A process, told apart from a later one that was given the same number. Written down as `PID START`. */
export type ProcessIdentity = { readonly pid: number; readonly started: string };

/** @returns null when no such process runs; a process that has ended and was not yet collected does not run */
export function identify(pid: number): ProcessIdentity | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return null;
  }
  const started = startOf(pid);
  return started === null ? null : { pid, started };
}

export function ownIdentity(): ProcessIdentity {
  const identity = identify(process.pid);
  if (identity === null) throw new Error('The own process cannot be found.');

  return identity;
}

export function isRunning({ pid, started }: ProcessIdentity): boolean {
  return identify(pid)?.started === started;
}

export function formatIdentity({ pid, started }: ProcessIdentity): string {
  return `${pid} ${started}`;
}

/** @returns null when the text is not what {@link formatIdentity} writes */
export function parseIdentity(text: string): ProcessIdentity | null {
  const match = /^(\d+) (\S*)$/.exec(text.trim());
  return match?.[1] === undefined ? null : { pid: Number(match[1]), started: match[2] ?? '' };
}

/** The code of an error of Node's own, whichever realm made it. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** Ticks from the start of the machine to the start of the process; empty where there is no /proc. */
function startOf(pid: number): string | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return process.platform === 'linux' ? null : '';
  }
  // The command's name stands in parentheses and may itself hold spaces; what follows is plain.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' || state === 'X' ? null : (rest[18] ?? '');
}
