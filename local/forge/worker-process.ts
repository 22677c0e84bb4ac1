import type { ChildProcess } from 'node:child_process';

import { createPendingCalls } from './pending-calls';
import { type ChildOptions, startChild } from './worker-child';
import type { FetchAnswer, FetchRequest, FromWorker, ToWorker } from './worker-protocol';

export type WorkerOptions = ChildOptions & {
  /** Answers what the app asks of Forge and Jira. */
  readonly serve: (request: FetchRequest, invocation: string) => Promise<FetchAnswer>;
  readonly log: (line: string, invocation: string | null) => void;
};

export type WorkerCall = Omit<Extract<ToWorker, { kind: 'invoke' }>, 'kind'>;

export type Worker = {
  /** @returns JSON, or undefined when the function returned nothing */
  readonly invoke: (call: WorkerCall) => Promise<string | undefined>;
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
    if (message.kind === 'log') {
      options.log(`${message.level}: ${message.text}`, message.invocation);
    } else if (message.kind === 'fetch') {
      void answer(options, child, message);
    } else if (message.kind === 'done') {
      peakKilobytes = Math.max(peakKilobytes, message.peakKilobytes);
      pending.settle(message);
    }
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
      const { id, exportName: what, limitMs } = call;
      const onTimeout = () => {
        forget(child);
        child.kill('SIGKILL');
      };
      const answered = pending.await(child, { id, what, limitMs, onTimeout });
      child.send({ kind: 'invoke', ...call } satisfies ToWorker);
      return answered;
    },
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

async function answer(
  { serve, log }: WorkerOptions,
  child: ChildProcess,
  { id, invocation, request }: Extract<FromWorker, { kind: 'fetch' }>,
): Promise<void> {
  const given = await serve(request, invocation).catch((error: unknown) => {
    log(`!! the local Forge failed on ${request.path}: ${String(error)}`, invocation);
    return brokenAnswer(error);
  });
  if (child.connected) child.send({ kind: 'answer', id, answer: given } satisfies ToWorker);
}

function brokenAnswer(error: unknown): FetchAnswer {
  const message = error instanceof Error ? error.message : String(error);
  return {
    status: 500,
    headers: { 'forge-proxy-error': 'LOCAL_HOST_FAILURE' },
    body: JSON.stringify({ code: 'LOCAL_HOST_FAILURE', message }),
  };
}
