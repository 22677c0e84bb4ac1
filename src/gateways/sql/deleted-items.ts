import { z } from 'zod';

import { type WorkItemId, workItemId } from '../../domain/foundation/ids';
import { inChunks } from './chunks';
import { type Database, rowsOf } from './database';
import { idColumn } from './values';

const IDS_A_STATEMENT = 2_000;
const IdRow = z.object({ issue_id: idColumn });

/** Which of these are known to be deleted. */
export async function deletedOf(
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
