import type { Pool, ResultSetHeader, RowDataPacket } from 'mysql2/promise';

import { isRunning, parseIdentity } from '../process-identity';
import { inTransaction } from './transaction';

/** Work for later: an event of the app's own queue for its consumer, or a product event for a trigger. */
export type NewJob = {
  readonly kind: 'consumer' | 'trigger';
  /** The queue's name, or the trigger module's key. */
  readonly target: string;
  /** Shared by the events of one push. */
  readonly jobId: string;
  readonly eventId: string;
  /** JSON: the event as it was pushed, or the product event. */
  readonly body: string;
  readonly concurrency: { readonly key: string; readonly limit: number } | null;
  readonly pushedAt: number;
  readonly dueAt: number;
  /** The invocation that a chain of pushes began with. */
  readonly origin: string;
};

export type Job = NewJob & {
  readonly id: string;
  /** How often it was run again because it threw, and because it asked to be. */
  readonly thrown: number;
  readonly asked: number;
  /** JSON of the last `retryContext`. */
  readonly retry: string | null;
};

export type Retry = {
  readonly dueAt: number;
  readonly thrown: number;
  readonly asked: number;
  readonly retry: string;
};

type Row = RowDataPacket & {
  readonly id: string;
  readonly kind: 'consumer' | 'trigger';
  readonly target: string;
  readonly job_id: string;
  readonly event_id: string;
  readonly body: string;
  readonly concurrency_key: string | null;
  readonly concurrency_limit: number | null;
  readonly pushed_at: string;
  readonly due_at: string;
  readonly origin: string;
  readonly thrown: number;
  readonly asked: number;
  readonly retry: string | null;
};

const ADDED =
  'kind, target, job_id, event_id, body, concurrency_key, concurrency_limit, pushed_at, due_at, origin';
const PLACES = '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)';

export async function createJobTables(pool: Pool): Promise<void> {
  await pool.query(`CREATE TABLE IF NOT EXISTS job (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    kind VARCHAR(10) NOT NULL, target VARCHAR(255) NOT NULL,
    job_id VARCHAR(64) NOT NULL, event_id VARCHAR(64) NOT NULL, body LONGTEXT NOT NULL,
    concurrency_key VARCHAR(255) NULL, concurrency_limit INT NULL,
    pushed_at BIGINT NOT NULL, due_at BIGINT NOT NULL, origin VARCHAR(64) NOT NULL,
    thrown INT NOT NULL DEFAULT 0, asked INT NOT NULL DEFAULT 0, retry TEXT NULL,
    state VARCHAR(10) NOT NULL DEFAULT 'waiting', holder VARCHAR(120) NULL, problem TEXT NULL,
    INDEX by_state (state, due_at, id), INDEX by_key (state, target, concurrency_key),
    INDEX by_job (job_id), INDEX by_origin (origin, job_id))`);
  await pool.query('CREATE TABLE IF NOT EXISTS job_gate (id INT PRIMARY KEY)');
  await pool.query('INSERT IGNORE INTO job_gate (id) VALUES (1)');
}

export async function addJobs(pool: Pool, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const values = jobs.flatMap((job) => [
    job.kind,
    job.target,
    job.jobId,
    job.eventId,
    job.body,
    job.concurrency?.key ?? null,
    job.concurrency?.limit ?? null,
    job.pushedAt,
    job.dueAt,
    job.origin,
  ]);
  await pool.query(
    `INSERT INTO job (${ADDED}) VALUES ${jobs.map(() => PLACES).join(', ')}`,
    values,
  );
}

/**
 * Takes the next job that is due and whose concurrency key has room. All hosts take turns at the gate, so that two
 * cannot both see the room for one.
 */
export function claimJob(
  pool: Pool,
  { holder, now }: { readonly holder: string; readonly now: number },
): Promise<Job | null> {
  return inTransaction(pool, async (connection) => {
    await connection.query('SELECT id FROM job_gate WHERE id = 1 FOR UPDATE');
    const [rows] = await connection.query<Row[]>(
      `SELECT id, ${ADDED}, thrown, asked, retry FROM job AS candidate
        WHERE state = 'waiting' AND due_at <= ? AND (concurrency_key IS NULL OR concurrency_limit >
          (SELECT COUNT(*) FROM job AS busy WHERE busy.state = 'running'
              AND busy.target = candidate.target AND busy.concurrency_key = candidate.concurrency_key))
        ORDER BY due_at, id LIMIT 1`,
      [now],
    );
    if (rows[0] === undefined) return null;
    await connection.query("UPDATE job SET state = 'running', holder = ? WHERE id = ?", [
      holder,
      rows[0].id,
    ]);
    return toJob(rows[0]);
  });
}

export async function finishJob(pool: Pool, id: string): Promise<void> {
  await pool.query("UPDATE job SET state = 'success', holder = NULL, body = '' WHERE id = ?", [id]);
}

