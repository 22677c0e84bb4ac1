import type { WorkItemId } from '../../domain/foundation/ids';
import type { Comparison, ReadItem, WorkItemRepository } from '../../usecases/ports';
import {
  addArtifacts,
  dropArtifacts,
  itemsWithOtherArtifact,
  replaceArtifacts,
} from './artifact-rows';
import { addLinks, dropLinksWith, itemsWithOtherLinks, replaceLinks } from './block-links';
import {
  addItemLinks,
  dropItemLinksWith,
  itemsLinkedOtherwise,
  replaceItemLinks,
} from './item-links';
import { inChunks } from './chunks';
import type { Database } from './database';
import { deletedOf } from './deleted-items';
import { findItems } from './find-items';
import { toSqlSecond } from './values';
import {
  addRegisterFacts,
  dropRegisterFacts,
  itemsWithOtherFigures,
  replaceRegisterFacts,
} from './register-rows';
import { placesOf, upsertFacts } from './work-fact-rows';

const IDS_A_STATEMENT = 2_000;
/** Keeps one DELETE within its time. */
const ROWS_A_DELETE = 20_000;

type ItemWrites = Pick<
  WorkItemRepository,
  'compare' | 'save' | 'apply' | 'remove' | 'forget' | 'restore' | 'clear'
>;

export function createItemWrites(database: Database): ItemWrites {
  return {
    compare: (items) => compare(database, items),
    save: (items) => save(database, items),

    async apply(facts) {
      const alive = await withoutDeleted(database, facts, (fact) => fact.id);
      await upsertFacts(database, alive);
      await dropDeleted(
        database,
        alive.map(({ id }) => id),
      );
    },

    async remove(ids, at) {
      for (const some of inChunks(ids, IDS_A_STATEMENT)) {
        // The mark comes first: a page that is being saved now looks for it when it is through.
        await database
          .insertInto('deleted_item')
          .ignore()
          .values(some.map((id) => ({ issue_id: Number(id), deleted_at: toSqlSecond(at) })))
          .execute();
        await dropItems(database, some, 'both');
      }
    },

    async forget(ids) {
      for (const some of inChunks(ids, IDS_A_STATEMENT)) {
        await dropItems(database, some, 'blocked');
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

    clear: () => clear(database),
  };
}

async function compare(
  database: Database,
  items: readonly ReadItem[],
): Promise<readonly Comparison[]> {
  const ids = items.map(({ item }) => item.id);
  const known = new Map((await findItems(database, ids)).map((item) => [item.id, item]));
  const toCompare = items.filter(({ item }) => known.has(item.id));
  const otherLinks = await itemsWithOtherLinks(database, toCompare);
  const linkedOtherwise = await itemsLinkedOtherwise(database, toCompare);
  const otherArtifacts = await itemsWithOtherArtifact(database, toCompare);
  const otherFigures = await itemsWithOtherFigures(database, toCompare);
  const others = [otherLinks, linkedOtherwise, otherArtifacts, otherFigures];

  return ids.map((id) => ({
    before: known.get(id) ?? null,
    arePartsKept: known.has(id) && !others.some((some) => some.has(id)),
  }));
}

async function save(database: Database, items: readonly ReadItem[]): Promise<void> {
  const alive = await withoutDeleted(database, items, ({ item }) => item.id);
  const places = await placesOf(database, idsOf(alive));
  const current = alive.filter(({ item }) => item.updated >= (places.get(item.id)?.updated ?? ''));
  // Without a fact there are no parts: they are written after it and dropped before it.
  const known = current.filter(({ item }) => places.has(item.id));
  const fresh = current.filter(({ item }) => !places.has(item.id));

  await upsertFacts(
    database,
    current.map(({ item }) => item),
  );
  await addLinks(database, fresh);
  await replaceLinks(database, known);
  await addItemLinks(database, fresh);
  await replaceItemLinks(database, known);
  await addArtifacts(database, fresh);
  await replaceArtifacts(database, known);
  await addRegisterFacts(database, fresh);
  await replaceRegisterFacts(database, known);
  await dropDeleted(database, idsOf(current));
}

const idsOf = (items: readonly ReadItem[]) => items.map(({ item }) => item.id);

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

  await dropItems(database, deleted, 'both');
}

async function dropItems(
  database: Database,
  ids: readonly WorkItemId[],
  linkEnds: 'blocked' | 'both',
): Promise<void> {
  await dropLinksWith(database, ids, linkEnds);
  await dropItemLinksWith(database, ids, linkEnds === 'both' ? 'both' : 'own');
  await dropArtifacts(database, ids);
  await dropRegisterFacts(database, ids);
  await database.deleteFrom('work_fact').where('issue_id', 'in', ids.map(Number)).execute();
}

async function clear(database: Database): Promise<void> {
  for (const table of [
    'work_fact',
    'block_link',
    'item_link',
    'artifact',
    'register_part',
    'deleted_item',
  ] as const) {
    let deleted: bigint;
    do {
      const answer = await database
        .deleteFrom(table)
        .limit(ROWS_A_DELETE)
        .executeTakeFirstOrThrow();
      deleted = answer.numDeletedRows;
    } while (deleted === BigInt(ROWS_A_DELETE));
  }
}
