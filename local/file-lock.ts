import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { onInterrupt } from './on-interrupt';
import {
  errorCode,
  formatIdentity,
  isRunning,
  ownIdentity,
  parseIdentity,
} from './process-identity';

const LOOK_AGAIN_MS = 25;
/** Taking over a dead holder's lock is a matter of microseconds; whoever is at it for longer has died. */
const TAKE_OVER_MS = 10_000;

/**
 * Does something while no other process holds the lock `path`. The lock of a process that died is taken over.
 *
 * The file appears with its content in one step (a link), so nobody reads a lock that does not say whose it is.
 */
export async function withFileLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  while (!tryLink(path)) {
    if (holderIsGone(path)) takeOver(path);
    else await sleep(LOOK_AGAIN_MS);
  }

  const release = () => {
    rmSync(path, { force: true });
  };
  const forget = onInterrupt(release);
  try {
    return await work();
  } finally {
    forget();
    release();
  }
}

function tryLink(path: string): boolean {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, formatIdentity(ownIdentity()));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function holderIsGone(path: string): boolean {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
  const holder = parseIdentity(text);
  return holder === null || !isRunning(holder);
}

/** Only one process at a time may remove a dead holder's lock, else the second would remove the first one's new lock. */
function takeOver(path: string): void {
  const permit = `${path}.takeover`;
  if (!tryLink(permit)) {
    removeWhenOlderThan(permit, TAKE_OVER_MS);
    return;
  }
  try {
    if (holderIsGone(path)) rmSync(path, { force: true });
  } finally {
    rmSync(permit, { force: true });
  }
}

function removeWhenOlderThan(path: string, ms: number): void {
  try {
    if (Date.now() - statSync(path).mtimeMs > ms) rmSync(path, { force: true });
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}
