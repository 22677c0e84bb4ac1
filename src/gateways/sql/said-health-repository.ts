import { z } from 'zod';

import { governedId, type GovernedId } from '../../domain/foundation/ids';
import { SAID_COLORS } from '../../domain/rollup/health';
import type { KeptSaidHealth, SaidHealthRepository } from '../../usecases/ports';
import { inChunks } from './chunks';
import { rowsOf, type Database } from './database';
import { dayColumn } from './values';

const PROJECTS_A_STATEMENT = 1_000;

const SaidHealthRow = z
  .object({
    governed_id: z.string().transform(governedId),
    color: z.enum(SAID_COLORS).nullable(),
    reason: z.string().nullable(),
    last_day: dayColumn.nullable(),
    version: z.number(),
  })
  .transform(({ governed_id, color, reason, last_day: until, version }) => {
    const isSaid = color !== null && reason !== null && until !== null;
    return [governed_id, { said: isSaid ? { color, reason, until } : null, version }] as const;
  });

export function createSaidHealthRepository(database: Database): SaidHealthRepository {
  return {
    async of(ids) {
      const found = new Map<GovernedId, KeptSaidHealth>();
      for (const some of inChunks(ids, PROJECTS_A_STATEMENT)) {
        const query = database
          .selectFrom('said_health')
          .selectAll()
          .where('governed_id', 'in', some);
        for (const [id, kept] of await rowsOf(SaidHealthRow, query)) found.set(id, kept);
      }
      return found;
    },

    async save(id, said, seenVersion) {
      const columns = {
        color: said?.color ?? null,
        reason: said?.reason ?? null,
        last_day: said?.until ?? null,
      };
      if (seenVersion === 0) {
        const { numInsertedOrUpdatedRows } = await database
          .insertInto('said_health')
          .ignore()
          .values({ governed_id: id, ...columns, version: 1 })
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n ? 'saved' : 'stale';
      }

      const { numUpdatedRows } = await database
        .updateTable('said_health')
        .set({ ...columns, version: seenVersion + 1 })
        .where('governed_id', '=', id)
        .where('version', '=', seenVersion)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n ? 'saved' : 'stale';
    },

    async drop(id) {
      await database.deleteFrom('said_health').where('governed_id', '=', id).execute();
    },
  };
}
