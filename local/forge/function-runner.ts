import { randomUUID } from 'node:crypto';

import type { Faults } from '../faults/faults';
import type { MovableClock } from '../movable-clock';
import type { Manifest } from '../manifest';
import { json } from './answers';
import { AppProcessError } from './app-errors';
import type { InvocationPlace } from './forge-host';
import { appFunctions } from './functions';
import type { AppIdentity } from './identity';
import { createInvocationClock, type InvocationClock } from './invocation-clock';
import { timedOut } from './pending-calls';
import type { Asker } from './services';
import { createWorker, type Worker } from './worker-process';
import type { FetchAnswer, FetchRequest, Time } from './worker-protocol';

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
  readonly usage: () => FunctionUsage;
  /** Functions that begin from now on run in a new process. */
  readonly renew: () => Promise<void>;
  readonly peakMegabytes: () => number;
  readonly close: () => Promise<void>;
};

export type FunctionUsage = {
  readonly invocations: number;
  readonly sqlStatements: number;
  /** How close any invocation came to the time that its function may take; 1 is one that was ended. */
  readonly largestShareOfLimit: number;
};

export type FunctionRunnerOptions = {
  readonly manifest: Manifest;
  readonly clock: MovableClock;
  readonly bundlePath: string;
  readonly workerFile: string;
  readonly identity: AppIdentity;
  readonly serve: (request: FetchRequest, asker: Asker) => Promise<FetchAnswer>;
  /** What goes wrong on purpose; nothing does without it. */
  readonly faults?: Faults;
  /** Whether what waits takes the machine's time, too. */
  readonly waitsForReal: () => boolean;
  readonly log: (line: string) => void;
};

type Running = Omit<Asker, 'delay'> & {
  readonly functionKey: string;
  readonly clock: InvocationClock;
};

/** Runs functions of the manifest in the app's process, each as an invocation of its own. */
export function createFunctionRunner(options: FunctionRunnerOptions): FunctionRunner {
  const { manifest, clock: site, identity, waitsForReal } = options;
  const functions = appFunctions(manifest);
  const running = new Map<string, Running>();
  const used = { invocations: 0, sqlStatements: 0, largestShareOfLimit: 0 };
  const worker = startableWorker(options, running, () => (used.sqlStatements += 1));

  return {
    async run({ functionKey, args, place, origin }) {
      const found = functions.get(functionKey);
      if (found === undefined) throw new Error(`The manifest has no function ${functionKey}.`);
      const { exportName, limitMs } = found;
      const id = randomUUID();
      const clock = createInvocationClock({ site, limitMs, waitsForReal });
      running.set(id, { accountId: place.accountId, origin: origin ?? id, functionKey, clock });
      used.invocations += 1;
      try {
        const value = await worker.invoke({
          id,
          exportName,
          args: withinLimit(JSON.stringify(args), `what ${functionKey} is called with`),
          runtime: identity.runtimeData(place, { invocationId: id, functionKey }),
          time: timeOf(site, clock),
          limitMs,
          skewMs: options.faults?.skewMs() ?? 0,
        });
        if (clock.isOver()) throw timedOut({ what: exportName, limitMs });
        return value === undefined
          ? undefined
          : (JSON.parse(withinLimit(value, `the answer of ${functionKey}`)) as unknown);
      } finally {
        running.delete(id);
        const share = Math.min(1, clock.ageMs() / limitMs);
        used.largestShareOfLimit = Math.max(used.largestShareOfLimit, share);
      }
    },
    usage: () => ({ ...used }),
    renew: worker.renew,
    peakMegabytes: worker.peakMegabytes,
    close: worker.close,
  };
}

function startableWorker(
  options: FunctionRunnerOptions,
  running: ReadonlyMap<string, Running>,
  onSql: () => void,
): Worker {
  const givenUp = new Set<string>();
  const worker = createWorker({
    workerFile: options.workerFile,
    bundlePath: options.bundlePath,
    outside: options.identity.runtimeData(
      { moduleKey: '', moduleType: '' },
      { invocationId: '', functionKey: '' },
    ),
    megabytes: HEAP_MEGABYTES,
    serve: async (request, { invocation, ageMs }) => {
      const asker = running.get(invocation);
      if (asker === undefined) {
        throw new Error(`${request.path} is called by an invocation that has ended.`);
      }
      if (request.meta.type === 'sql') onSql();
      const delay = (milliseconds: number) => asker.clock.waitUntil(ageMs + milliseconds);
      const ask = () => options.serve(request, { ...asker, delay });
      if (options.faults?.strikes('worker-killed') !== true) return ask();

      const isHeard = options.faults.between('worker-killed', 0, 1) === 1;
      const answer = isHeard ? await ask() : json({}, 500);
      givenUp.add(invocation);
      worker.end(invocation, ({ what }) => new AppProcessError(`The process of ${what} died.`));
      return answer;
    },
    wait: async ({ invocation, ageMs }) => running.get(invocation)?.clock.waitUntil(ageMs),
    isGivenUp: (invocation) => givenUp.has(invocation),
    time: (invocation) => {
      const found = running.get(invocation);
      if (found === undefined) return null;
      if (!found.clock.isOver()) return timeOf(options.clock, found.clock);

      givenUp.add(invocation);
      worker.end(invocation, timedOut);
      return null;
    },
    log: (line, id) => {
      const isUrgent = line.startsWith('!!');
      const from = (id === null ? undefined : running.get(id)?.functionKey) ?? 'app';
      options.log(isUrgent ? `!! [${from}] ${line.slice(3)}` : `[${from}] ${line}`);
    },
  });
  return worker;
}

function timeOf(site: MovableClock, clock: InvocationClock): Time {
  return { now: site.now().getTime(), runs: site.runs, ageMs: clock.ageMs() };
}

function withinLimit(json: string, what: string): string {
  const bytes = Buffer.byteLength(json);
  if (bytes <= LARGEST_PAYLOAD_BYTES) return json;

  throw new Error(`Forge carries at most 5 MB; ${what} has ${bytes} bytes.`);
}
