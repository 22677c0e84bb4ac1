import { setTimeout as sleep } from 'node:timers/promises';

import type { Draining } from './forge-host';
import { claimJob, forgetFinishedJobs, jobOutlook, releaseJobs } from './job-store';
import { type JobRunnerOptions, runJob } from './run-job';

export type JobRunner = {
  /** Runs jobs until none is left that is due by then; the clock jumps over delays. @returns how many were run */
  readonly drain: (how?: Draining) => Promise<number>;
  /** Runs one job beside those that run. @returns false when none may begin */
  readonly step: () => Promise<boolean>;
  /** Runs jobs as they come due, until stopped. */
  readonly serve: () => void;
  /** Looks for work at once. */
  readonly wake: () => void;
  /** Takes no more jobs, and gives back those that are cut short. */
  readonly stop: () => Promise<void>;
};

const AT_ONCE = 4;
const LOOK_AGAIN_MS = 250;
/** Jobs of a host that died are looked for now and then only. */
const LOOKS_PER_RELEASE = 20;
const OTHERS_BUSY_MS = 50;
/** A drain does not follow work that puts itself off for ever. */
const FURTHEST_JUMP_MS = 48 * 3_600_000;

type State = {
  readonly running: Set<Promise<void>>;
  wakeUp: () => void;
  isStopped: boolean;
};

export function createJobRunner(options: JobRunnerOptions): JobRunner {
  const state: State = { running: new Set(), wakeUp: () => undefined, isStopped: false };
  let serving: Promise<void> | null = null;

  return {
    drain: (how = {}) => drain(options, state, how),
    step: () => step(options, state),
    serve() {
      serving ??= serve(options, state).catch((error: unknown) => {
        options.report(`The queue has stopped: ${String(error)}`);
      });
    },
    wake: () => state.wakeUp(),
    async stop() {
      state.isStopped = true;
      state.wakeUp();
      await serving;
      await Promise.allSettled(state.running);
      await releaseJobs(options.pool, options.holder);
    },
  };
}

async function drain(
  options: JobRunnerOptions,
  state: State,
  { until, atOnce = AT_ONCE }: Draining,
): Promise<number> {
  const { pool, clock } = options;
  const horizon = until?.getTime() ?? null;
  const furthest = clock.now().getTime() + FURTHEST_JUMP_MS;
  await forgetFinishedJobs(pool, clock.now().getTime());
  await releaseJobs(pool, null);

  let jobs = 0;
  for (;;) {
    jobs += await fill(options, state, atOnce);
    if (state.isStopped) return jobs;
    if (state.running.size > 0) await somethingHappens(state);
    else if (!(await moveOn(options, { horizon, furthest }))) return jobs;
  }
}

async function serve(options: JobRunnerOptions, state: State): Promise<void> {
  const { pool, clock } = options;
  for (let look = 0; !state.isStopped; look++) {
    if (look % LOOKS_PER_RELEASE === 0) await releaseJobs(pool, null);
    const { nextDueAt } = await jobOutlook(pool);
    if (nextDueAt !== null && nextDueAt <= clock.now().getTime())
      await fill(options, state, AT_ONCE);
    await somethingHappens(state);
  }
}

/** Starts as many due jobs as there is room for. @returns how many */
async function fill(options: JobRunnerOptions, state: State, atOnce: number): Promise<number> {
  const { pool, clock, holder } = options;
  let started = 0;
  while (state.running.size < atOnce && !state.isStopped) {
    const job = await claimJob(pool, { holder, now: clock.now().getTime() });
    if (job === null) break;
    const work = runJob(options, job, () => state.isStopped).finally(() =>
      state.running.delete(work),
    );
    state.running.add(work);
    started += 1;
  }
  return started;
}

async function step(options: JobRunnerOptions, state: State): Promise<boolean> {
  const { pool, clock, holder } = options;
  const job = state.isStopped ? null : await claimJob(pool, { holder, now: clock.now().getTime() });
  if (job === null) return false;
  await runJob(options, job, () => state.isStopped);
  return true;
}

type Reach = {
  /** What is due later stays; null for none. */
  readonly horizon: number | null;
  readonly furthest: number;
};

function somethingHappens(state: State): Promise<unknown> {
  const woken = new Promise<void>((resolve) => {
    state.wakeUp = resolve;
  });
  return Promise.race([woken, sleep(LOOK_AGAIN_MS), ...state.running]);
}

/** Waits for what other hosts run, or jumps to what is due next. @returns false when nothing is left to wait for */
async function moveOn(
  { pool, clock, report }: JobRunnerOptions,
  { horizon, furthest }: Reach,
): Promise<boolean> {
  const { nextDueAt, isBusy } = await jobOutlook(pool);
  if (isBusy || (nextDueAt !== null && nextDueAt <= clock.now().getTime())) {
    await releaseJobs(pool, null);
    await sleep(OTHERS_BUSY_MS);
    return true;
  }
  if (nextDueAt === null || (horizon !== null && nextDueAt > horizon)) return false;
  if (nextDueAt > furthest) {
    report('The queue holds jobs that are due more than two days from now; they stay.');
    return false;
  }
  clock.moveTo(new Date(nextDueAt));
  return true;
}
