import { sql } from 'kysely';
import { z } from 'zod';

import {
  type ProjectId,
  projectId,
  type WorkItemId,
  workItemId,
} from '../../domain/foundation/ids';
import type { WorkItem } from '../../domain/foundation/work-item';
import type { ReadItem, WorkFact, WorkItemRepository } from '../../usecases/ports';
import {
  ArtifactRow,
  dropArtifacts,
  itemsWithOtherArtifact,
  replaceArtifacts,
} from './artifact-rows';
import {
  blockedBy,
  dropLinksWith,
  itemsWithOtherLinks,
  openBlockers,
  replaceLinks,
} from './block-links';
import { inChunks } from './chunks';
import { type Database, rowsOf } from './database';
import { parentsOf, projectsOfDescendants } from './item-tree';
import { countColumn, idColumn, toSqlSecond } from './values';
import { placesOf, toWorkItem, upsertFacts, WorkFactRow } from './work-fact-rows';

/** About 300 bytes each as JSON: far below Forge SQL's response of 4 MiB. */
const ITEMS_A_PAGE = 5_000;
const IDS_A_PAGE = 50_000;
const IDS_A_STATEMENT = 2_000;
/** Keeps one DELETE within its time. */
const ROWS_A_DELETE = 20_000;

const IdRow = z.object({ issue_id: idColumn });
const CountRow = z.object({ project_id: idColumn, items: countColumn });

export function createWorkItemRepository(database: Database): WorkItemRepository {
  return {
    async compare(items) {
      const ids = items.map(({ item }) => item.id);
      const known = new Map((await findItems(database, ids)).map((item) => [item.id, item]));
      const otherLinks = await itemsWithOtherLinks(database, items);
      const otherArtifacts = await itemsWithOtherArtifact(database, items);
      return ids.map((id) => ({
        before: known.get(id) ?? null,
        arePartsKept: !otherLinks.has(id) && !otherArtifacts.has(id),
      }));
    },

    save: (items) => save(database, items),

    async apply(facts) {
      const alive = await withoutDeleted(database, facts, (fact) => fact.id);
      await upsertFacts(database, alive);
      await dropDeleted(
        database,
        alive.map(({ id }) => id),
      );
    },

    find: (ids) => findItems(database, ids),
    ofProject: (id) => itemsOf(database, id),

    async remove(ids, at) {
      for (const some of inChunks(ids, IDS_A_STATEMENT)) {
        // The mark comes first: a page that is being saved now looks for it when it is through.
        await database
          .insertInto('deleted_item')
          .ignore()
          .values(some.map((id) => ({ issue_id: Number(id), deleted_at: toSqlSecond(at) })))
          .execute();
        await dropFacts(database, some);
        await dropLinksWith(database, some, 'both');
      }
    },

    async forget(ids) {
      for (const some of inChunks(ids, IDS_A_STATEMENT)) {
        await dropFacts(database, some);
        await dropLinksWith(database, some, 'blocked');
      }
    },

    async restore(ids) {
      for (const some of inChunks(ids, IDS_A_STATEMENT)) {
        await database
          .deleteFrom('deleted_item')
          .where('issue_id', 'in', some.map(Number))
          .execute();
      }
    },

    deleted: (ids) => deletedOf(database, ids),

    async movedSince(id, since) {
      const moment = toSqlSecond(since);
      const facts = await rowsOf(
        WorkFactRow,
        database
          .selectFrom('work_fact')
          .selectAll()
          .where('project_id', '=', Number(id))
          .where((where) =>
            where.or([
              where('created', '>=', moment),
              where('category_since', '>=', moment),
              where('resolved', '>=', moment),
            ]),
          )
          .orderBy('issue_id')
          .limit(ITEMS_A_PAGE),
      );
      const blockers = await openBlockers(database, { projectId: id });
      return facts.map((fact) => toWorkItem(fact, blockers));
    },

    async countByProject() {
      const rows = await rowsOf(
        CountRow,
        database
          .selectFrom('work_fact')
          .select(['project_id', sql`COUNT(*)`.as('items')])
          .groupBy('project_id'),
      );
      return new Map(rows.map(({ project_id, items }) => [projectId(project_id), items]));
    },

    idsOfProject: (id) => idsOf(database, id),
    parents: (id) => parentsOf(database, id),
    projectsOfDescendants: (ids) => projectsOfDescendants(database, ids),
    blockedBy: (ids) => blockedBy(database, ids),

    artifacts: (id) =>
      rowsOf(
        ArtifactRow,
        database
          .selectFrom('artifact')
          .selectAll()
          .where('project_id', '=', Number(id))
          .orderBy('issue_id'),
      ),

    async findArtifact(id) {
      const [found] = await rowsOf(
        ArtifactRow,
        database.selectFrom('artifact').selectAll().where('issue_id', '=', Number(id)),
      );
      return found ?? null;
    },

    async clear() {
      for (const table of ['work_fact', 'block_link', 'artifact', 'deleted_item'] as const) {
        let deleted: bigint;
        do {
          const answer = await database
            .deleteFrom(table)
            .limit(ROWS_A_DELETE)
            .executeTakeFirstOrThrow();
          deleted = answer.numDeletedRows;
        } while (deleted === BigInt(ROWS_A_DELETE));
      }
    },
  };
}

