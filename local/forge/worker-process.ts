import type { ChildProcess } from 'node:child_process';

import { AppProcessError } from './app-errors';
import { createPendingCalls } from './pending-calls';
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
  /** Stops waiting for a call whose time is over by the site's clock. Its process runs others, and goes on. */
  readonly giveUp: (id: string) => void;
  readonly peakMegabytes: () => number;
  readonly close: () => Promise<void>;
};

const KILOBYTES = 1024;

/** The app's process: started by the first call, ended when a call overruns its time, started again by the next. */
export function createWorker(options: WorkerOptions): Worker {
  const pending = createPendingCalls();
  let starting: Promise<ChildProcess> | null = null;
  let running: ChildProcess | null = null;
  let peakKilobytes = 0;

  const forget = (child: ChildProcess) => {
    if (running !== child && running !== null) return;
    running = null;
    starting = null;
  };
  const onMessage = (child: ChildProcess, message: FromWorker) => {
    if (message.kind !== 'done') return void hear(options, child, message);
    peakKilobytes = Math.max(peakKilobytes, message.peakKilobytes);
    pending.settle(message);
  };
  const onExit = (child: ChildProcess, why: string) => {
    forget(child);
    pending.rejectAll(child, why);
  };
  const onOutput = (text: string) => options.log(text, null);

  return {
    async invoke(call) {
      starting ??= startChild(options, { onMessage, onExit, onOutput });
      const child = await starting;
      running = child;
      if (!child.connected) throw new AppProcessError("The app's process has ended.");
      const { id, exportName: what, limitMs } = call;
      const onTimeout = () => {
        forget(child);
        child.kill('SIGKILL');
      };
      const answered = pending.await(child, { id, what, limitMs, onTimeout });
      send(child, { kind: 'invoke', ...call });
      return answered;
    },
    giveUp: pending.timeOut,
    peakMegabytes: () => Math.ceil(peakKilobytes / KILOBYTES),
    async close() {
      const child = await starting?.catch(() => null);
      if (child?.exitCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
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
