import { z } from 'zod';

import { governedId, type GovernedId } from '../../domain/foundation/ids';
import { PHASES } from '../../domain/foundation/phase';
import { TIERS } from '../../domain/standards/standard';
import type { KeptProfile, ProfileRepository } from '../../usecases/ports';
import { inChunks } from './chunks';
import { rowsOf, type Database } from './database';

const PROJECTS_A_STATEMENT = 1_000;

const ProfileRow = z
  .object({
    governed_id: z.string().transform(governedId),
    phase: z.enum(PHASES).nullable(),
    tier: z.enum(TIERS).nullable(),
    version: z.number(),
  })
  .transform(({ governed_id, ...profile }) => [governed_id, profile] as const);

export function createProfileRepository(database: Database): ProfileRepository {
  return {
    async of(ids) {
      const found = new Map<GovernedId, KeptProfile>();
      for (const some of inChunks(ids, PROJECTS_A_STATEMENT)) {
        const query = database
          .selectFrom('project_profile')
          .selectAll()
          .where('governed_id', 'in', some);
        for (const [id, profile] of await rowsOf(ProfileRow, query)) found.set(id, profile);
      }
      return found;
    },

    async save(id, { phase, tier }, seenVersion) {
      if (seenVersion === 0) {
        const { numInsertedOrUpdatedRows } = await database
          .insertInto('project_profile')
          .ignore()
          .values({ governed_id: id, phase, tier, version: 1 })
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n ? 'saved' : 'stale';
      }

      const { numUpdatedRows } = await database
        .updateTable('project_profile')
        .set({ phase, tier, version: seenVersion + 1 })
        .where('governed_id', '=', id)
        .where('version', '=', seenVersion)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n ? 'saved' : 'stale';
    },

    async drop(id) {
      await database.deleteFrom('project_profile').where('governed_id', '=', id).execute();
    },
  };
}
