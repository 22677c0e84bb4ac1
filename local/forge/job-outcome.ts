import { z } from 'zod';

import { AppProcessError } from './app-errors';
import type { Job, Retry } from './job-store';
import { jsonBytes } from './json-bytes';

/** How running a job went. */
export type JobResult =
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly error: unknown };

/** What becomes of the job. */
export type JobOutcome =
  | { readonly kind: 'success' }
  | { readonly kind: 'again'; readonly retry: Retry }
  | { readonly kind: 'failed'; readonly problem: string };

/** A consumer that throws is run again this often; Forge goes on for a day, by which time a local developer has left. */
const MOST_THROWN = 4;
const MOST_ASKED = { consumer: 200, trigger: 4 };
const WINDOW_MS = 24 * 3_600_000;
const LONGEST_WAIT_SECONDS = 900;
const FIRST_WAIT_SECONDS = 5;
const LARGEST_RETRY_DATA_BYTES = 4 * 1024;

const AskedRetry = z.object({
  _retry: z.literal(true),
  retryOptions: z.object({
    retryAfter: z.number(),
    retryReason: z.string(),
    retryData: z.unknown().optional(),
  }),
});

export function outcomeOf(job: Job, result: JobResult, now: number): JobOutcome {
  if (result.kind === 'threw') return afterThrow(job, result.error, now);
  const asked = AskedRetry.safeParse(result.value);
  return asked.success ? afterAsking(job, asked.data, now) : { kind: 'success' };
}

/**
 * Forge runs consumers again that threw. Triggers that threw only when they ask for it; what the platform itself ended,
 * for its time or its memory, is run again in both.
 */
function afterThrow(job: Job, error: unknown, now: number): JobOutcome {
  const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const isTheApps = job.kind === 'trigger' && !(error instanceof AppProcessError);
  const isLost = isTheApps || job.thrown >= MOST_THROWN;
  if (isLost || now - job.pushedAt > WINDOW_MS) return { kind: 'failed', problem };

  const wait = Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 3 ** job.thrown);
  return again(job, { now, wait, thrown: 1, asked: 0, reason: reasonOf(error) });
}

function afterAsking(
  job: Job,
  { retryOptions }: z.output<typeof AskedRetry>,
  now: number,
): JobOutcome {
  const { retryAfter, retryReason, retryData } = retryOptions;
  if (job.asked >= MOST_ASKED[job.kind] || now - job.pushedAt > WINDOW_MS) {
    const problem = `It asked to be run again once too often: ${retryReason}.`;
    return { kind: 'failed', problem };
  }
  const bytes = jsonBytes(retryData);
  if (bytes > LARGEST_RETRY_DATA_BYTES) {
    return { kind: 'failed', problem: `Its retryData has ${bytes} bytes; Forge takes 4 KB.` };
  }
  const wait = Math.min(LONGEST_WAIT_SECONDS, Math.max(1, retryAfter));
  const data = typeof retryData === 'object' ? retryData : undefined; // Forge hands on nothing else
  return again(job, { now, wait, thrown: 0, asked: 1, reason: retryReason, data });
}

type Again = {
  readonly now: number;
  readonly wait: number;
  readonly thrown: number;
  readonly asked: number;
  readonly reason: string;
  readonly data?: unknown;
};

function again(job: Job, { now, wait, thrown, asked, reason, data }: Again): JobOutcome {
  const counts = { thrown: job.thrown + thrown, asked: job.asked + asked };
  const context = {
    retryCount: counts.thrown + counts.asked,
    retryReason: reason,
    retryData: data,
    retentionWindow: {
      startTime: new Date(job.pushedAt).toISOString(),
      remainingTimeMs: Math.max(0, job.pushedAt + WINDOW_MS - now),
    },
  };
  return {
    kind: 'again',
    retry: { ...counts, dueAt: now + wait * 1000, retry: JSON.stringify(context) },
  };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof AppProcessError)) return 'FUNCTION_PLATFORM_UNKNOWN_ERROR';
  return error.isTimeout ? 'FUNCTION_TIME_OUT' : 'FUNCTION_OUT_OF_MEMORY';
}
