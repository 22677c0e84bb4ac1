import { sql } from 'kysely';
import { z } from 'zod';

import { type ProjectId, projectId } from '../../domain/foundation/ids';
import type { KeptRollUp, RollUpRepository } from '../../usecases/ports';
import { cellsFromJson, cellsToJson } from './cells-json';
import { inChunks, inChunksOfSize } from './chunks';
import { type Database, rowsOf } from './database';
import { dayColumn, idColumn, instantColumn, toSql } from './values';

/** A roll-up takes some kilobytes: this many stay below Forge SQL's response of 4 MiB. */
const PROJECTS_A_STATEMENT = 200;

const RollUpRow = z.object({
  project_id: idColumn,
  as_of: dayColumn,
  computed_at: instantColumn,
  cells: z.string(),
});

export function createRollUpRepository(database: Database): RollUpRepository {
  return {
    async save(rollUps) {
      for (const some of inChunksOfSize([...rollUps].map(toRow), sizeOf)) {
        await database
          .insertInto('roll_up')
          .values(some)
          .onDuplicateKeyUpdate({
            as_of: sql`VALUES(as_of)`,
            computed_at: sql`VALUES(computed_at)`,
            cells: sql`VALUES(cells)`,
          })
          .execute();
      }
    },

    async of(projectIds) {
      const found = new Map<ProjectId, KeptRollUp>();
      for (const some of inChunks(projectIds, PROJECTS_A_STATEMENT)) {
        const rows = await rowsOf(
          RollUpRow,
          database
            .selectFrom('roll_up')
            .selectAll()
            .where('project_id', 'in', some.map(Number))
            .orderBy('project_id'),
        );
        for (const row of rows) {
          const id = projectId(row.project_id);
          found.set(id, {
            asOf: row.as_of,
            computedAt: row.computed_at,
            cells: cellsFromJson(row.cells, { projectId: id, asOf: row.as_of }),
          });
        }
      }
      return found;
    },
  };
}

function toRow([id, { asOf, computedAt, cells }]: readonly [ProjectId, KeptRollUp]) {
  return {
    project_id: Number(id),
    as_of: asOf,
    computed_at: toSql(computedAt),
    cells: cellsToJson(cells),
  };
}

const sizeOf = ({ cells }: ReturnType<typeof toRow>) => cells.length;
