import { sql } from 'kysely';
import { z } from 'zod';

import type { Day } from '../../domain/foundation/calendar';
import { type ProjectId, projectId } from '../../domain/foundation/ids';
import type { KeptRollUp, SnapshotRepository } from '../../usecases/ports';
import { cellsFromJson, cellsToHistoryJson } from './cells-json';
import { inChunks, inChunksOfSize } from './chunks';
import { createComplianceHistory } from './compliance-history';
import { type Database, rowsOf } from './database';
import { createFinishHistory } from './finish-history';
import { dayColumn, idColumn, instantColumn, toSql } from './values';

/** Half a kilobyte a day and project: this many stay below Forge SQL's response of 4 MiB. */
const CELLS_A_PAGE = 4_000;
const IDS_A_STATEMENT = 500;

const CellsRow = z
  .object({ day: dayColumn, project_id: idColumn, computed_at: instantColumn, cells: z.string() })
  .transform(({ day, project_id, computed_at, cells }) => {
    const id = projectId(project_id);
    const rollUp: KeptRollUp = {
      asOf: day,
      computedAt: computed_at,
      cells: cellsFromJson(cells, { projectId: id, asOf: day }),
    };
    return { day, projectId: id, rollUp };
  });

const FirstDayRow = z.object({ first_day: dayColumn.nullable() });

export function createSnapshotRepository(database: Database): SnapshotRepository {
  return {
    ...createComplianceHistory(database),
    ...createFinishHistory(database),

    async saveCells(day, rollUps) {
      const rows = [...rollUps].map(([id, { computedAt, cells }]) => ({
        day,
        project_id: Number(id),
        computed_at: toSql(computedAt),
        cells: cellsToHistoryJson(cells, day),
      }));
      for (const some of inChunksOfSize(rows, ({ cells }) => cells.length)) {
        await database
          .insertInto('snapshot_cells')
          .values(some)
          .onDuplicateKeyUpdate({
            computed_at: sql`VALUES(computed_at)`,
            cells: sql`VALUES(cells)`,
          })
          .execute();
      }
    },

    async cellsOn(day, projectIds) {
      const found = new Map<ProjectId, KeptRollUp>();
      for (const some of inChunks(projectIds, IDS_A_STATEMENT)) {
        const rows = await rowsOf(CellsRow, cellsOnDay(database, day, some.map(Number)));
        for (const row of rows) found.set(row.projectId, row.rollUp);
      }
      return found;
    },

    progressOf: (projectIds, from) => progressOf(database, projectIds.map(Number), from),

    async firstDay() {
      const [row] = await rowsOf(
        FirstDayRow,
        database.selectFrom('snapshot_cells').select(sql`MIN(day)`.as('first_day')),
      );
      return row?.first_day ?? null;
    },
  };
}

function cellsOnDay(database: Database, day: Day, ids: readonly number[]) {
  return database
    .selectFrom('snapshot_cells as kept')
    .innerJoin(
      (latest) =>
        latest
          .selectFrom('snapshot_cells')
          .select(['project_id', sql<string>`MAX(day)`.as('latest_day')])
          .where('day', '<=', day)
          .where('project_id', 'in', ids)
          .groupBy('project_id')
          .as('latest'),
      (join) =>
        join
          .onRef('latest.project_id', '=', 'kept.project_id')
          .onRef('latest.latest_day', '=', 'kept.day'),
    )
    .selectAll('kept')
    .orderBy('kept.project_id');
}

async function progressOf(database: Database, ids: readonly number[], from: Day) {
  const found: z.output<typeof CellsRow>[] = [];
  for (const some of inChunks(ids, IDS_A_STATEMENT)) {
    for (let offset = 0; ; offset += CELLS_A_PAGE) {
      const rows = await rowsOf(
        CellsRow,
        database
          .selectFrom('snapshot_cells')
          .selectAll()
          .where('project_id', 'in', some)
          .where('day', '>=', from)
          .orderBy('project_id')
          .orderBy('day')
          .limit(CELLS_A_PAGE)
          .offset(offset),
      );
      found.push(...rows);
      if (rows.length < CELLS_A_PAGE) break;
    }
  }
  return found;
}
