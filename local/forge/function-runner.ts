import { randomUUID } from 'node:crypto';

import type { MovableClock } from '../movable-clock';
import type { Manifest } from '../manifest';
import type { InvocationPlace } from './forge-host';
import { appFunctions } from './functions';
import type { AppIdentity } from './identity';
import type { Asker } from './services';
import { createWorker, type Worker } from './worker-process';
import type { FetchAnswer, FetchRequest } from './worker-protocol';

const LARGEST_PAYLOAD_BYTES = 5 * 1024 * 1024;
/** What V8 may use for objects. The process as a whole is to stay below 256 MB. */
const HEAP_MEGABYTES = 200;

export type FunctionCall = {
  readonly functionKey: string;
  readonly args: readonly unknown[];
  readonly place: InvocationPlace;
  /** Set when another invocation led to this one. */
  readonly origin?: string;
};

export type FunctionRunner = {
  readonly run: (call: FunctionCall) => Promise<unknown>;
  readonly usage: () => { readonly invocations: number; readonly sqlStatements: number };
  readonly peakMegabytes: () => number;
  readonly close: () => Promise<void>;
};

export type FunctionRunnerOptions = {
  readonly manifest: Manifest;
  readonly clock: MovableClock;
  readonly bundlePath: string;
  readonly workerFile: string;
  readonly identity: AppIdentity;
  readonly serve: (request: FetchRequest, asker: Asker) => Promise<FetchAnswer>;
  readonly log: (line: string) => void;
};

type Running = Asker & { readonly functionKey: string };

/** Runs functions of the manifest in the app's process, each as an invocation of its own. */
export function createFunctionRunner(options: FunctionRunnerOptions): FunctionRunner {
  const { manifest, clock, identity } = options;
  const functions = appFunctions(manifest);
  const running = new Map<string, Running>();
  const used = { invocations: 0, sqlStatements: 0 };
  const worker = startableWorker(options, running, () => (used.sqlStatements += 1));

  return {
    async run({ functionKey, args, place, origin }) {
      const found = functions.get(functionKey);
      if (found === undefined) throw new Error(`The manifest has no function ${functionKey}.`);
      const id = randomUUID();
      running.set(id, { accountId: place.accountId, origin: origin ?? id, functionKey });
      used.invocations += 1;
      try {
        const value = await worker.invoke({
          id,
          exportName: found.exportName,
          args: withinLimit(JSON.stringify(args), `what ${functionKey} is called with`),
          runtime: identity.runtimeData(place, { invocationId: id, functionKey }),
          now: clock.now().getTime(),
          limitMs: found.limitMs,
        });
        return value === undefined
          ? undefined
          : (JSON.parse(withinLimit(value, `the answer of ${functionKey}`)) as unknown);
      } finally {
        running.delete(id);
      }
    },
    usage: () => ({ ...used }),
    peakMegabytes: worker.peakMegabytes,
    close: worker.close,
  };
}

function startableWorker(
  options: FunctionRunnerOptions,
  running: ReadonlyMap<string, Running>,
  onSql: () => void,
): Worker {
  return createWorker({
    workerFile: options.workerFile,
    bundlePath: options.bundlePath,
    outside: options.identity.runtimeData(
      { moduleKey: '', moduleType: '' },
      { invocationId: '', functionKey: '' },
    ),
    megabytes: HEAP_MEGABYTES,
    serve: async (request, id) => {
      const asker = running.get(id);
      if (asker === undefined) {
        throw new Error(`${request.path} is called by an invocation that has ended.`);
      }
      if (request.meta.type === 'sql') onSql();
      return options.serve(request, asker);
    },
    log: (line, id) => {
      const isUrgent = line.startsWith('!!');
      const from = (id === null ? undefined : running.get(id)?.functionKey) ?? 'app';
      options.log(isUrgent ? `!! [${from}] ${line.slice(3)}` : `[${from}] ${line}`);
    },
  });
}

function withinLimit(json: string, what: string): string {
  const bytes = Buffer.byteLength(json);
  if (bytes <= LARGEST_PAYLOAD_BYTES) return json;

  throw new Error(`Forge carries at most 5 MB; ${what} has ${bytes} bytes.`);
}
