import type { WorkItemId } from '../../domain/foundation/ids';
import type { WorkItem } from '../../domain/foundation/work-item';
import { openBlockers } from './block-reads';
import { inChunks } from './chunks';
import { type Database, rowsOf } from './database';
import { toWorkItem, WorkFactRow } from './work-fact-rows';

const IDS_A_STATEMENT = 2_000;

/** Facts by id; those not known are left out. */
export async function findItems(
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
