import { sql } from 'kysely';
import { z } from 'zod';

import { type WorkItemId, workItemId } from '../../domain/foundation/ids';
import type { ReadItem } from '../../usecases/ports';
import { inChunks } from './chunks';
import { type Database, rowsOf } from './database';
import { categoryColumn, idColumn, toCategoryCode } from './values';

const IDS_A_STATEMENT = 2_000;

const LinkRow = z.object({
  project_id: idColumn,
  blocked_id: idColumn,
  blocker_id: idColumn,
  blocker_category: categoryColumn,
});
type Link = z.output<typeof LinkRow>;

/** Writes the links of items that have none yet. */
export function addLinks(database: Database, items: readonly ReadItem[]): Promise<void> {
  return writeLinks(database, items.flatMap(linksRead));
}

/** Makes the links of items that were read whole what was read. New ones come first, so that none is ever missing. */
export async function replaceLinks(database: Database, items: readonly ReadItem[]): Promise<void> {
  for (const some of inChunks(items, IDS_A_STATEMENT)) {
    const { changed, gone } = await linkChanges(database, some);
    await writeLinks(database, changed);
    await dropLinks(database, gone);
  }
}

/** Of these items, those whose links are kept otherwise than they were read. */
export async function itemsWithOtherLinks(
  database: Database,
  items: readonly ReadItem[],
): Promise<ReadonlySet<WorkItemId>> {
  const others = new Set<WorkItemId>();
  for (const some of inChunks(items, IDS_A_STATEMENT)) {
    const { changed, gone } = await linkChanges(database, some);
    for (const { blocked_id } of [...changed, ...gone]) others.add(workItemId(blocked_id));
  }
  return others;
}

async function linkChanges(database: Database, items: readonly ReadItem[]) {
  const kept = await linksOf(
    database,
    items.map(({ item }) => item.id),
  );
  const read = items.flatMap(linksRead);
  const keptTexts = new Set(kept.map(textOf));
  const readKeys = new Set(read.map(keyOf));

  return {
    changed: read.filter((link) => !keptTexts.has(textOf(link))),
    gone: kept.filter((link) => !readKeys.has(keyOf(link))),
  };
}

function linksRead({ item, blockers }: ReadItem): Link[] {
  return blockers.map(({ id, category }) => ({
    project_id: item.projectId,
    blocked_id: item.id,
    blocker_id: id,
    blocker_category: category,
  }));
}

const keyOf = (link: Link) => `${link.blocked_id} ${link.blocker_id}`;
const textOf = (link: Link) => `${keyOf(link)} ${link.project_id} ${link.blocker_category}`;

function linksOf(database: Database, ids: readonly WorkItemId[]): Promise<Link[]> {
  return rowsOf(
    LinkRow,
    database.selectFrom('block_link').selectAll().where('blocked_id', 'in', ids.map(Number)),
  );
}

async function writeLinks(database: Database, links: readonly Link[]): Promise<void> {
  for (const some of inChunks(links, IDS_A_STATEMENT)) {
    await database
      .insertInto('block_link')
      .values(
        some.map((link) => ({
          project_id: Number(link.project_id),
          blocked_id: Number(link.blocked_id),
          blocker_id: Number(link.blocker_id),
          blocker_category: toCategoryCode(link.blocker_category),
        })),
      )
      .onDuplicateKeyUpdate({
        project_id: sql`VALUES(project_id)`,
        blocker_category: sql`VALUES(blocker_category)`,
      })
      .execute();
  }
}

async function dropLinks(database: Database, links: readonly Link[]): Promise<void> {
  for (const some of inChunks(links, IDS_A_STATEMENT)) {
    const keys = some.map((link) => sql`(${Number(link.blocked_id)}, ${Number(link.blocker_id)})`);
    await database
      .deleteFrom('block_link')
      .where(sql<boolean>`(blocked_id, blocker_id) IN (${sql.join(keys)})`)
      .execute();
  }
}

/** Drops the links of items that are gone, on either end. */
export async function dropLinksWith(
  database: Database,
  ids: readonly WorkItemId[],
  ends: 'blocked' | 'both',
): Promise<void> {
  const numbers = ids.map(Number);
  await database.deleteFrom('block_link').where('blocked_id', 'in', numbers).execute();
  if (ends === 'both') {
    await database.deleteFrom('block_link').where('blocker_id', 'in', numbers).execute();
  }
}
