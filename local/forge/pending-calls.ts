import type { ChildProcess } from 'node:child_process';

import { AppProcessError, thrownByApp } from './app-errors';
import type { FromWorker } from './worker-protocol';

type Pending = {
  readonly child: ChildProcess;
  readonly resolve: (value: string | undefined) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
};

export type AwaitedCall = {
  readonly id: string;
  readonly what: string;
  readonly limitMs: number;
  readonly onTimeout: () => void;
};

/** The calls that a process of the app has not answered yet. */
export type PendingCalls = {
  /** @returns JSON, or undefined when the function returned nothing */
  readonly await: (child: ChildProcess, call: AwaitedCall) => Promise<string | undefined>;
  readonly settle: (done: Extract<FromWorker, { kind: 'done' }>) => void;
  readonly rejectAll: (child: ChildProcess, why: string) => void;
};

export function createPendingCalls(): PendingCalls {
  const calls = new Map<string, Pending>();
  const take = (id: string) => {
    const call = calls.get(id);
    calls.delete(id);
    clearTimeout(call?.timer);
    return call;
  };

  return {
    await: (child, { id, what, limitMs, onTimeout }) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          const seconds = limitMs / 1000;
          take(id)?.reject(new AppProcessError(`${what} ran for longer than ${seconds} s.`, true));
          onTimeout();
        }, limitMs);
        calls.set(id, { child, resolve, reject, timer });
      }),
    settle({ id, value, error }) {
      if (error === undefined) take(id)?.resolve(value);
      else take(id)?.reject(thrownByApp(error));
    },
    rejectAll(child, why) {
      for (const [id, call] of [...calls]) {
        if (call.child === child) take(id)?.reject(new AppProcessError(why));
      }
    },
  };
}
