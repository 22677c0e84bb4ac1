import type { ChildProcess } from 'node:child_process';

import { AppProcessError } from './app-errors';

/** The app's processes: the one that takes calls, and those that only finish what they run. */
export type AppProcesses = {
  /**
   * Starts one when there is none.
   *
   * @throws AppProcessError once all were ended
   */
  readonly ready: () => Promise<ChildProcess>;
  /** It has ended, or will: the next call starts another. */
  readonly forget: (child: ChildProcess) => void;
  /** The same, but it may finish what it runs already. */
  readonly retire: (child: ChildProcess) => void;
  /** What is called from now on runs in a new process. */
  readonly renew: () => Promise<void>;
  /** It may have run its last call. */
  readonly endIfDone: (child: ChildProcess) => void;
  readonly endAll: () => Promise<void>;
};

type Options = {
  readonly start: () => Promise<ChildProcess>;
  readonly isBusy: (child: ChildProcess) => boolean;
};

export function createAppProcesses({ start, isBusy }: Options): AppProcesses {
  const retiring = new Set<ChildProcess>();
  let current: { readonly started: Promise<ChildProcess>; child: ChildProcess | null } | null =
    null;
  let isOver = false;

  const begin = () => {
    const begun = { started: start(), child: null as ChildProcess | null };
    current = begun;
    begun.started.then(
      (child) => (begun.child = child),
      () => {
        if (current === begun) current = null;
      },
    );
    return begun;
  };
  const forget = (child: ChildProcess) => {
    retiring.delete(child);
    if (current?.child === child) current = null;
  };
  const endIfDone = (child: ChildProcess) => {
    if (retiring.has(child) && !isBusy(child)) child.kill('SIGKILL');
  };

  const retire = (child: ChildProcess) => {
    forget(child);
    retiring.add(child);
    endIfDone(child);
  };

  return {
    ready() {
      if (isOver) throw new AppProcessError("The app's processes have been ended.");
      return (current ?? begin()).started;
    },
    forget,
    retire,
    async renew() {
      const child = await current?.started.catch(() => null);
      if (child !== null && child !== undefined) retire(child);
    },
    endIfDone,
    async endAll() {
      isOver = true;
      const child = await current?.started.catch(() => null);
      await Promise.all([...retiring, child].map(end));
    },
  };
}

async function end(child: ChildProcess | null | undefined): Promise<void> {
  if (child?.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}
