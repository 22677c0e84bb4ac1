import { sql } from 'kysely';
import { z } from 'zod';

import type { LookBackRepository, VersionName } from '../../usecases/ports';
import { type Database, rowsOf } from './database';
import { createLookBackLogs } from './look-back-logs';
import { ResultRow } from './look-back-rows';
import { instantColumn, toSql } from './values';

const LookBackRow = z
  .object({
    as_of: instantColumn,
    items_to_read: z.number(),
    items_read: z.number(),
    points: z.number(),
    problem: z.string().nullable(),
  })
  .transform(({ as_of: asOf, items_to_read: toRead, items_read: read, points, problem }) => ({
    asOf,
    toRead,
    read,
    points,
    problem,
  }));

const MOST_CHARACTERS = 255;

export function createLookBackRepository(database: Database): LookBackRepository {
  return { ...courseOf(database), ...createLookBackLogs(database), ...resultsOf(database) };
}

/** How looking back stands. */
function courseOf(
  database: Database,
): Pick<LookBackRepository, 'start' | 'drop' | 'find' | 'fail'> {
  const drop = (name: VersionName) => dropAll(database, name);

  return {
    drop,

    async start(name, { asOf, toRead }) {
      await drop(name);
      await database
        .insertInto('look_back')
        .values({
          standard_id: name.standardId,
          version: name.version,
          as_of: toSql(asOf),
          items_to_read: toRead,
          items_read: 0,
          points: 0,
          problem: null,
        })
        .onDuplicateKeyUpdate({
          as_of: sql`VALUES(as_of)`,
          items_to_read: sql`VALUES(items_to_read)`,
          items_read: sql`VALUES(items_read)`,
          points: sql`VALUES(points)`,
          problem: sql`VALUES(problem)`,
        })
        .execute();
    },

    async find({ standardId, version }) {
      const [row] = await rowsOf(
        LookBackRow,
        database
          .selectFrom('look_back')
          .select(['as_of', 'items_to_read', 'items_read', 'points', 'problem'])
          .where('standard_id', '=', standardId)
          .where('version', '=', version),
      );
      return row ?? null;
    },

    async fail({ standardId, version }, problem) {
      await database
        .updateTable('look_back')
        .set({ problem: problem.slice(0, MOST_CHARACTERS) })
        .where('standard_id', '=', standardId)
        .where('version', '=', version)
        .execute();
    },
  };
}

async function dropAll(database: Database, { standardId, version }: VersionName): Promise<void> {
  for (const table of ['look_back_result', 'look_back_log', 'look_back'] as const) {
    await database
      .deleteFrom(table)
      .where('standard_id', '=', standardId)
      .where('version', '=', version)
      .execute();
  }
}

/** What was found. */
function resultsOf(database: Database): Pick<LookBackRepository, 'save' | 'results'> {
  return {
    async save({ standardId, version }, { governedId, past }) {
      await database
        .insertInto('look_back_result')
        .values({
          standard_id: standardId,
          version,
          governed_id: governedId,
          past: JSON.stringify(past),
        })
        .onDuplicateKeyUpdate({ past: sql`VALUES(past)` })
        .execute();
    },

    results: ({ standardId, version }) =>
      rowsOf(
        ResultRow,
        database
          .selectFrom('look_back_result')
          .select(['governed_id', 'past'])
          .where('standard_id', '=', standardId)
          .where('version', '=', version)
          .orderBy('governed_id'),
      ),
  };
}