export async function failJob(pool: Pool, id: string, problem: string): Promise<void> {
  await pool.query("UPDATE job SET state = 'failed', holder = NULL, problem = ? WHERE id = ?", [
    problem.slice(0, 10_000),
    id,
  ]);
}

export async function retryJob(pool: Pool, id: string, again: Retry): Promise<void> {
  await pool.query(
    `UPDATE job SET state = 'waiting', holder = NULL, due_at = ?, thrown = ?, asked = ?, retry = ?
      WHERE id = ?`,
    [again.dueAt, again.thrown, again.asked, again.retry, id],
  );
}

/** Gives back what processes held that have died, or `holder` itself held. It will be run again. */
export async function releaseJobs(pool: Pool, holder: string | null): Promise<void> {
  const [rows] = await pool.query<(RowDataPacket & { readonly holder: string })[]>(
    "SELECT DISTINCT holder FROM job WHERE state = 'running' AND holder IS NOT NULL",
  );
  const gone = rows.map((row) => row.holder).filter((name) => name === holder || isGone(name));
  if (gone.length === 0) return;
  await pool.query(
    `UPDATE job SET state = 'waiting', holder = NULL
      WHERE state = 'running' AND holder IN (${gone.map(() => '?').join(', ')})`,
    gone,
  );
}

/** When the next waiting job is due, and whether any job is running anywhere. */
export async function jobOutlook(
  pool: Pool,
): Promise<{ readonly nextDueAt: number | null; readonly isBusy: boolean }> {
  const [rows] = await pool.query<
    (RowDataPacket & { readonly next: string | null; readonly busy: string })[]
  >(
    `SELECT (SELECT MIN(due_at) FROM job WHERE state = 'waiting') AS next,
            (SELECT COUNT(*) FROM job WHERE state = 'running') AS busy`,
  );
  const { next, busy } = rows[0] ?? { next: null, busy: '0' };
  return { nextDueAt: next === null ? null : Number(next), isBusy: busy !== '0' };
}

export type JobStats = {
  readonly success: number;
  readonly inProgress: number;
  readonly failed: number;
};

/** @returns null when there is no such job */
export async function jobStats(pool: Pool, queue: string, jobId: string): Promise<JobStats | null> {
  const [rows] = await pool.query<
    (RowDataPacket & { readonly state: string; readonly total: string })[]
  >(
    `SELECT state, COUNT(*) AS total FROM job
      WHERE kind = 'consumer' AND target = ? AND job_id = ? GROUP BY state`,
    [queue, jobId],
  );
  if (rows.length === 0) return null;
  const count = (...states: readonly string[]) =>
    rows.reduce((sum, row) => sum + (states.includes(row.state) ? Number(row.total) : 0), 0);

  return {
    success: count('success'),
    inProgress: count('waiting', 'running'),
    failed: count('failed'),
  };
}

/** Removes what has not begun. @returns false when there is no such job */
export async function cancelJob(pool: Pool, queue: string, jobId: string): Promise<boolean> {
  const [found] = await pool.query<RowDataPacket[]>(
    "SELECT id FROM job WHERE kind = 'consumer' AND target = ? AND job_id = ? LIMIT 1",
    [queue, jobId],
  );
  await pool.query(
    "DELETE FROM job WHERE kind = 'consumer' AND target = ? AND job_id = ? AND state = 'waiting'",
    [queue, jobId],
  );
  return found.length > 0;
}

export async function pushesFrom(pool: Pool, origin: string): Promise<number> {
  const [rows] = await pool.query<(RowDataPacket & { readonly pushes: string })[]>(
    'SELECT COUNT(DISTINCT job_id) AS pushes FROM job WHERE origin = ?',
    [origin],
  );
  return Number(rows[0]?.pushes ?? 0);
}

/** Jobs are remembered for a day after they went well, failed ones for good. */
export async function forgetFinishedJobs(pool: Pool, now: number): Promise<void> {
  await pool.query<ResultSetHeader>("DELETE FROM job WHERE state = 'success' AND due_at < ?", [
    now - 86_400_000,
  ]);
}

function isGone(holder: string): boolean {
  const identity = parseIdentity(holder.split('/')[0] ?? '');
  return identity === null || !isRunning(identity);
}

function toJob(row: Row): Job {
  return {
    id: row.id,
    kind: row.kind,
    target: row.target,
    jobId: row.job_id,
    eventId: row.event_id,
    body: row.body,
    concurrency:
      row.concurrency_key === null
        ? null
        : { key: row.concurrency_key, limit: row.concurrency_limit ?? 1 },
    pushedAt: Number(row.pushed_at),
    dueAt: Number(row.due_at),
    origin: row.origin,
    thrown: row.thrown,
    asked: row.asked,
    retry: row.retry,
  };
}
