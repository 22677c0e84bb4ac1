import { z } from 'zod';

import { governedId, type GovernedId } from '../../domain/foundation/ids';
import type { ChosenCadence, ReportRepository } from '../../usecases/ports';
import { inChunks } from './chunks';
import { rowsOf, type Database } from './database';
import { CadenceColumn, cadenceColumn } from './report-rows';

const PROJECTS_A_STATEMENT = 400;

const CadenceRow = z
  .object({
    governed_id: z.string().transform(governedId),
    cadence: CadenceColumn,
    version: z.number(),
  })
  .transform(({ governed_id: id, cadence, version }) => [id, { cadence, version }] as const);

export function createReportCadences(
  database: Database,
): Pick<ReportRepository, 'cadences' | 'setCadence'> {
  return {
    async cadences(ids) {
      const found = new Map<GovernedId, ChosenCadence>();
      for (const some of inChunks(ids, PROJECTS_A_STATEMENT)) {
        const query = database
          .selectFrom('report_cadence')
          .selectAll()
          .where('governed_id', 'in', some);
        for (const [id, chosen] of await rowsOf(CadenceRow, query)) found.set(id, chosen);
      }
      return found;
    },

    async setCadence(id, cadence, seenVersion) {
      const chosen = { cadence: cadenceColumn(cadence), version: seenVersion + 1 };
      if (seenVersion === 0) {
        const { numInsertedOrUpdatedRows } = await database
          .insertInto('report_cadence')
          .ignore()
          .values({ governed_id: id, ...chosen })
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n ? 'saved' : 'stale';
      }
      const { numUpdatedRows } = await database
        .updateTable('report_cadence')
        .set(chosen)
        .where('governed_id', '=', id)
        .where('version', '=', seenVersion)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n ? 'saved' : 'stale';
    },
  };
}
