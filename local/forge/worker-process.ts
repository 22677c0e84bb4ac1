import type { ChildProcess } from 'node:child_process';

import { AppProcessError } from './app-errors';
import { createAppProcesses } from './app-processes';
import { type AwaitedCall, createPendingCalls } from './pending-calls';
import { type ChildOptions, startChild } from './worker-child';
import type { FetchAnswer, FetchRequest, FromWorker, Time, ToWorker } from './worker-protocol';

export type WorkerOptions = ChildOptions & {
  /** Answers what an invocation asks of Forge and Jira, when it is so old. */
  readonly serve: (request: FetchRequest, asked: Asked) => Promise<FetchAnswer>;
  /** Resolves when the invocation is so old. */
  readonly wait: (asked: Asked) => Promise<void>;
  /** Whether the invocation was ended before it was through: nothing that it still asks is answered. */
  readonly isGivenUp: (invocation: string) => boolean;
  /** The time as the invocation is to see it; null when it has ended, and hears nothing any more. */
  readonly time: (invocation: string) => Time | null;
  readonly log: (line: string, invocation: string | null) => void;
};

export type Asked = { readonly invocation: string; readonly ageMs: number };

export type WorkerCall = Omit<Extract<ToWorker, { kind: 'invoke' }>, 'kind'>;

export type Worker = {
  /** @returns JSON, or undefined when the function returned nothing */
  readonly invoke: (call: WorkerCall) => Promise<string | undefined>;
  /**
   * Ends one call. Its process takes no further ones, and ends with the last of those that it runs already, for on Forge
   * they would have had processes of their own.
   */
  readonly end: (id: string, error: (call: AwaitedCall) => Error) => void;
  /** Further calls run in a new process; those that run already finish where they are. */
  readonly renew: () => Promise<void>;
  readonly peakMegabytes: () => number;
  readonly close: () => Promise<void>;
};

const KILOBYTES = 1024;

/** Where the app's functions run: started by the first call, and again after a process has ended. */
export function createWorker(options: WorkerOptions): Worker {
  const pending = createPendingCalls();
  let peakKilobytes = 0;

  const onMessage = (child: ChildProcess, message: FromWorker) => {
    if (message.kind !== 'done') return void hear(options, child, message);
    peakKilobytes = Math.max(peakKilobytes, message.peakKilobytes);
    pending.settle(message);
    processes.endIfDone(child);
  };
  const onExit = (child: ChildProcess, why: string) => {
    processes.forget(child);
    pending.rejectAll(child, why);
  };
  const onOutput = (text: string) => options.log(text, null);
  const processes = createAppProcesses({
    start: () => startChild(options, { onMessage, onExit, onOutput }),
    isBusy: pending.areThereFor,
  });

  return {
    async invoke(call) {
      const child = await processes.ready();
      if (!child.connected) throw new AppProcessError("The app's process has ended.");
      const { id, exportName: what, limitMs } = call;
      const onTimeout = () => {
        processes.forget(child);
        child.kill('SIGKILL');
      };
      const answered = pending.await(child, { id, what, limitMs, onTimeout });
      send(child, { kind: 'invoke', ...call });
      return answered;
    },
    end(id, error) {
      const child = pending.reject(id, error);
      if (child !== null) processes.retire(child);
    },
    renew: processes.renew,
    peakMegabytes: () => Math.ceil(peakKilobytes / KILOBYTES),
    close: processes.endAll,
  };
}

async function hear(
  options: WorkerOptions,
  child: ChildProcess,
  message: FromWorker,
): Promise<void> {
  switch (message.kind) {
    case 'log':
      options.log(`${message.level}: ${message.text}`, message.invocation);
      break;
    case 'fetch':
      return answer(options, child, message);
    case 'wait':
      return wait(options, child, message);
    case 'ready':
    case 'broken':
    case 'done':
      break;
  }
}

async function answer(
  { serve, log, time, isGivenUp }: WorkerOptions,
  child: ChildProcess,
  { id, invocation, request, ageMs }: Extract<FromWorker, { kind: 'fetch' }>,
): Promise<void> {
  if (isGivenUp(invocation)) return;
  const given = await serve(request, { invocation, ageMs }).catch((error: unknown) => {
    log(`!! the local Forge failed on ${request.path}: ${String(error)}`, invocation);
    return brokenAnswer(error);
  });
  const at = time(invocation);
  if (at !== null) send(child, { kind: 'answer', id, answer: given, time: at });
}

async function wait(
  options: WorkerOptions,
  child: ChildProcess,
  { id, invocation, untilAgeMs }: Extract<FromWorker, { kind: 'wait' }>,
): Promise<void> {
  await options.wait({ invocation, ageMs: untilAgeMs });
  const at = options.time(invocation);
  if (at !== null) send(child, { kind: 'waited', id, time: at });
}

function send(child: ChildProcess, message: ToWorker): void {
  if (child.connected) child.send(message);
}

function brokenAnswer(error: unknown): FetchAnswer {
  const message = error instanceof Error ? error.message : String(error);
  return {
    status: 500,
    headers: { 'forge-proxy-error': 'LOCAL_HOST_FAILURE' },
    body: JSON.stringify({ code: 'LOCAL_HOST_FAILURE', message }),
  };
}
