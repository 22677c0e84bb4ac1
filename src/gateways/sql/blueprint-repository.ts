import { z } from 'zod';

import { ARTIFACT_KINDS } from '../../domain/foundation/artifact';
import { blueprintId } from '../../domain/foundation/ids';
import { lifeCycleId } from '../../domain/foundation/life-cycle-id';
import { TIERS } from '../../domain/foundation/tier';
import type { Blueprint } from '../../domain/reuse/blueprint';
import type { BlueprintRepository } from '../../usecases/ports';
import { rowsOf, type Database } from './database';
import { createProvisionings } from './provisionings';
import { jsonColumn } from './values';

const MOST_LISTED = 200;

const Content = z.object({
  summary: z.string(),
  source: z.string().nullable(),
  lifeCycle: z.string().transform(lifeCycleId).nullable(),
  tiers: z.array(z.enum(TIERS)),
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(ARTIFACT_KINDS),
      title: z.string().nullable(),
      dueAfterDays: z.number().nullable(),
    }),
  ),
});
const BlueprintRow = z
  .object({
    blueprint_id: z.string().transform(blueprintId),
    version: z.number(),
    name: z.string(),
    content: jsonColumn(Content),
  })
  .transform(({ blueprint_id: id, version, name, content }): Blueprint => ({
    id,
    version,
    name,
    ...content,
  }));

export function createBlueprintRepository(database: Database): BlueprintRepository {
  const blueprints = database.selectFrom('blueprint as one').selectAll('one');

  return {
    ...createProvisionings(database),

    latest: () =>
      rowsOf(
        BlueprintRow,
        blueprints
          .leftJoin('blueprint as next', (join) =>
            join
              .onRef('next.blueprint_id', '=', 'one.blueprint_id')
              .onRef('next.version', '>', 'one.version'),
          )
          .where('next.version', 'is', null)
          .orderBy('one.name')
          .orderBy('one.blueprint_id')
          .limit(MOST_LISTED),
      ),

    async read(id, version) {
      const [row] = await rowsOf(
        BlueprintRow,
        blueprints.where('one.blueprint_id', '=', id).where('one.version', '=', version),
      );
      return row ?? null;
    },

    async add({ id, version, name, ...content }) {
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('blueprint')
        .ignore()
        .values({ blueprint_id: id, version, name, content: JSON.stringify(content) })
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n ? 'saved' : 'stale';
    },
  };
}
