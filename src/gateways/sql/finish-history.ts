import { sql } from 'kysely';
import { z } from 'zod';

import { addDays, day, daysBetween } from '../../domain/foundation/calendar';
import { governedId, type ProjectId, projectId } from '../../domain/foundation/ids';
import type { CellFinishes, DayCount } from '../../domain/rollup/figures';
import type { SnapshotRepository } from '../../usecases/ports';
import { inChunks, inChunksOfSize } from './chunks';
import { type Database, rowsOf } from './database';
import { idColumn, jsonColumn } from './values';

const FIRST_DAY = day('1970-01-01');
/** A project with ten years of finished items takes some 20 KB: this many stay below Forge SQL's response of 4 MiB. */
const PROJECTS_A_STATEMENT = 100;

const StoredFinishes = z.array(
  z.object({
    governedBy: z.array(z.string().transform(governedId)),
    perDay: z.array(z.number()).transform(daysFromPairs),
  }),
);
const FinishesRow = z.object({ project_id: idColumn, cells: jsonColumn(StoredFinishes) });

type FinishHistory = Pick<SnapshotRepository, 'saveFinishes' | 'finishesOf'>;

export function createFinishHistory(database: Database): FinishHistory {
  return {
    async saveFinishes(finishes) {
      const rows = [...finishes].map(([id, cells]) => ({
        project_id: Number(id),
        cells: toJson(cells),
      }));
      for (const some of inChunksOfSize(rows, ({ cells }) => cells.length)) {
        await database
          .insertInto('finish_history')
          .values(some)
          .onDuplicateKeyUpdate({ cells: sql`VALUES(cells)` })
          .execute();
      }
    },

    async finishesOf(projectIds) {
      const found = new Map<ProjectId, readonly CellFinishes[]>();
      for (const some of inChunks(projectIds, PROJECTS_A_STATEMENT)) {
        const rows = await rowsOf(
          FinishesRow,
          database
            .selectFrom('finish_history')
            .selectAll()
            .where('project_id', 'in', some.map(Number)),
        );
        for (const { project_id: id, cells } of rows) found.set(projectId(id), cells);
      }
      return found;
    },
  };
}

function toJson(cells: readonly CellFinishes[]): string {
  return JSON.stringify(
    cells.map(({ governedBy, perDay }) => ({ governedBy, perDay: daysToPairs(perDay) })),
  );
}

/** Days as numbers: days since the day before, and the count. */
function daysToPairs(perDay: readonly DayCount[]): number[] {
  let before = FIRST_DAY;
  return perDay.flatMap(({ day: on, count }) => {
    const step = daysBetween(before, on);
    before = on;
    return [step, count];
  });
}

function daysFromPairs(flat: readonly number[]): DayCount[] {
  const perDay: DayCount[] = [];
  let on = FIRST_DAY;
  for (let index = 0; index + 1 < flat.length; index += 2) {
    on = addDays(on, flat[index] ?? 0);
    perDay.push({ day: on, count: flat[index + 1] ?? 0 });
  }
  return perDay;
}
