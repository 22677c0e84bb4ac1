import { sql } from 'kysely';
import { z } from 'zod';

import { day } from '../../domain/foundation/calendar';
import { fieldId, projectId } from '../../domain/foundation/ids';
import type { StateRepository, StateValues } from '../../usecases/ports';
import { type Database, rowsOf } from './database';
import { isoInstant, toSql } from './values';

const Survey = z.object({
  baseUrl: z.string(),
  title: z.string(),
  timeZone: z.string(),
  surveyedAt: isoInstant,
  projects: z.array(
    z.object({
      id: z.string().transform(projectId),
      key: z.string(),
      name: z.string(),
      style: z.enum(['company-managed', 'team-managed']),
      isPrivate: z.boolean(),
      workItems: z.number(),
    }),
  ),
  estimateFields: z.array(
    z.object({ id: z.string().transform(fieldId), name: z.string(), suggested: z.boolean() }),
  ),
  issueTypes: z.array(z.object({ id: z.string(), name: z.string() })),
  pointsToImport: z.number(),
});

const ImportRun = z.object({
  mode: z.enum(['going', 'waiting-for-quota', 'paused']),
  startedAt: isoInstant,
  finishedAt: isoInstant.nullable(),
  heardAt: isoInstant,
  mustClear: z.boolean(),
});

const Reconciliation = z.object({
  until: isoInstant,
  countGaps: z.record(z.string(), z.number()),
});

const SCHEMAS: { readonly [Name in keyof StateValues]: z.ZodType<StateValues[Name]> } = {
  survey: Survey,
  'import-run': ImportRun,
  reconciliation: Reconciliation,
  'daily-work': z.string().transform(day),
};

const ValueRow = z.object({ value: z.string() });

export function createStateRepository(database: Database): StateRepository {
  return {
    async read(name) {
      const [row] = await rowsOf(
        ValueRow,
        database.selectFrom('state').select('value').where('name', '=', name),
      );
      return row === undefined ? null : SCHEMAS[name].parse(JSON.parse(row.value));
    },

    async write(name, value) {
      await database
        .insertInto('state')
        .values({ name, value: JSON.stringify(value) })
        .onDuplicateKeyUpdate({ value: sql`VALUES(value)` })
        .execute();
    },

    async lease(name, now, until) {
      const { numUpdatedRows } = await database
        .updateTable('lease')
        .set({ held_until: toSql(until) })
        .where('name', '=', name)
        .where('held_until', '<=', toSql(now))
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 1n) return true;

      const { numInsertedOrUpdatedRows } = await database
        .insertInto('lease')
        .ignore()
        .values({ name, held_until: toSql(until) })
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },

    async release(name) {
      await database.deleteFrom('lease').where('name', '=', name).execute();
    },

    async dropLapsedLeases(now) {
      await database.deleteFrom('lease').where('held_until', '<=', toSql(now)).execute();
    },
  };
}
