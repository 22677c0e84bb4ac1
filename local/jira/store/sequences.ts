import { z } from 'zod';

import type { Database } from './database';
import type { SEQUENCES } from './schema';

export type Sequence = (typeof SEQUENCES)[number];

const ValueRow = z.object({ value: z.string() });

/** The next id; two transactions never get the same one. */
export async function nextId(database: Database, sequence: Sequence): Promise<string> {
  return database.transaction(async (within) => {
    await within.run('UPDATE sequence SET value = value + 1 WHERE name = ?', [sequence]);
    const [row] = await within.select(ValueRow, 'SELECT value FROM sequence WHERE name = ?', [
      sequence,
    ]);
    if (row === undefined) throw new Error(`There is no sequence ${sequence}.`);
    return row.value;
  });
}

/** Ids up to this one are taken. */
export async function skipTo(
  database: Database,
  sequence: Sequence,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const highest = ids.reduce((most, id) => Math.max(most, Number(id)), 0);
  await database.run('UPDATE sequence SET value = GREATEST(value, ?) WHERE name = ?', [
    highest,
    sequence,
  ]);
}
