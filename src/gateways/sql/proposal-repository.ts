import { sql } from 'kysely';
import { z } from 'zod';

import { projectId, workItemId } from '../../domain/foundation/ids';
import {
  PROPOSAL_NORMALISATIONS,
  PROPOSAL_SOURCES,
  type ProposalModel,
} from '../../domain/scoring/proposal-model';
import type { ProposalRepository } from '../../usecases/ports';
import { rowsOf, type Database } from './database';
import { Pools, Relations } from './proposal-json';
import { idColumn, jsonColumn, toSql } from './values';

const Judgement = z.object({ first: z.number(), second: z.number(), value: z.number() });
const Model: z.ZodType<ProposalModel> = z.object({
  currency: z.string(),
  intake: z.array(z.string().transform(projectId)),
  normalisation: z.enum(PROPOSAL_NORMALISATIONS),
  criteria: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      source: z.enum(PROPOSAL_SOURCES),
      direction: z.enum(['max', 'min']),
      isDriver: z.boolean().default(false),
    }),
  ),
  weighting: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('direct'), weights: z.array(z.number()) }),
    z.object({ kind: z.literal('pairwise'), judgements: z.array(Judgement) }),
  ]),
  pools: Pools,
  relations: Relations,
});
const ModelRow = z.object({ version: z.number(), model: jsonColumn(Model) });
const RatingRow = z
  .object({ item_id: idColumn, criterion_id: z.string(), value: z.number() })
  .transform(({ item_id, criterion_id, value }) => ({
    workItemId: workItemId(item_id),
    criterionId: criterion_id,
    value,
  }));

export function createProposalRepository(database: Database): ProposalRepository {
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

    ...ratingsIn(database),
  };
}

function ratingsIn(database: Database): Pick<ProposalRepository, 'ratings' | 'rate'> {
  return {
    ratings: (id) =>
      rowsOf(
        RatingRow,
        database
          .selectFrom('proposal_rating')
          .select(['item_id', 'criterion_id', 'value'])
          .where('node_id', '=', id)
          .orderBy('item_id')
          .orderBy('criterion_id'),
      ),

    async rate(id, ratings) {
      const given = ratings.flatMap(({ workItemId: item, criterionId, value }) =>
        value === null
          ? []
          : [{ node_id: id, item_id: Number(item), criterion_id: criterionId, value }],
      );
      if (given.length > 0) {
        await database
          .insertInto('proposal_rating')
          .values(given)
          .onDuplicateKeyUpdate({ value: sql`VALUES(value)` })
          .execute();
      }
      for (const { workItemId: item, criterionId, value } of ratings) {
        if (value !== null) continue;
        await database
          .deleteFrom('proposal_rating')
          .where('node_id', '=', id)
          .where('item_id', '=', Number(item))
          .where('criterion_id', '=', criterionId)
          .execute();
      }
    },
  };
}
