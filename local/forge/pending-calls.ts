import type { ChildProcess } from 'node:child_process';

import { AppProcessError, thrownByApp } from './app-errors';
import type { FromWorker } from './worker-protocol';

type Pending = {
  readonly child: ChildProcess;
  readonly call: AwaitedCall;
  readonly resolve: (value: string | undefined) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
};

export type AwaitedCall = {
  readonly id: string;
  readonly what: string;
  readonly limitMs: number;
  /** It has run for so long by the machine's clock. */
  readonly onTimeout: () => void;
};

/** The calls that a process of the app has not answered yet. */
export type PendingCalls = {
  /** @returns JSON, or undefined when the function returned nothing */
  readonly await: (child: ChildProcess, call: AwaitedCall) => Promise<string | undefined>;
  /** @returns the process that the call was made to; null when nobody waits for it */
  readonly reject: (id: string, error: (call: AwaitedCall) => Error) => ChildProcess | null;
  readonly areThereFor: (child: ChildProcess) => boolean;
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

  const reject = (id: string, error: (call: AwaitedCall) => Error) => {
    const pending = take(id);
    if (pending === undefined) return null;
    pending.reject(error(pending.call));
    return pending.child;
  };

  return {
    await: (child, call) =>
      new Promise((resolve, fail) => {
        const timer = setTimeout(() => {
          reject(call.id, timedOut);
          call.onTimeout();
        }, call.limitMs);
        calls.set(call.id, { child, call, resolve, reject: fail, timer });
      }),
    reject,
    areThereFor: (child) => [...calls.values()].some((call) => call.child === child),
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

export function timedOut({
  what,
  limitMs,
}: Pick<AwaitedCall, 'what' | 'limitMs'>): AppProcessError {
  return new AppProcessError(`${what} ran for longer than ${limitMs / 1000} s.`, true);
}
