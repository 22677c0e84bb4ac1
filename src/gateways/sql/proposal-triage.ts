import { z } from 'zod';

import { accountId, type NodeId, workItemId, type WorkItemId } from '../../domain/foundation/ids';
import { type Standing, standings, TRIAGE_STATES } from '../../domain/foundation/triage';
import type { KeptTriage, ProposalRepository } from '../../usecases/ports';
import { inChunks } from './chunks';
import { rowsOf, type Database } from './database';
import { idColumn, instantColumn, toSql } from './values';

/** A handful of steps each, with a reason of up to 1,000 characters. */
const MOST_AT_ONCE = 50;

const TriageRow = z
  .object({
    item_id: idColumn,
    step: z.number(),
    state: z.enum([...TRIAGE_STATES, 'taken-back']),
    reason: z.string().nullable(),
    into_item: idColumn.nullable(),
    decided_by: z.string().transform(accountId),
    decided_at: instantColumn,
  })
  .transform(({ item_id: item, into_item: into, ...row }): KeptTriage => ({
    workItemId: workItemId(item),
    state: row.state,
    reason: row.reason,
    into: into === null ? null : workItemId(into),
    by: row.decided_by,
    at: row.decided_at,
    step: row.step,
  }));

/** Where proposals stand before a board. Every step stays; one that is taken back is followed by one that says so. */
export function createProposalTriage(
  database: Database,
): Pick<ProposalRepository, 'triage' | 'addTriage'> {
  return {
    async triage(id, items) {
      const standing = new Map<WorkItemId, Standing>();
      for (const some of inChunks([...new Set(items)], MOST_AT_ONCE)) {
        const steps = await rowsOf(TriageRow, stepsOf(database, id, some));
        for (const [item, each] of standings(steps)) standing.set(item, each);
      }
      return standing;
    },

    async addTriage(id, kept) {
      // The key ends with the step: of two who saw the same one, one inserts and the other finds it taken.
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('proposal_triage')
        .ignore()
        .values({
          node_id: id,
          item_id: Number(kept.workItemId),
          step: kept.step,
          state: kept.state,
          reason: kept.reason,
          into_item: kept.into === null ? null : Number(kept.into),
          decided_by: kept.by,
          decided_at: toSql(kept.at),
        })
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n ? 'kept' : 'stale';
    },
  };
}

function stepsOf(database: Database, id: NodeId, items: readonly WorkItemId[]) {
  return database
    .selectFrom('proposal_triage')
    .select(['item_id', 'step', 'state', 'reason', 'into_item', 'decided_by', 'decided_at'])
    .where('node_id', '=', id)
    .where('item_id', 'in', items.map(Number))
    .orderBy('item_id')
    .orderBy('step');
}
