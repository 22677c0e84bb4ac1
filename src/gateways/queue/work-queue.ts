import { InternalServerError, Queue, RateLimitError } from '@forge/events';

import { trackOf } from '../../domain/freshness/lots';
import { AppError } from '../../usecases/app-error';
import type { Job, WorkQueue } from '../../usecases/ports';
import { backOff, type Patience, pause } from '../back-off';

/** What the platform takes in one request. */
const JOBS_A_REQUEST = 50;

const MOST_TRIES = 4;
const FIRST_WAIT_MS = 1_000;
/** The platform counts events by the minute. */
const LATER_SECONDS = 60;

/**
 * The queue that the manifest's consumer `work` reads. A push that failed is made again: jobs may come twice.
 *
 * @throws AppError `upstream-failed` with `retryAfterSeconds` when the platform still takes no more.
 */
export function createWorkQueue({ timeLeft, wait = pause }: Patience): WorkQueue {
  const queue = new Queue({ key: 'work' });

  const insist = async (events: Parameters<Queue['push']>[0]) => {
    for (let tries = 1; ; tries += 1) {
      try {
        await queue.push(events);
        return;
      } catch (cause) {
        if (!isPassing(cause)) throw cause;
        const milliseconds = backOff(FIRST_WAIT_MS, tries);
        if (tries === MOST_TRIES || milliseconds > timeLeft()) throw busy(cause);
        await wait(milliseconds);
      }
    }
  };

  return {
    async push(jobs, delaySeconds = 0) {
      for (let start = 0; start < jobs.length; start += JOBS_A_REQUEST) {
        await insist(
          jobs.slice(start, start + JOBS_A_REQUEST).map((job) => ({
            body: { ...job },
            concurrency: { key: trackOfJob(job), limit: 1 },
            ...(delaySeconds === 0 ? {} : { delayInSeconds: delaySeconds }),
          })),
        );
      }
    },
  };
}

function isPassing(error: unknown): boolean {
  const isCut = error instanceof TypeError;
  return isCut || error instanceof RateLimitError || error instanceof InternalServerError;
}

function busy(cause: unknown): AppError {
  const message = 'The platform takes no more work at the moment. Try again in a minute.';
  return new AppError('upstream-failed', message, { cause, retryAfterSeconds: LATER_SECONDS });
}

/** Jobs on one track never run side by side. */
function trackOfJob(job: Job): string {
  switch (job.kind) {
    case 'recompute':
      return `projects-${job.projectIds.map(trackOf)[0] ?? ''}`;
    case 'reconcile':
    case 'daily':
      return 'reconcile';
    case 'import':
    case 'inbox':
    case 'simulate':
    case 'remind':
    case 'remind-of-reports':
      return job.kind;
  }
}
