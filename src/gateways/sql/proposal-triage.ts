import { z } from 'zod';

import { accountId, type NodeId, workItemId, type WorkItemId } from '../../domain/foundation/ids';
import { TRIAGE_STATES } from '../../domain/foundation/triage';
import type { KeptTriage, ProposalRepository } from '../../usecases/ports';
import { rowsOf, type Database } from './database';
import { idColumn, instantColumn, toSql } from './values';

const TriageRow = z
  .object({
    item_id: idColumn,
    step: z.number(),
    state: z.enum(TRIAGE_STATES),
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

/** Where proposals stand before a board. Every step stays until it is taken back. */
export function createProposalTriage(
  database: Database,
): Pick<ProposalRepository, 'triage' | 'addTriage' | 'undoTriage'> {
  const isLast = async (id: NodeId, item: WorkItemId, step: number) => {
    const { last } = await database
      .selectFrom('proposal_triage')
      .select(({ fn }) => fn.max<number | null>('step').as('last'))
      .where('node_id', '=', id)
      .where('item_id', '=', Number(item))
      .executeTakeFirstOrThrow();
    return (last ?? 0) === step;
  };

  return {
    triage: (id) => rowsOf(TriageRow, latestIn(database, id)),

    async addTriage(id, kept) {
      if (!(await isLast(id, kept.workItemId, kept.step - 1))) return 'stale';

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

    async undoTriage(id, { workItemId: item, step }) {
      if (!(await isLast(id, item, step))) return 'stale';
      const { numDeletedRows } = await database
        .deleteFrom('proposal_triage')
        .where('node_id', '=', id)
        .where('item_id', '=', Number(item))
        .where('step', '=', step)
        .executeTakeFirstOrThrow();
      return numDeletedRows === 1n ? 'kept' : 'stale';
    },
  };
}

function latestIn(database: Database, id: NodeId) {
  return database
    .selectFrom('proposal_triage as kept')
    .select([
      'kept.item_id',
      'kept.step',
      'kept.state',
      'kept.reason',
      'kept.into_item',
      'kept.decided_by',
      'kept.decided_at',
    ])
    .where('kept.node_id', '=', id)
    .where('kept.step', '=', (latest) =>
      latest
        .selectFrom('proposal_triage as every')
        .select(({ fn }) => fn.max('every.step').as('step'))
        .whereRef('every.node_id', '=', 'kept.node_id')
        .whereRef('every.item_id', '=', 'kept.item_id'),
    )
    .orderBy('kept.item_id');
}
