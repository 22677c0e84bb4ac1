import { sql } from 'kysely';
import { z } from 'zod';

import { governedId } from '../../domain/foundation/ids';
import type { SimulatedProject, SimulationRepository, VersionName } from '../../usecases/ports';
import { type Database, rowsOf } from './database';
import { differenceJson } from './difference-json';
import { instantColumn, jsonColumn, toSql } from './values';

const SimulationRow = z
  .object({
    revision: z.number(),
    started_at: instantColumn,
    finished_at: instantColumn.nullable(),
    total: z.number(),
  })
  .transform(({ started_at: startedAt, finished_at: finishedAt, ...row }) => ({
    ...row,
    startedAt,
    finishedAt,
  }));

const ResultRow = z
  .object({
    governed_id: z.string().transform(governedId),
    difference: jsonColumn(differenceJson),
  })
  .transform(({ governed_id: of, difference }): SimulatedProject => ({
    governedId: of,
    difference,
  }));

export function createSimulationRepository(database: Database): SimulationRepository {
  return { ...courseOf(database), ...resultsOf(database) };
}

/** How simulations stand. */
function courseOf(database: Database): Pick<SimulationRepository, 'start' | 'find' | 'finish'> {
  return {
    async start({ standardId, version }, { revision, startedAt, finishedAt, total }) {
      await database
        .deleteFrom('simulation_result')
        .where('standard_id', '=', standardId)
        .where('version', '=', version)
        .execute();
      await database
        .insertInto('simulation')
        .values({
          standard_id: standardId,
          version,
          revision,
          started_at: toSql(startedAt),
          finished_at: finishedAt === null ? null : toSql(finishedAt),
          total,
        })
        .onDuplicateKeyUpdate({
          revision: sql`VALUES(revision)`,
          started_at: sql`VALUES(started_at)`,
          finished_at: sql`VALUES(finished_at)`,
          total: sql`VALUES(total)`,
        })
        .execute();
    },

    async find({ standardId, version }) {
      const [row] = await rowsOf(
        SimulationRow,
        database
          .selectFrom('simulation')
          .select(['revision', 'started_at', 'finished_at', 'total'])
          .where('standard_id', '=', standardId)
          .where('version', '=', version),
      );
      return row ?? null;
    },

    async finish({ standardId, version }, at) {
      await database
        .updateTable('simulation')
        .set({ finished_at: toSql(at) })
        .where('standard_id', '=', standardId)
        .where('version', '=', version)
        .execute();
    },
  };
}

/** What they found. */
function resultsOf(database: Database): Pick<SimulationRepository, 'save' | 'results'> {
  return {
    async save({ standardId, version }, { governedId: of, difference }) {
      await database
        .insertInto('simulation_result')
        .values({
          standard_id: standardId,
          version,
          governed_id: of,
          difference: JSON.stringify(difference),
        })
        .onDuplicateKeyUpdate({ difference: sql`VALUES(difference)` })
        .execute();
    },

    results: ({ standardId, version }: VersionName) =>
      rowsOf(
        ResultRow,
        database
          .selectFrom('simulation_result')
          .where('standard_id', '=', standardId)
          .where('version', '=', version)
          .select(['governed_id', 'difference'])
          .orderBy('governed_id'),
      ),
  };
}
