import { sql } from 'kysely';
import { z } from 'zod';

import { partToKeep, type RegisterPart } from '../../domain/artifacts/register-part';
import { type WorkItemId, workItemId } from '../../domain/foundation/ids';
import type { ReadItem } from '../../usecases/ports';
import { inChunks } from './chunks';
import { type Database, rowsOf } from './database';
import { REGISTER_COLUMN_NAMES, REGISTER_COLUMN_SHAPES, toColumns, toPart } from './register-codes';
import { idColumn } from './values';

const IDS_A_STATEMENT = 1_000;

type Kept = { readonly id: WorkItemId; readonly part: RegisterPart };

const Row = z
  .object({ issue_id: idColumn, kind: z.number(), ...REGISTER_COLUMN_SHAPES })
  .transform((row) => ({ id: workItemId(row.issue_id), part: toPart(row) }));
/** Kept and read figures are the same when these are. */
const textOf = ({ id, part }: z.output<typeof Row>) =>
  JSON.stringify([id, part === null ? null : toColumns(part)]);

/** Writes the figures of items that have none yet. */
export function addRegisterFacts(database: Database, items: readonly ReadItem[]): Promise<void> {
  return write(database, items.flatMap(read));
}

/** Makes the figures of items that were read whole what was read. */
export async function replaceRegisterFacts(
  database: Database,
  items: readonly ReadItem[],
): Promise<void> {
  for (const some of inChunks(items, IDS_A_STATEMENT)) {
    const { changed, gone } = await changes(database, some);
    await write(database, changed);
    await dropRegisterFacts(database, gone);
  }
}

/** Of these items, those whose figures are kept otherwise than they were read. */
export async function itemsWithOtherFigures(
  database: Database,
  items: readonly ReadItem[],
): Promise<ReadonlySet<WorkItemId>> {
  const others = new Set<WorkItemId>();
  for (const some of inChunks(items, IDS_A_STATEMENT)) {
    const { changed, gone } = await changes(database, some);
    for (const { id } of changed) others.add(id);
    for (const id of gone) others.add(id);
  }
  return others;
}

export async function dropRegisterFacts(
  database: Database,
  ids: readonly WorkItemId[],
): Promise<void> {
  if (ids.length === 0) return;
  await database.deleteFrom('register_part').where('issue_id', 'in', ids.map(Number)).execute();
}

async function changes(database: Database, items: readonly ReadItem[]) {
  const kept = await rowsOf(
    Row,
    database
      .selectFrom('register_part')
      .selectAll()
      .where(
        'issue_id',
        'in',
        items.map(({ item }) => Number(item.id)),
      ),
  );
  const found = items.flatMap(read);
  const foundIds = new Set(found.map(({ id }) => id));
  const keptTexts = new Set(kept.map(textOf));

  return {
    changed: found.filter((one) => !keptTexts.has(textOf(one))),
    gone: kept.map(({ id }) => id).filter((id) => !foundIds.has(id)),
  };
}

function read({ item, artifactProperty }: ReadItem): Kept[] {
  const part = partToKeep(artifactProperty);
  return part === null ? [] : [{ id: item.id, part }];
}

async function write(database: Database, figures: readonly Kept[]): Promise<void> {
  if (figures.length === 0) return;

  const rows = figures.map(({ id, part }) => ({ issue_id: Number(id), ...toColumns(part) }));
  await database
    .insertInto('register_part')
    .values(rows)
    .onDuplicateKeyUpdate(
      Object.fromEntries(
        ['kind', ...REGISTER_COLUMN_NAMES].map((name) => [name, sql`VALUES(${sql.ref(name)})`]),
      ),
    )
    .execute();
}
