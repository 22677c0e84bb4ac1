import { z } from 'zod';

import { governedId, type GovernedId } from '../../domain/foundation/ids';
import { PHASES } from '../../domain/foundation/phase';
import { TIERS } from '../../domain/standards/standard';
import { tierOf } from '../../domain/standards/tier/computed-tier';
import {
  POINTS,
  SIZE_QUESTIONS,
  type SizeAnswers,
} from '../../domain/standards/tier/size-questions';
import type { KeptProfile, ProfileRepository } from '../../usecases/ports';
import { inChunks } from './chunks';
import { rowsOf, type Database } from './database';
import { jsonColumn } from './values';

const PROJECTS_A_STATEMENT = 1_000;

const Answer = z.literal(POINTS).nullable().default(null);
const AnswersColumn = jsonColumn(
  z.object(
    Object.fromEntries(SIZE_QUESTIONS.map(({ id }) => [id, Answer])) as Record<
      keyof SizeAnswers,
      typeof Answer
    >,
  ),
);

const ProfileRow = z
  .object({
    governed_id: z.string().transform(governedId),
    phase: z.enum(PHASES).nullable(),
    answers: AnswersColumn,
    tier: z.enum(TIERS).nullable(),
    reason: z.string().nullable(),
    version: z.number(),
  })
  .transform(({ governed_id, phase, answers, tier, reason, version }) => {
    const override = tier === null || reason === null ? null : { tier, reason };
    const sizing = { answers, override };
    return [governed_id, { phase, tier: tierOf(sizing), ...sizing, version }] as const;
  });

export function createProfileRepository(database: Database): ProfileRepository {
  return {
    async of(ids) {
      const found = new Map<GovernedId, KeptProfile>();
      for (const some of inChunks(ids, PROJECTS_A_STATEMENT)) {
        const query = database
          .selectFrom('said_profile')
          .selectAll()
          .where('governed_id', 'in', some);
        for (const [id, profile] of await rowsOf(ProfileRow, query)) found.set(id, profile);
      }
      return found;
    },

    async save(id, { phase, answers, override }, seenVersion) {
      const said = {
        phase,
        answers: JSON.stringify(answers),
        tier: override?.tier ?? null,
        reason: override?.reason ?? null,
      };
      if (seenVersion === 0) {
        const { numInsertedOrUpdatedRows } = await database
          .insertInto('said_profile')
          .ignore()
          .values({ governed_id: id, ...said, version: 1 })
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n ? 'saved' : 'stale';
      }

      const { numUpdatedRows } = await database
        .updateTable('said_profile')
        .set({ ...said, version: seenVersion + 1 })
        .where('governed_id', '=', id)
        .where('version', '=', seenVersion)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n ? 'saved' : 'stale';
    },

    async drop(id) {
      await database.deleteFrom('said_profile').where('governed_id', '=', id).execute();
    },
  };
}
