import { sql } from 'kysely';
import { z } from 'zod';

import type { Instant } from '../../domain/foundation/calendar';
import type { PointsLedger } from '../../usecases/ports';
import { type Database, rowsOf } from './database';
import { countColumn, toSqlSecond } from './values';

const PointsRow = z.object({ points: countColumn });

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
  };
}

function hourOf(at: Instant): string {
  return `${toSqlSecond(at).slice(0, 13)}:00:00`;
}
