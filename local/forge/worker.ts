/**
 * The process that the app's functions run in: defines the two globals that the `@forge/*` packages call, loads the
 * bundle, and runs one exported function per message. All it can reach is the host, over the channel it was forked with.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';

import { type Age, ageFrom } from './worker-age';
import { hostedDate } from './worker-clock';
import { captureConsole } from './worker-console';
import { denyEgress } from './worker-egress';
import { peakKilobytes } from './worker-memory';
import type {
  FetchAnswer,
  FromWorker,
  RuntimeData,
  ThrownError,
  ToWorker,
} from './worker-protocol';
import { forgeRuntime } from './worker-runtime';
import { hostTimers } from './worker-timers';

type Invocation = {
  readonly id: string;
  readonly runtime: object;
  readonly age: Age;
  readonly skewMs: number;
};

const current = new AsyncLocalStorage<Invocation>();
/** What the host has still to answer, by the number it was asked under. */
const waiting = new Map<
  number,
  (message: Extract<ToWorker, { kind: 'answer' | 'waited' }>) => void
>();
const date = hostedDate(() => current.getStore()?.skewMs ?? 0);
let asked = 0;

const bundlePath = resolve(process.argv[2] ?? '');

function tell(message: FromWorker): void {
  process.send?.(message);
}

function forgeFetch(meta: unknown, path: unknown, init: unknown): Promise<Response> {
  const invocation = current.getStore();
  if (invocation === undefined) {
    return Promise.reject(new Error(`${String(path)} is called outside of any invocation.`));
  }
  const { method, body } = (init ?? {}) as { method?: string; body?: unknown };
  if (body !== undefined && body !== null && typeof body !== 'string') {
    return Promise.reject(new Error(`The local Forge models text bodies only: ${String(path)}.`));
  }

  return new Promise((deliver, fail) => {
    const id = asked++;
    waiting.set(id, (message) => {
      invocation.age.tell(message.time);
      if (message.kind !== 'answer') return;
      if (message.answer.cutAfter === 0) fail(new TypeError('fetch failed'));
      else deliver(toResponse(message.answer));
    });
    tell({
      kind: 'fetch',
      id,
      invocation: invocation.id,
      request: {
        meta: meta as never,
        path: String(path),
        method: (method ?? 'GET').toUpperCase(),
        body: body ?? null,
      },
      ageMs: invocation.age.ms(),
    });
  });
}

function toResponse({ status, headers, body, cutAfter }: FetchAnswer): Response {
  if (cutAfter !== undefined) return new Response(cutStream(body, cutAfter), { status, headers });
  return new Response(body === '' ? null : body, { status, headers });
}

/** Ends as the body of a connection does that was cut. */
function cutStream(body: string, cutAfter: number): ReadableStream {
  return new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode(body.slice(0, cutAfter)));
      stream.error(new TypeError('terminated'));
    },
  });
}

function wait(milliseconds: number): Promise<void> | null {
  const invocation = current.getStore();
  if (invocation === undefined) return null;

  return new Promise((resume) => {
    const id = asked++;
    waiting.set(id, (message) => {
      invocation.age.tell(message.time);
      resume();
    });
    const untilAgeMs = invocation.age.ms() + milliseconds;
    tell({ kind: 'wait', id, invocation: invocation.id, untilAgeMs });
  });
}

function onMessage(app: Readonly<Record<string, unknown>>, message: ToWorker): void {
  date.tell(message.time);
  if (message.kind === 'invoke') begin(app, message);
  else {
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  }
}

function begin(
  app: Readonly<Record<string, unknown>>,
  message: Extract<ToWorker, { kind: 'invoke' }>,
): void {
  const { id, skewMs, limitMs } = message;
  const age = ageFrom(message.time);
  const runtime = forgeRuntime(message.runtime, {
    codeDirectory: dirname(bundlePath),
    remainingMs: () => limitMs - age.ms(),
  });
  current.run({ id, runtime, age, skewMs }, () => {
    run(app, message).then(
      (value) => tell({ kind: 'done', id, ...value, peakKilobytes: peakKilobytes() }),
      (error: unknown) =>
        tell({ kind: 'done', id, error: describe(error), peakKilobytes: peakKilobytes() }),
    );
  });
}

async function run(
  app: Readonly<Record<string, unknown>>,
  { exportName, args }: Extract<ToWorker, { kind: 'invoke' }>,
): Promise<{ value?: string }> {
  const handler = app[exportName];
  if (typeof handler !== 'function') {
    throw new Error(`The bundle exports no function ${exportName}.`);
  }
  const result: unknown = await Reflect.apply(handler, undefined, JSON.parse(args) as unknown[]);
  return result === undefined ? {} : { value: JSON.stringify(result) };
}

function describe(error: unknown): ThrownError {
  if (error instanceof Error) {
    return { name: error.name, message: error.message, stack: error.stack ?? '' };
  }
  return { name: 'Thrown', message: String(error), stack: '' };
}

function start(): void {
  const outside = forgeRuntime(JSON.parse(process.argv[3] ?? '{}') as RuntimeData, {
    codeDirectory: dirname(bundlePath),
    remainingMs: () => 0,
  });
  // Some @forge packages read the runtime while the bundle loads, before any invocation.
  Object.defineProperty(globalThis, '__forge_runtime__', {
    get: () => current.getStore()?.runtime ?? outside,
  });
  Object.defineProperty(globalThis, '__forge_fetch__', { value: forgeFetch });
  captureConsole(
    () => {
      const invocation = current.getStore();
      return invocation === undefined ? null : { id: invocation.id, ageMs: invocation.age.ms() };
    },
    (line) => tell({ kind: 'log', ...line }),
  );
  denyEgress();
  hostTimers(wait);

  const app = createRequire(bundlePath)(bundlePath) as Readonly<Record<string, unknown>>;
  process.on('message', (message: ToWorker) => onMessage(app, message));
  tell({ kind: 'ready' });
}

// The host ends this process; an interrupt from the terminal reaches both and must not end it first.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit());

try {
  start();
} catch (error) {
  tell({ kind: 'broken', error: describe(error) });
}
