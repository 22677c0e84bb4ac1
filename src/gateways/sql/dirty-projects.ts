import { sql } from 'kysely';
import { z } from 'zod';

import type { Instant } from '../../domain/foundation/calendar';
import { type ProjectId, projectId } from '../../domain/foundation/ids';
import type { DirtyProjects } from '../../usecases/ports';
import { inChunks } from './chunks';
import { type Database, rowsOf } from './database';
import { idColumn, toSql } from './values';

const PROJECTS_A_STATEMENT = 2_000;

const IdRow = z.object({ project_id: idColumn });
const MarksRow = z.object({ marks: z.number() });

/**
 * Marks are counted on and on, and a project is dirty while more were counted than were cleaned: a count that began anew
 * could take a mark that has just been made for one that was seen long ago.
 */
export function createDirtyProjects(database: Database): DirtyProjects {
  return {
    async mark(projectIds) {
      const ids = [...new Set(projectIds)].map(Number).sort((one, other) => one - other);
      for (const some of inChunks(ids, PROJECTS_A_STATEMENT)) {
        await database
          .insertInto('dirty_project')
          .values(some.map((id) => ({ project_id: id, marks: 1, cleaned: 0, queued_until: null })))
          .onDuplicateKeyUpdate({ marks: sql`marks + 1` })
          .execute();
      }
    },

    async all() {
      const rows = await rowsOf(
        IdRow,
        database
          .selectFrom('dirty_project')
          .select('project_id')
          .whereRef('marks', '>', 'cleaned')
          .orderBy('project_id'),
      );
      return rows.map(({ project_id }) => projectId(project_id));
    },

    marks: (id) => marksOf(database, id),

    async clean(id, seenMarks) {
      await database
        .updateTable('dirty_project')
        .set({ cleaned: seenMarks })
        .where('project_id', '=', Number(id))
        .where('cleaned', '<', seenMarks)
        .execute();
      return (await marksOf(database, id)) === 0 ? 'clean' : 'marked-again';
    },

    claimQueueing: (id, now, until) => claimQueueing(database, id, { now, until }),

    async releaseQueueing(id) {
      await database
        .updateTable('dirty_project')
        .set({ queued_until: null })
        .where('project_id', '=', Number(id))
        .execute();
    },
  };
}

async function marksOf(database: Database, id: ProjectId): Promise<number> {
  const [row] = await rowsOf(
    MarksRow,
    database
      .selectFrom('dirty_project')
      .select('marks')
      .where('project_id', '=', Number(id))
      .whereRef('marks', '>', 'cleaned'),
  );
  return row?.marks ?? 0;
}

async function claimQueueing(
  database: Database,
  id: ProjectId,
  { now, until }: { readonly now: Instant; readonly until: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('dirty_project')
    .set({ queued_until: toSql(until) })
    .where('project_id', '=', Number(id))
    .whereRef('marks', '>', 'cleaned')
    .where((where) =>
      where.or([where('queued_until', 'is', null), where('queued_until', '<=', toSql(now))]),
    )
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