async function save(database: Database, items: readonly ReadItem[]): Promise<void> {
  const alive = await withoutDeleted(database, items, ({ item }) => item.id);
  const places = await placesOf(
    database,
    alive.map(({ item }) => item.id),
  );
  const current = alive.filter(({ item }) => item.updated >= (places.get(item.id)?.updated ?? ''));

  await upsertFacts(
    database,
    current.map(({ item }) => item),
  );
  await replaceLinks(database, current);
  await replaceArtifacts(database, current);
  await dropDeleted(
    database,
    current.map(({ item }) => item.id),
  );
}

async function findItems(
  database: Database,
  ids: readonly WorkItemId[],
): Promise<readonly WorkItem[]> {
  const found: WorkItem[] = [];
  for (const some of inChunks(ids, IDS_A_STATEMENT)) {
    const facts = await rowsOf(
      WorkFactRow,
      database.selectFrom('work_fact').selectAll().where('issue_id', 'in', some.map(Number)),
    );
    if (facts.length === 0) continue;
    const blockers = await openBlockers(database, { ids: facts.map(({ id }) => id) });
    found.push(...facts.map((fact) => toWorkItem(fact, blockers)));
  }
  return found;
}

async function* itemsOf(database: Database, id: ProjectId): AsyncGenerator<WorkItem> {
  const blockers = await openBlockers(database, { projectId: id });
  let after = 0;
  for (;;) {
    const facts: WorkFact[] = await rowsOf(
      WorkFactRow,
      database
        .selectFrom('work_fact')
        .selectAll()
        .where('project_id', '=', Number(id))
        .where('issue_id', '>', after)
        .orderBy('issue_id')
        .limit(ITEMS_A_PAGE),
    );
    for (const fact of facts) yield toWorkItem(fact, blockers);

    const last = facts.at(-1);
    if (last === undefined || facts.length < ITEMS_A_PAGE) return;
    after = Number(last.id);
  }
}

async function idsOf(database: Database, id: ProjectId): Promise<readonly WorkItemId[]> {
  const ids: WorkItemId[] = [];
  for (;;) {
    const rows = await rowsOf(
      IdRow,
      database
        .selectFrom('work_fact')
        .select('issue_id')
        .where('project_id', '=', Number(id))
        .where('issue_id', '>', Number(ids.at(-1) ?? 0))
        .orderBy('issue_id')
        .limit(IDS_A_PAGE),
    );
    ids.push(...rows.map(({ issue_id }) => workItemId(issue_id)));
    if (rows.length < IDS_A_PAGE) return ids;
  }
}

async function deletedOf(
  database: Database,
  ids: readonly WorkItemId[],
): Promise<ReadonlySet<WorkItemId>> {
  const deleted = new Set<WorkItemId>();
  for (const some of inChunks(ids, IDS_A_STATEMENT)) {
    const rows = await rowsOf(
      IdRow,
      database
        .selectFrom('deleted_item')
        .select('issue_id')
        .where('issue_id', 'in', some.map(Number)),
    );
    for (const { issue_id } of rows) deleted.add(workItemId(issue_id));
  }
  return deleted;
}

async function withoutDeleted<Item>(
  database: Database,
  items: readonly Item[],
  idOf: (item: Item) => WorkItemId,
): Promise<readonly Item[]> {
  const deleted = await deletedOf(database, items.map(idOf));
  return items.filter((item) => !deleted.has(idOf(item)));
}

/** Takes back what was written while somebody marked it deleted. */
async function dropDeleted(database: Database, ids: readonly WorkItemId[]): Promise<void> {
  const deleted = [...(await deletedOf(database, ids))];
  if (deleted.length === 0) return;

  await dropFacts(database, deleted);
  await dropLinksWith(database, deleted, 'both');
}

async function dropFacts(database: Database, ids: readonly WorkItemId[]): Promise<void> {
  await database.deleteFrom('work_fact').where('issue_id', 'in', ids.map(Number)).execute();
  await dropArtifacts(database, ids);
}
