import { z } from 'zod';

import { ARTIFACT_KINDS } from '../../domain/foundation/artifact';
import { fieldId } from '../../domain/foundation/ids';
import type { SettingsRepository, SettingValues } from '../../usecases/ports';
import { rowsOf, type Database } from './database';
import { ScoringModelJson } from './scoring-model-json';
import { toSql } from './values';

const field = z.string().transform(fieldId).nullable();

const SCHEMAS: { readonly [Name in keyof SettingValues]: z.ZodType<SettingValues[Name]> } = {
  fields: z.object({
    estimateFieldId: field,
    flaggedFieldId: field,
    blockingLinkTypes: z.array(z.string()),
  }),
  mapping: z.array(
    z.object({
      kind: z.enum(ARTIFACT_KINDS),
      adopts: z.array(z.string()),
      createsAs: z.string().nullable(),
    }),
  ),
  'scoring-model': ScoringModelJson,
  setup: z.object({ finishedSteps: z.array(z.string()) }),
};

const SettingRow = z.object({ version: z.number(), value: z.string() });

export function createSettingsRepository(database: Database): SettingsRepository {
  const latest = async (name: string) => {
    const [row] = await rowsOf(
      SettingRow,
      database
        .selectFrom('setting')
        .select(['version', 'value'])
        .where('name', '=', name)
        .orderBy('version', 'desc')
        .limit(1),
    );
    return row ?? null;
  };

  return {
    async read(name) {
      const row = await latest(name);
      if (row === null) return null;
      return { value: SCHEMAS[name].parse(JSON.parse(row.value)), version: row.version };
    },

    async save({ name, value, by, at }, seenVersion) {
      if (((await latest(name))?.version ?? 0) !== seenVersion) return 'stale';

      // The key is name and version: of two who saw the same version, one inserts and the other finds it taken.
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('setting')
        .ignore()
        .values({
          name,
          version: seenVersion + 1,
          value: JSON.stringify(value),
          changed_by: by,
          changed_at: toSql(at),
        })
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n ? 'saved' : 'stale';
    },
  };
}
