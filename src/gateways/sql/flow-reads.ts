import { z } from 'zod';

import type { Instant } from '../../domain/foundation/calendar';
import {
  type ProjectId,
  projectId,
  type WorkItemId,
  workItemId,
} from '../../domain/foundation/ids';
import type { FlowingItem, ItemAround } from '../../usecases/ports';
import { inChunks } from './chunks';
import { type Database, rowsOf } from './database';
import {
  categoryColumn,
  dayColumn,
  idColumn,
  instantColumn,
  toCategoryCode,
  toSqlSecond,
} from './values';

/** About 200 bytes each as JSON: far below Forge SQL's response of 4 MiB. */
const ITEMS_A_PAGE = 10_000;
/** Few, for each may have thousands of others around it. */
const IDS_A_STATEMENT = 200;

const FlowRow = z
  .object({
    project_id: idColumn,
    issue_id: idColumn,
    number: z.number(),
    category: categoryColumn,
    category_since: instantColumn.nullable(),
    created: instantColumn,
    resolved: instantColumn.nullable(),
    due: dayColumn.nullable(),
    parent_id: idColumn.nullable(),
  })
  .transform((row): FlowingItem => ({
    id: workItemId(row.issue_id),
    projectId: projectId(row.project_id),
    number: row.number,
    category: row.category,
    categorySince: row.category_since,
    created: row.created,
    resolved: row.resolved,
    due: row.due,
    parentId: row.parent_id === null ? null : workItemId(row.parent_id),
  }));

/** One project after the other, so that each page is read off its key. */
export async function* flowingItems(
  database: Database,
  projectIds: readonly ProjectId[],
  since: Instant,
): AsyncGenerator<FlowingItem> {
  for (const id of [...projectIds].sort((one, other) => Number(one) - Number(other))) {
    let after = 0;
    for (;;) {
      const page = await rowsOf(FlowRow, flowingPage(database, { id, since, after }));
      yield* page;
      if (page.length < ITEMS_A_PAGE) break;
      after = Number(page.at(-1)?.id ?? 0);
    }
  }
}

type Page = { readonly id: ProjectId; readonly since: Instant; readonly after: number };

function flowingPage(database: Database, { id, since, after }: Page) {
  return database
    .selectFrom('work_fact')
    .select([
      'project_id',
      'issue_id',
      'number',
      'category',
      'category_since',
      'created',
      'resolved',
      'due',
      'parent_id',
    ])
    .where('project_id', '=', Number(id))
    .where('issue_id', '>', after)
    .where((where) =>
      where.or([
        where('category', '<>', toCategoryCode('done')),
        where('resolved', '>=', toSqlSecond(since)),
      ]),
    )
    .orderBy('issue_id')
    .limit(ITEMS_A_PAGE);
}

const AroundRow = z
  .object({
    of_id: idColumn,
    issue_id: idColumn,
    project_id: idColumn,
    category: categoryColumn,
  })
  .transform((row): ItemAround => ({
    of: workItemId(row.of_id),
    id: workItemId(row.issue_id),
    projectId: projectId(row.project_id),
    category: row.category,
  }));

export async function itemsAround(
  database: Database,
  ids: readonly WorkItemId[],
): Promise<readonly ItemAround[]> {
  const found = new Map<string, ItemAround>();
  for (const some of inChunks(ids, IDS_A_STATEMENT)) {
    const numbers = some.map(Number);
    const below = database
      .selectFrom('work_fact')
      .select(['parent_id as of_id', 'issue_id', 'project_id', 'category'])
      .where('parent_id', 'in', numbers);
    const beside = database
      .selectFrom('item_link as link')
      .innerJoin('work_fact as other', 'other.issue_id', 'link.other_id')
      .select(['link.item_id as of_id', 'other.issue_id', 'other.project_id', 'other.category'])
      .where('link.item_id', 'in', numbers);
    for (const one of [...(await rowsOf(AroundRow, below)), ...(await rowsOf(AroundRow, beside))]) {
      found.set(`${one.of} ${one.id}`, one);
    }
  }
  return [...found.values()];
}
