import { z } from 'zod';

import { nodeId, type NodeId, projectId } from '../../domain/foundation/ids';
import type { Sha256 } from '../../domain/foundation/sha256';
import {
  PROPOSAL_NORMALISATIONS,
  PROPOSAL_SOURCES,
  type ProposalModel,
} from '../../domain/scoring/proposal-model';
import type { ProposalRepository } from '../../usecases/ports';
import { createAuditPeople } from './audit-people';
import { rowsOf, type Database } from './database';
import { Pools, Relations } from './proposal-json';
import { createProposalTriage } from './proposal-triage';
import { createProposalVoices } from './proposal-voices';
import { jsonColumn, toSql } from './values';
import { Groups, WeightingJson } from './weighting-json';

const Model: z.ZodType<ProposalModel> = z.object({
  currency: z.string(),
  intake: z.array(z.string().transform(projectId)),
  normalisation: z.enum(PROPOSAL_NORMALISATIONS),
  criteria: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      group: z.string().nullable().default(null),
      source: z.enum(PROPOSAL_SOURCES),
      of: z.string().nullable().default(null),
      direction: z.enum(['max', 'min']),
      isDriver: z.boolean().default(false),
    }),
  ),
  groups: Groups,
  weighting: WeightingJson,
  pools: Pools,
  relations: Relations,
  onlyReady: z.boolean().default(false),
});
const ModelRow = z.object({ version: z.number(), model: jsonColumn(Model) });
const NamedModelRow = z.object({ node_id: z.string(), model: jsonColumn(Model) });
type Surroundings = { readonly sha256: Sha256; readonly newId: () => string };

export function createProposalRepository(
  database: Database,
  surroundings: Surroundings,
): ProposalRepository {
  const latest: ProposalRepository['model'] = async (id) => {
    const [row] = await rowsOf(
      ModelRow,
      database
        .selectFrom('proposal_model')
        .select(['version', 'model'])
        .where('node_id', '=', id)
        .orderBy('version', 'desc')
        .limit(1),
    );
    return row ?? null;
  };

  return {
    model: latest,

    models: (ids) => latestModels(database, ids),

    async saveModel({ nodeId, model, by, at }, seenVersion) {
      if (((await latest(nodeId))?.version ?? 0) !== seenVersion) return 'stale';

      // The key is node and version: of two who saw the same version, one inserts and the other finds it taken.
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('proposal_model')
        .ignore()
        .values({
          node_id: nodeId,
          version: seenVersion + 1,
          model: JSON.stringify(model),
          changed_by: by,
          changed_at: toSql(at),
        })
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n ? 'saved' : 'stale';
    },

    ...createProposalTriage(database),
    ...createProposalVoices(database, createAuditPeople(database, surroundings)),
  };
}

async function latestModels(
  database: Database,
  ids: readonly NodeId[],
): Promise<ReadonlyMap<NodeId, ProposalModel>> {
  if (ids.length === 0) return new Map();

  const rows = await rowsOf(
    NamedModelRow,
    database
      .selectFrom('proposal_model as kept')
      .select(['kept.node_id', 'kept.model'])
      .where('kept.node_id', 'in', [...ids])
      .where('kept.version', '=', (latest) =>
        latest
          .selectFrom('proposal_model as every')
          .select(({ fn }) => fn.max('every.version').as('version'))
          .whereRef('every.node_id', '=', 'kept.node_id'),
      ),
  );
  return new Map(rows.map(({ node_id: id, model }) => [nodeId(id), model]));
}
