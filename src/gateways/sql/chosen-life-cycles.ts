import { z } from 'zod';

import { governedId, type GovernedId } from '../../domain/foundation/ids';
import { lifeCycleId } from '../../domain/gates/life-cycle';
import type { ChosenLifeCycle, GateRepository } from '../../usecases/ports';
import { inChunks } from './chunks';
import { rowsOf, type Database } from './database';

const PROJECTS_A_STATEMENT = 400;

const LifeCycleRow = z
  .object({
    governed_id: z.string().transform(governedId),
    life_cycle: z.string().transform(lifeCycleId),
    version: z.number(),
  })
  .transform(
    ({ governed_id, life_cycle, version }) =>
      [governed_id, { lifeCycle: life_cycle, version }] as const,
  );

export function createLifeCycles(
  database: Database,
): Pick<GateRepository, 'lifeCycles' | 'choose'> {
  return {
    async lifeCycles(ids) {
      const found = new Map<GovernedId, ChosenLifeCycle>();
      for (const some of inChunks(ids, PROJECTS_A_STATEMENT)) {
        const query = database
          .selectFrom('project_life_cycle')
          .selectAll()
          .where('governed_id', 'in', some);
        for (const [id, chosen] of await rowsOf(LifeCycleRow, query)) found.set(id, chosen);
      }
      return found;
    },

    async choose(id, lifeCycle, seenVersion) {
      if (seenVersion === 0) {
        const { numInsertedOrUpdatedRows } = await database
          .insertInto('project_life_cycle')
          .ignore()
          .values({ governed_id: id, life_cycle: lifeCycle, version: 1 })
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n ? 'saved' : 'stale';
      }
      const { numUpdatedRows } = await database
        .updateTable('project_life_cycle')
        .set({ life_cycle: lifeCycle, version: seenVersion + 1 })
        .where('governed_id', '=', id)
        .where('version', '=', seenVersion)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n ? 'saved' : 'stale';
    },
  };
}
