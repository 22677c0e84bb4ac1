import type { Pool, ResultSetHeader } from 'mysql2/promise';
import { z } from 'zod';

import type { Clock } from '../clock';
import { type Manifest, modulesOf } from '../manifest';

const INTERVAL_MS = { fiveMinute: 300_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 };
const LOOK_AGAIN_MS = 1000;

const ScheduledTrigger = z.object({
  key: z.string(),
  function: z.string(),
  interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
});
export type ScheduledTrigger = z.output<typeof ScheduledTrigger>;

export function scheduledTriggers(manifest: Manifest): readonly ScheduledTrigger[] {
  return modulesOf(manifest, 'scheduledTrigger').map((module) => ScheduledTrigger.parse(module));
}

export async function createScheduleTable(pool: Pool): Promise<void> {
  await pool.query(
    'CREATE TABLE IF NOT EXISTS schedule (module_key VARCHAR(255) PRIMARY KEY, fired_at BIGINT NOT NULL)',
  );
}

export type SchedulerOptions = {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly triggers: readonly ScheduledTrigger[];
  readonly fire: (moduleKey: string) => Promise<void>;
  readonly report: (line: string) => void;
};

export type Scheduler = {
  /** Fires what is due by the site's clock, once however long it has been due. */
  tick(): Promise<void>;
  serve(): void;
  stop(): void;
};

/** A trigger first fires one interval after it was first seen. Of several hosts on one site, one fires. */
export function createScheduler(options: SchedulerOptions): Scheduler {
  let timer: NodeJS.Timeout | null = null;
  let isTicking = false;

  const tick = async () => {
    for (const { key, interval } of options.triggers) {
      if (!(await takeTurn(options, { key, every: INTERVAL_MS[interval] }))) continue;
      await options.fire(key).catch((error: unknown) => {
        options.report(
          `The scheduled trigger ${key} FAILED and is not run again: ${String(error)}`,
        );
      });
    }
  };

  return {
    tick,
    serve() {
      timer ??= setInterval(() => {
        if (isTicking) return;
        isTicking = true;
        tick()
          .catch((error: unknown) => options.report(`The schedules are stuck: ${String(error)}`))
          .finally(() => (isTicking = false));
      }, LOOK_AGAIN_MS);
    },
    stop() {
      if (timer !== null) clearInterval(timer);
    },
  };
}

async function takeTurn(
  { pool, clock }: SchedulerOptions,
  { key, every }: { readonly key: string; readonly every: number },
): Promise<boolean> {
  const now = clock.now().getTime();
  const [first] = await pool.query<ResultSetHeader>(
    'INSERT IGNORE INTO schedule (module_key, fired_at) VALUES (?, ?)',
    [key, now],
  );
  if (first.affectedRows === 1) return false;
  const [turn] = await pool.query<ResultSetHeader>(
    'UPDATE schedule SET fired_at = ? WHERE module_key = ? AND fired_at <= ?',
    [now, key, now - every],
  );
  return turn.affectedRows === 1;
}
