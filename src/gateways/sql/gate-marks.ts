import { sql } from 'kysely';
import { z } from 'zod';

import { projectId, type ProjectId } from '../../domain/foundation/ids';
import type { GateMarkRepository } from '../../usecases/ports';
import { inChunks } from './chunks';
import { type Database, rowsOf } from './database';

const PROJECTS_A_STATEMENT = 400;

const MarkRow = z
  .object({ project_id: z.coerce.string().transform(projectId), marks: z.string() })
  .transform(({ project_id, marks }) => [project_id, marks] as const);

export function createGateMarks(database: Database): GateMarkRepository {
  return {
    async written(ids) {
      const found = new Map<ProjectId, string>();
      for (const some of inChunks(ids, PROJECTS_A_STATEMENT)) {
        const query = database
          .selectFrom('gate_mark')
          .selectAll()
          .where('project_id', 'in', some.map(Number));
        for (const [id, marks] of await rowsOf(MarkRow, query)) found.set(id, marks);
      }
      return found;
    },

    async keep(id, text) {
      await database
        .insertInto('gate_mark')
        .values({ project_id: Number(id), marks: text })
        .onDuplicateKeyUpdate({ marks: sql`VALUES(marks)` })
        .execute();
    },
  };
}
