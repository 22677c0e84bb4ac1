import { sql } from 'kysely';
import { z } from 'zod';

import type { Instant } from '../../domain/foundation/calendar';
import { type ProjectId, projectId } from '../../domain/foundation/ids';
import { readTouch, type Touch } from '../../domain/standards/affected/touch';
import type { DirtyProjects, Pending } from '../../usecases/ports';
import { inChunks } from './chunks';
import { type Database, rowsOf } from './database';
import { idColumn, toSql } from './values';

const PROJECTS_A_STATEMENT = 2_000;

/** What a row holds of touches; what would be more touches everything. */
const LONGEST_TOUCHES = 2_000;

const IdRow = z.object({ project_id: idColumn });
const MarksRow = z.object({ marks: z.number(), touches: z.string() });

/**
 * Marks are counted on and on, and a project is dirty while more were counted than were cleaned: a count that began anew
 * could take a mark that has just been made for one that was seen long ago.
 */
export function createDirtyProjects(database: Database): DirtyProjects {
  return {
    mark: (ids) => mark(database, new Map([...ids].map((id) => [id, ['everything']]))),
    touch: (touched) => mark(database, touched),

    async all() {
      const rows = await rowsOf(
        IdRow,
        database
          .selectFrom('project_mark')
          .select('project_id')
          .whereRef('marks', '>', 'cleaned')
          .orderBy('project_id'),
      );
      return rows.map(({ project_id }) => projectId(project_id));
    },

    pending: (id) => pendingOf(database, id),

    async clean(id, seenMarks) {
      await database
        .updateTable('project_mark')
        .set({ cleaned: seenMarks })
        .where('project_id', '=', Number(id))
        .where('cleaned', '<', seenMarks)
        .execute();
      return (await pendingOf(database, id)).marks === 0 ? 'clean' : 'marked-again';
    },

    claimQueueing: (id, now, until) => claimQueueing(database, id, { now, until }),

    async releaseQueueing(id) {
      await database
        .updateTable('project_mark')
        .set({ queued_until: null })
        .where('project_id', '=', Number(id))
        .execute();
    },
  };
}

/** In one statement for each project, so that a mark never stands without what it touched. */
async function mark(
  database: Database,
  touched: ReadonlyMap<ProjectId, readonly Touch[]>,
): Promise<void> {
  const rows = [...touched]
    .map(([id, touches]) => ({
      project_id: Number(id),
      marks: 1,
      cleaned: 0,
      queued_until: null,
      touches: textOf(touches),
    }))
    .sort((one, other) => one.project_id - other.project_id);

  for (const some of inChunks(rows, PROJECTS_A_STATEMENT)) {
    await database
      .insertInto('project_mark')
      .values(some)
      // In this order: an engine may read what it has just set.
      .onDuplicateKeyUpdate({ touches: TOUCHES_TOGETHER, marks: sql`marks + 1` })
      .execute();
  }
}

/** What is there already, as after a write that was marked before too, is not added once more. */
const TOUCHES_TOGETHER = sql<string>`CASE
  WHEN marks <= cleaned THEN VALUES(touches)
  WHEN LOCATE(VALUES(touches), touches) > 0 THEN touches
  WHEN CHAR_LENGTH(touches) + CHAR_LENGTH(VALUES(touches)) > ${LONGEST_TOUCHES} THEN ${textOf(['everything'])}
  ELSE CONCAT(touches, VALUES(touches))
END`;

/** Each between two signs, so that none is found within another. */
function textOf(touches: readonly Touch[]): string {
  const text = touches.map((touch) => `;${touch};`).join('');
  return text.length > LONGEST_TOUCHES ? textOf(['everything']) : text;
}

async function pendingOf(database: Database, id: ProjectId): Promise<Pending> {
  const [row] = await rowsOf(
    MarksRow,
    database
      .selectFrom('project_mark')
      .select(['marks', 'touches'])
      .where('project_id', '=', Number(id))
      .whereRef('marks', '>', 'cleaned'),
  );
  if (row === undefined) return { marks: 0, touches: [] };

  const touches = new Set(row.touches.split(';').filter((text) => text !== ''));
  return { marks: row.marks, touches: [...touches].map(readTouch) };
}

async function claimQueueing(
  database: Database,
  id: ProjectId,
  { now, until }: { readonly now: Instant; readonly until: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('project_mark')
    .set({ queued_until: toSql(until) })
    .where('project_id', '=', Number(id))
    .whereRef('marks', '>', 'cleaned')
    .where((where) =>
      where.or([where('queued_until', 'is', null), where('queued_until', '<=', toSql(now))]),
    )
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
