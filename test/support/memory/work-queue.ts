import type { Job, WorkQueue } from '../../../src/usecases/ports';

export type QueuedJob = { readonly job: Job; readonly delaySeconds: number };

/** Keeps what was pushed, for a test to look at or to do. */
export function queueInMemory(jobs: QueuedJob[] = []): WorkQueue {
  return {
    push: async (pushed, delaySeconds = 0) => {
      jobs.push(...pushed.map((job) => ({ job, delaySeconds })));
    },
  };
}
