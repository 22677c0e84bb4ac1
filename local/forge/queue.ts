import { randomUUID } from 'node:crypto';

import type { Pool } from 'mysql2/promise';
import { z } from 'zod';

import type { Clock } from '../clock';
import { type Manifest, modulesOf } from '../manifest';
import { empty, json, notModelled } from './answers';
import { addJobs, cancelJob, jobStats, type NewJob, pushesFrom } from './job-store';
import { appFunctions } from './functions';
import { jsonBytes } from './json-bytes';
import { createRateCounter, type RateCounter } from './rate-counter';
import type { FetchAnswer } from './worker-protocol';

const MOST_EVENTS = 50;
const MOST_BYTES = 200 * 1024;
/** What one event may hold when its consumer may run for longer than usual. */
const MOST_BYTES_FOR_LONG_CONSUMERS = 100 * 1024;
const USUAL_TIMEOUT_MS = 55_000;
const MOST_EVENTS_PER_MINUTE = 500;
/** Pushes that one invocation, and those it leads to, may make. */
const LONGEST_CHAIN = 1000;

const Push = z.object({
  queueName: z.string(),
  jobId: z.string(),
  payload: z
    .array(
      z.strictObject({
        body: z.record(z.string(), z.unknown()),
        delayInSeconds: z.number().min(0).max(900).optional(),
        concurrency: z
          .strictObject({ key: z.string().min(1), limit: z.int().positive() })
          .optional(),
      }),
    )
    .min(1)
    .max(MOST_EVENTS),
});
const JobRequest = z.object({ queueName: z.string(), jobId: z.string() });

export type QueueService = {
  /** `origin` names the invocation that the chain of pushes began with. */
  handle(path: string, body: string, origin: string): Promise<FetchAnswer>;
};

export type QueueOptions = {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly manifest: Manifest;
  readonly onPush: () => void;
};

export function createQueue(options: QueueOptions): QueueService {
  const events = createRateCounter(options.clock, { most: MOST_EVENTS_PER_MINUTE, perMs: 60_000 });

  return {
    async handle(path, body, origin) {
      const action = /^\/webhook\/queue\/(publish|stats|cancel)\//.exec(path)?.[1];
      if (action === 'publish') return push({ ...options, events }, body, origin);
      const { queueName, jobId } = JobRequest.parse(JSON.parse(body));
      if (action === 'stats') return stats(options.pool, queueName, jobId);
      if (action === 'cancel') return cancel(options.pool, queueName, jobId);
      return notModelled(path);
    },
  };
}

type PushOptions = QueueOptions & { readonly events: RateCounter };

async function push(options: PushOptions, body: string, origin: string): Promise<FetchAnswer> {
  if (Buffer.byteLength(body) > MOST_BYTES + 1024) {
    return json({ errorMessage: 'A push holds at most 200 KB.' }, 413);
  }
  const request = Push.safeParse(JSON.parse(body));
  if (!request.success) return json({ message: z.prettifyError(request.error) }, 400);
  const refused =
    tooLarge(options.manifest, request.data) ?? (await refusalOf(options, request.data, origin));
  if (refused !== null) return refused;

  await addJobs(options.pool, jobsOf(request.data, origin, options.clock.now().getTime()));
  options.onPush();
  return json({}, 201);
}

type PushRequest = z.output<typeof Push>;

/** Consumers that may run for long take smaller events than others. */
function tooLarge(manifest: Manifest, { queueName, payload }: PushRequest): FetchAnswer | null {
  const consumer = modulesOf(manifest, 'consumer').find((each) => each['queue'] === queueName);
  const limitMs = appFunctions(manifest).get(String(consumer?.['function']))?.limitMs ?? 0;
  const largest = Math.max(...payload.map(({ body }) => jsonBytes(body)));
  if (limitMs <= USUAL_TIMEOUT_MS || largest <= MOST_BYTES_FOR_LONG_CONSUMERS) return null;

  return json({ errorMessage: 'An event for a consumer that may run so long holds 100 KB.' }, 413);
}

async function refusalOf(
  { pool, manifest, events }: PushOptions,
  { queueName, payload }: PushRequest,
  origin: string,
): Promise<FetchAnswer | null> {
  const consumers = modulesOf(manifest, 'consumer');
  if (!consumers.some((consumer) => consumer['queue'] === queueName)) {
    return json({ message: `The manifest has no consumer of the queue ${queueName}.` }, 404);
  }
  if ((await pushesFrom(pool, origin)) >= LONGEST_CHAIN) {
    return json({ message: 'One invocation has led to 1000 pushes; Forge ends the chain.' }, 405);
  }
  if (!events.take(payload.length)) {
    return json({ message: `More than ${MOST_EVENTS_PER_MINUTE} events within a minute.` }, 429);
  }
  return null;
}

function jobsOf(
  { queueName, jobId, payload }: PushRequest,
  origin: string,
  now: number,
): readonly NewJob[] {
  return payload.map((event) => ({
    kind: 'consumer',
    target: queueName,
    jobId,
    eventId: randomUUID(),
    body: JSON.stringify(event),
    concurrency: event.concurrency ?? null,
    pushedAt: now,
    dueAt: now + (event.delayInSeconds ?? 0) * 1000,
    origin,
  }));
}

async function stats(pool: Pool, queue: string, jobId: string): Promise<FetchAnswer> {
  const found = await jobStats(pool, queue, jobId);
  return found === null ? noSuchJob() : json(found);
}

async function cancel(pool: Pool, queue: string, jobId: string): Promise<FetchAnswer> {
  return (await cancelJob(pool, queue, jobId)) ? empty() : noSuchJob();
}

const noSuchJob = () => json({ message: 'There is no such job.' }, 404);
