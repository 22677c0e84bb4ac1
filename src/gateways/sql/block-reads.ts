import { sql } from 'kysely';
import { z } from 'zod';

import {
  type ProjectId,
  projectId,
  type WorkItemId,
  workItemId,
} from '../../domain/foundation/ids';
import type { Blocker } from '../../usecases/ports';
import { inChunks } from './chunks';
import { type Database, rowsOf } from './database';
import { categoryColumn, countColumn, idColumn, toCategoryCode } from './values';

const IDS_A_STATEMENT = 2_000;
const ROWS_A_PAGE = 20_000;
const DONE = toCategoryCode('done');

const OpenBlockers = z.object({ blocked_id: idColumn, open_blockers: countColumn });

/**
 * How many items that are not done block each item; those that nothing blocks are missing. What is known of a blocker
 * itself counts; what its link said when it was read counts only for blockers outside the chosen projects.
 */
export async function openBlockers(
  database: Database,
  of: { readonly projectIds: readonly ProjectId[] } | { readonly ids: readonly WorkItemId[] },
): Promise<ReadonlyMap<WorkItemId, number>> {
  const counts = await rowsOf(
    OpenBlockers,
    database
      .selectFrom('block_link as link')
      .leftJoin('work_fact as blocker', 'blocker.issue_id', 'link.blocker_id')
      .leftJoin('deleted_item as gone', 'gone.issue_id', 'link.blocker_id')
      .select(['link.blocked_id', sql`COUNT(*)`.as('open_blockers')])
      .where(
        'projectIds' in of
          ? sql<boolean>`link.project_id IN (${sql.join(of.projectIds.map(Number))})`
          : sql<boolean>`link.blocked_id IN (${sql.join(of.ids.map(Number))})`,
      )
      .where('gone.issue_id', 'is', null)
      .where(sql<boolean>`COALESCE(blocker.category, link.blocker_category) <> ${DONE}`)
      .groupBy('link.blocked_id'),
  );
  return new Map(
    counts.map(({ blocked_id, open_blockers }) => [workItemId(blocked_id), open_blockers]),
  );
}

const Blocked = z.object({ blocked_id: idColumn, project_id: idColumn });

export async function blockedBy(database: Database, ids: readonly WorkItemId[]) {
  const found = [];
  for (const some of inChunks(ids, IDS_A_STATEMENT)) {
    const rows = await rowsOf(
      Blocked,
      database
        .selectFrom('block_link')
        .select(['blocked_id', 'project_id'])
        .distinct()
        .where('blocker_id', 'in', some.map(Number)),
    );
    for (const { blocked_id, project_id } of rows) {
      found.push({ id: workItemId(blocked_id), projectId: projectId(project_id) });
    }
  }
  return found;
}

const OutsideBlocker = z.object({ blocker_id: idColumn, blocker_category: categoryColumn });

export async function outsideBlockers(database: Database): Promise<readonly Blocker[]> {
  const found: Blocker[] = [];
  for (let offset = 0; ; offset += ROWS_A_PAGE) {
    const rows = await rowsOf(
      OutsideBlocker,
      database
        .selectFrom('block_link as link')
        .leftJoin('work_fact as blocker', 'blocker.issue_id', 'link.blocker_id')
        .select(['link.blocker_id', 'link.blocker_category'])
        .distinct()
        .where('blocker.issue_id', 'is', null)
        .orderBy('link.blocker_id')
        .orderBy('link.blocker_category')
        .limit(ROWS_A_PAGE)
        .offset(offset),
    );
    for (const { blocker_id, blocker_category } of rows) {
      found.push({ id: workItemId(blocker_id), category: blocker_category });
    }
    if (rows.length < ROWS_A_PAGE) return found;
  }
}
