import { sql } from 'kysely';
import { z } from 'zod';

import { type ProjectId, projectId, workItemId } from '../../domain/foundation/ids';
import type { LinkedWork } from '../../usecases/ports';
import { inChunks } from './chunks';
import { type Database, rowsOf } from './database';
import { categoryColumn, dayColumn, idColumn, toCategoryCode } from './values';

/** About 350 bytes each as JSON: below Forge SQL's response of 4 MiB. */
const LINKS_A_PAGE = 10_000;
const PROJECTS_A_STATEMENT = 2_000;
const DONE = toCategoryCode('done');

const itemColumn = idColumn.transform(workItemId);
const projectColumn = idColumn.transform(projectId);

const Row = z
  .object({
    before_id: itemColumn,
    before_project: projectColumn,
    before_number: z.number(),
    before_category: categoryColumn,
    before_due: dayColumn.nullable(),
    before_parent: itemColumn.nullable(),
    id: itemColumn,
    project: projectColumn,
    number: z.number(),
    category: categoryColumn,
    due: dayColumn.nullable(),
    parent: itemColumn.nullable(),
  })
  .transform((row): LinkedWork => ({
    predecessor: {
      id: row.before_id,
      projectId: row.before_project,
      number: row.before_number,
      category: row.before_category,
      due: row.before_due,
      parentId: row.before_parent,
    },
    successor: {
      id: row.id,
      projectId: row.project,
      number: row.number,
      category: row.category,
      due: row.due,
      parentId: row.parent,
    },
  }));

export function linkedAcross(database: Database, most: number): Promise<readonly LinkedWork[]> {
  return pages(most, (after, limit) =>
    rowsOf(
      Row,
      linksAfter(database, after)
        .whereRef('successor.project_id', '<>', 'predecessor.project_id')
        .limit(limit),
    ),
  );
}

export async function linkedWithin(
  database: Database,
  projectIds: readonly ProjectId[],
  most: number,
): Promise<readonly LinkedWork[]> {
  const found: LinkedWork[] = [];
  for (const some of inChunks(projectIds, PROJECTS_A_STATEMENT)) {
    const links = await pages(most - found.length, (after, limit) =>
      rowsOf(
        Row,
        linksAfter(database, after)
          .whereRef('successor.project_id', '=', 'predecessor.project_id')
          .where('link.project_id', 'in', some.map(Number))
          .limit(limit),
      ),
    );
    found.push(...links);
  }
  return found;
}

type ReadPage = (after: LinkedWork | undefined, limit: number) => Promise<readonly LinkedWork[]>;

async function pages(most: number, read: ReadPage): Promise<readonly LinkedWork[]> {
  const found: LinkedWork[] = [];
  while (found.length < most) {
    const limit = Math.min(LINKS_A_PAGE, most - found.length);
    const page = await read(found.at(-1), limit);
    found.push(...page);
    if (page.length < limit) break;
  }
  return found;
}

function linksAfter(database: Database, after: LinkedWork | undefined) {
  const links = database
    .selectFrom('block_link as link')
    .innerJoin('work_fact as successor', 'successor.issue_id', 'link.blocked_id')
    .innerJoin('work_fact as predecessor', 'predecessor.issue_id', 'link.blocker_id')
    .select([
      'predecessor.issue_id as before_id',
      'predecessor.project_id as before_project',
      'predecessor.number as before_number',
      'predecessor.category as before_category',
      'predecessor.due as before_due',
      'predecessor.parent_id as before_parent',
      'successor.issue_id as id',
      'successor.project_id as project',
      'successor.number as number',
      'successor.category as category',
      'successor.due as due',
      'successor.parent_id as parent',
    ])
    .where((is) =>
      is.or([is('successor.category', '<>', DONE), is('predecessor.category', '<>', DONE)]),
    )
    .orderBy('link.blocked_id')
    .orderBy('link.blocker_id');
  if (after === undefined) return links;

  const [blocked, blocker] = [Number(after.successor.id), Number(after.predecessor.id)];
  return links.where(
    sql<boolean>`(link.blocked_id > ${blocked} OR (link.blocked_id = ${blocked} AND link.blocker_id > ${blocker}))`,
  );
}
