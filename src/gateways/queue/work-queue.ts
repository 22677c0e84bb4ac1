import { Queue } from '@forge/events';

import type { Job, WorkQueue } from '../../usecases/ports';

/** What the platform takes in one request. */
const JOBS_A_REQUEST = 50;

/** The queue that the manifest's consumer `work` reads. */
export function createWorkQueue(): WorkQueue {
  const queue = new Queue({ key: 'work' });

  return {
    async push(jobs, delaySeconds = 0) {
      for (let start = 0; start < jobs.length; start += JOBS_A_REQUEST) {
        await queue.push(
          jobs.slice(start, start + JOBS_A_REQUEST).map((job) => ({
            body: { ...job },
            concurrency: { key: trackOf(job), limit: 1 },
            ...(delaySeconds === 0 ? {} : { delayInSeconds: delaySeconds }),
          })),
        );
      }
    },
  };
}

/** Jobs on one track never run side by side. */
function trackOf(job: Job): string {
  switch (job.kind) {
    case 'recompute':
      return `project-${job.projectId}`;
    case 'reconcile':
    case 'daily':
      return 'reconcile';
    case 'import':
    case 'inbox':
      return job.kind;
  }
}
