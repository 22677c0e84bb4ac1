import { sql } from 'kysely';
import { z } from 'zod';

import type { Instant } from '../../domain/foundation/calendar';
import type { PointsLedger } from '../../usecases/ports';
import { type Database, rowsOf } from './database';
import { countColumn, instantColumn, toSql, toSqlSecond } from './values';

const PointsRow = z.object({ points: countColumn });

/** The lease that stands for a pause: nobody gives it back, it lapses. */
const PAUSE = 'jira-quota';
const PauseRow = z.object({ held_until: instantColumn });

/** Counts points by the hour of UTC, for that is how Jira's own count starts over. */
export function createPointsLedger(database: Database, now: () => Instant): PointsLedger {
  return {
    async spend(points) {
      await database
        .insertInto('points_hour')
        .values({ hour: hourOf(now()), points })
        .onDuplicateKeyUpdate({ points: sql`points + VALUES(points)` })
        .execute();
    },

    async spentInHourOf(at) {
      const [row] = await rowsOf(
        PointsRow,
        database.selectFrom('points_hour').select('points').where('hour', '=', hourOf(at)),
      );
      return row?.points ?? 0;
    },

    async pause(until) {
      await database
        .insertInto('lease')
        .values({ name: PAUSE, held_until: toSql(until) })
        .onDuplicateKeyUpdate({ held_until: sql`GREATEST(held_until, VALUES(held_until))` })
        .execute();
    },

    async pausedUntil() {
      const [row] = await rowsOf(
        PauseRow,
        database
          .selectFrom('lease')
          .select('held_until')
          .where('name', '=', PAUSE)
          .where('held_until', '>', toSql(now())),
      );
      return row?.held_until ?? null;
    },
  };
}

function hourOf(at: Instant): string {
  return `${toSqlSecond(at).slice(0, 13)}:00:00`;
}
