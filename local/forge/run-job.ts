import type { Pool } from 'mysql2/promise';

import type { MovableClock } from '../movable-clock';
import { outcomeOf } from './job-outcome';
import { failJob, finishJob, type Job, retryJob } from './job-store';

export type JobRunnerOptions = {
  readonly pool: Pool;
  readonly clock: MovableClock;
  /** Who takes jobs here, told apart from every other host on the same database: `PID START/ANYTHING`. */
  readonly holder: string;
  /** Runs one job to its end. */
  readonly run: (job: Job) => Promise<unknown>;
  /** Says loudly what nobody else would notice. */
  readonly report: (line: string) => void;
};

/** Runs a job and writes down what becomes of it. One that is cut short by the host's own end is left as it was. */
export async function runJob(
  { pool, clock, run, report }: JobRunnerOptions,
  job: Job,
  isStopped: () => boolean,
): Promise<void> {
  const result = await run(job).then(
    (value) => ({ kind: 'returned', value }) as const,
    (error: unknown) => ({ kind: 'threw', error }) as const,
  );
  if (result.kind === 'threw' && isStopped()) return;

  const outcome = outcomeOf(job, result, clock.now().getTime());
  const what = `${job.kind} ${job.target}`;
  if (outcome.kind === 'success') {
    await finishJob(pool, job.id);
  } else if (outcome.kind === 'again') {
    if (result.kind === 'threw')
      report(`The ${what} threw and is run again: ${String(result.error)}`);
    await retryJob(pool, job.id, outcome.retry);
  } else {
    report(`The ${what} FAILED for good and is lost: ${outcome.problem}`);
    await failJob(pool, job.id, outcome.problem);
  }
}
