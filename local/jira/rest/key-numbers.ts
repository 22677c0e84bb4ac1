import { z } from 'zod';

import type { Project } from '../store/catalogue-entries';
import type { Database } from '../store/database';

const NumberRow = z.object({ last_number: z.number() });

/** The number of the project's next key; inside a transaction nobody else gets it. */
export async function nextNumber(database: Database, { id }: Project): Promise<number> {
  await database.run('UPDATE project SET last_number = last_number + 1 WHERE id = ?', [id]);
  const [row] = await database.select(NumberRow, 'SELECT last_number FROM project WHERE id = ?', [
    id,
  ]);
  if (row === undefined) throw new Error(`There is no project ${id}.`);
  return row.last_number;
}
