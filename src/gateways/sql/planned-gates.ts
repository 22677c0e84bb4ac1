import { z } from 'zod';

import type { Day } from '../../domain/foundation/calendar';
import { type GateId, gateId, governedId, type GovernedId } from '../../domain/foundation/ids';
import type { GateRepository } from '../../usecases/ports';
import { inChunks } from './chunks';
import { rowsOf, type Database } from './database';
import { dayColumn } from './values';

const PROJECTS_A_STATEMENT = 400;

const PlanRow = z.object({
  governed_id: z.string().transform(governedId),
  gate: z.string().transform(gateId),
  planned: dayColumn,
});

export function createPlannedGates(database: Database): Pick<GateRepository, 'planned' | 'plan'> {
  return {
    async planned(ids) {
      const found = new Map<GovernedId, Map<GateId, Day>>();
      for (const some of inChunks(ids, PROJECTS_A_STATEMENT)) {
        const query = database.selectFrom('gate_plan').selectAll().where('governed_id', 'in', some);
        for (const { governed_id: id, gate, planned } of await rowsOf(PlanRow, query)) {
          found.set(id, (found.get(id) ?? new Map<GateId, Day>()).set(gate, planned));
        }
      }
      return found;
    },

    async plan(id, gate, planned) {
      if (planned === null) {
        await database
          .deleteFrom('gate_plan')
          .where('governed_id', '=', id)
          .where('gate', '=', gate)
          .execute();
        return;
      }
      await database
        .insertInto('gate_plan')
        .values({ governed_id: id, gate, planned })
        .onDuplicateKeyUpdate({ planned })
        .execute();
    },
  };
}
