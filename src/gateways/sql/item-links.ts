import { sql } from 'kysely';
import { z } from 'zod';

import { ARTIFACT_KINDS } from '../../domain/foundation/artifact';
import { projectId, type WorkItemId, workItemId } from '../../domain/foundation/ids';
import type { ItemLink, ReadItem } from '../../usecases/ports';
import { inChunks } from './chunks';
import { type Database, rowsOf } from './database';
import { idColumn } from './values';

const IDS_A_STATEMENT = 2_000;

const LinkRow = z.object({ item_id: idColumn, other_id: idColumn });
type Link = z.output<typeof LinkRow>;

/** Writes what items are linked with that have no links yet. */
export function addItemLinks(database: Database, items: readonly ReadItem[]): Promise<void> {
  return writeLinks(database, items.flatMap(linksRead));
}

/** Makes the links of items that were read whole what was read. New ones come first, so that none is ever missing. */
export async function replaceItemLinks(
  database: Database,
  items: readonly ReadItem[],
): Promise<void> {
  for (const some of inChunks(items, IDS_A_STATEMENT)) {
    const { added, gone } = await linkChanges(database, some);
    await writeLinks(database, added);
    await dropLinks(database, gone);
  }
}

/** Of these items, those that are kept as linked with others than they were read with. */
export async function itemsLinkedOtherwise(
  database: Database,
  items: readonly ReadItem[],
): Promise<ReadonlySet<WorkItemId>> {
  const others = new Set<WorkItemId>();
  for (const some of inChunks(items, IDS_A_STATEMENT)) {
    const { added, gone } = await linkChanges(database, some);
    for (const { item_id } of [...added, ...gone]) others.add(workItemId(item_id));
  }
  return others;
}

/** Drops the links of items that are gone, as they were read from there, or from the other end too. */
export async function dropItemLinksWith(
  database: Database,
  ids: readonly WorkItemId[],
  ends: 'own' | 'both',
): Promise<void> {
  const numbers = ids.map(Number);
  await database.deleteFrom('item_link').where('item_id', 'in', numbers).execute();
  if (ends === 'both') {
    await database.deleteFrom('item_link').where('other_id', 'in', numbers).execute();
  }
}

const EndRow = z.object({
  item_id: idColumn,
  type_id: idColumn.nullable(),
  kind: z.enum(ARTIFACT_KINDS).nullable(),
});

export async function linksOf(
  database: Database,
  ids: readonly WorkItemId[],
): Promise<readonly ItemLink[]> {
  const found: ItemLink[] = [];
  for (const some of inChunks(ids, IDS_A_STATEMENT)) {
    const rows = await rowsOf(
      EndRow,
      database
        .selectFrom('item_link as link')
        .leftJoin('work_fact as other', 'other.issue_id', 'link.other_id')
        .leftJoin('artifact', 'artifact.issue_id', 'other.issue_id')
        .leftJoin('deleted_item as gone', 'gone.issue_id', 'link.other_id')
        .select(['link.item_id', 'other.type_id', 'artifact.kind'])
        .where('link.item_id', 'in', some.map(Number))
        .where('gone.issue_id', 'is', null),
    );
    for (const { item_id, type_id, kind } of rows) {
      const other = type_id === null ? null : { typeId: type_id, structuredKind: kind };
      found.push({ id: workItemId(item_id), other });
    }
  }
  return found;
}

const LinkedRow = z.object({ item_id: idColumn, project_id: idColumn });

export async function linkedWith(database: Database, ids: readonly WorkItemId[]) {
  const found = [];
  for (const some of inChunks(ids, IDS_A_STATEMENT)) {
    const rows = await rowsOf(
      LinkedRow,
      database
        .selectFrom('item_link as link')
        .innerJoin('work_fact as item', 'item.issue_id', 'link.item_id')
        .select(['link.item_id', 'item.project_id'])
        .distinct()
        .where('link.other_id', 'in', some.map(Number)),
    );
    for (const { item_id, project_id } of rows) {
      found.push({ id: workItemId(item_id), projectId: projectId(project_id) });
    }
  }
  return found;
}

async function linkChanges(database: Database, items: readonly ReadItem[]) {
  const ids = items.map(({ item }) => Number(item.id));
  const kept = await rowsOf(
    LinkRow,
    database.selectFrom('item_link').selectAll().where('item_id', 'in', ids),
  );
  const read = items.flatMap(linksRead);
  const keptKeys = new Set(kept.map(keyOf));
  const readKeys = new Set(read.map(keyOf));

  return {
    added: read.filter((link) => !keptKeys.has(keyOf(link))),
    gone: kept.filter((link) => !readKeys.has(keyOf(link))),
  };
}

function linksRead({ item, links }: ReadItem): Link[] {
  return links.map((id) => ({ item_id: item.id, other_id: id }));
}

const keyOf = (link: Link) => `${link.item_id} ${link.other_id}`;

async function writeLinks(database: Database, links: readonly Link[]): Promise<void> {
  for (const some of inChunks(links, IDS_A_STATEMENT)) {
    await database
      .insertInto('item_link')
      .ignore()
      .values(
        some.map(({ item_id, other_id }) => ({
          item_id: Number(item_id),
          other_id: Number(other_id),
        })),
      )
      .execute();
  }
}

async function dropLinks(database: Database, links: readonly Link[]): Promise<void> {
  for (const some of inChunks(links, IDS_A_STATEMENT)) {
    const keys = some.map((link) => sql`(${Number(link.item_id)}, ${Number(link.other_id)})`);
    await database
      .deleteFrom('item_link')
      .where(sql<boolean>`(item_id, other_id) IN (${sql.join(keys)})`)
      .execute();
  }
}
