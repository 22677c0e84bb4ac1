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

/** So many rows with all that they may hold of touches stay within a response of 4 MiB. */
const PROJECTS_WITH_TOUCHES = 500;

/** What a row holds of touches; what would be more touches everything. */
const LONGEST_TOUCHES = 2_000;

const IdRow = z.object({ project_id: idColumn });
const MarksRow = z.object({ project_id: idColumn, marks: z.number(), touches: z.string() });

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

    pending: (ids) => pendingOf(database, ids),

    async clean(seenMarks) {
      for (const some of inChunks([...seenMarks], PROJECTS_A_STATEMENT)) {
        await database
          .insertInto('project_mark')
          .values(some.map(cleanRow))
          .onDuplicateKeyUpdate({ cleaned: sql`GREATEST(cleaned, VALUES(cleaned))` })
          .execute();
      }
      return [...(await pendingOf(database, [...seenMarks.keys()])).keys()];
    },

    claimQueueing: (ids, now, until) => claimQueueing(database, ids, { now, until }),

    async releaseQueueing(ids) {
      for (const some of inChunks(ids, PROJECTS_A_STATEMENT)) {
        await database
          .updateTable('project_mark')
          .set({ queued_until: null })
          .where('project_id', 'in', some.map(Number))
          .execute();
      }
    },
  };
}

/** As a row would be that is missing: all of its marks were seen. */
const cleanRow = ([id, marks]: readonly [ProjectId, number]) => ({
  project_id: Number(id),
  marks,
  cleaned: marks,
  queued_until: null,
  touches: '',
});

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

async function pendingOf(
  database: Database,
  ids: readonly ProjectId[],
): Promise<ReadonlyMap<ProjectId, Pending>> {
  const pending = new Map<ProjectId, Pending>();
  for (const some of inChunks(ids, PROJECTS_WITH_TOUCHES)) {
    const rows = await rowsOf(
      MarksRow,
      database
        .selectFrom('project_mark')
        .select(['project_id', 'marks', 'touches'])
        .where('project_id', 'in', some.map(Number))
        .whereRef('marks', '>', 'cleaned'),
    );
    for (const { project_id, marks, touches } of rows) {
      const names = new Set(touches.split(';').filter((text) => text !== ''));
      pending.set(projectId(project_id), { marks, touches: [...names].map(readTouch) });
    }
  }
  return pending;
}

type Claim = { readonly now: Instant; readonly until: Instant };

async function claimQueueing(
  database: Database,
  ids: readonly ProjectId[],
  claim: Claim,
): Promise<readonly ProjectId[]> {
  const claimed: ProjectId[] = [];
  for (const some of inChunks(ids, PROJECTS_A_STATEMENT)) {
    const count = await claimOf(database, some, claim);
    if (count === some.length) claimed.push(...some);
    else if (count > 0) claimed.push(...(await claimedOf(database, some, claim)));
  }
  return claimed;
}

async function claimOf(
  database: Database,
  ids: readonly ProjectId[],
  { now, until }: Claim,
): Promise<number> {
  const { numUpdatedRows } = await database
    .updateTable('project_mark')
    .set({ queued_until: toSql(until) })
    .where('project_id', 'in', ids.map(Number))
    .whereRef('marks', '>', 'cleaned')
    .where((where) =>
      where.or([where('queued_until', 'is', null), where('queued_until', '<=', toSql(now))]),
    )
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Which ones it was that were just claimed. */
async function claimedOf(database: Database, ids: readonly ProjectId[], { until }: Claim) {
  const rows = await rowsOf(
    IdRow,
    database
      .selectFrom('project_mark')
      .select('project_id')
      .where('project_id', 'in', ids.map(Number))
      .where('queued_until', '=', toSql(until))
      .whereRef('marks', '>', 'cleaned')
      .orderBy('project_id'),
  );
  return rows.map(({ project_id }) => projectId(project_id));
}
