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

/** A text of a hundred artifacts takes up to 130 KB; Forge SQL answers with 4 MiB at most. */
const BLUEPRINTS_A_PAGE = 20;

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
  const blueprints = allBlueprints(database);

  return {
    ...createProvisionings(database),

    async latest() {
      const found: Blueprint[] = [];
      for (;;) {
        const page = await latestAfter(database, found.at(-1) ?? null);
        found.push(...page);
        if (page.length < BLUEPRINTS_A_PAGE) return found;
      }
    },

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

function allBlueprints(database: Database) {
  return database.selectFrom('blueprint as one').selectAll('one');
}

/** The next page of the latest versions, by name. */
function latestAfter(
  database: Database,
  last: Pick<Blueprint, 'id' | 'name'> | null,
): Promise<readonly Blueprint[]> {
  const latest = allBlueprints(database)
    .leftJoin('blueprint as next', (join) =>
      join
        .onRef('next.blueprint_id', '=', 'one.blueprint_id')
        .onRef('next.version', '>', 'one.version'),
    )
    .where('next.version', 'is', null);
  const rest =
    last === null
      ? latest
      : latest.where((is) =>
          is.or([
            is.eb('one.name', '>', last.name),
            is.and([is.eb('one.name', '=', last.name), is.eb('one.blueprint_id', '>', last.id)]),
          ]),
        );
  return rowsOf(
    BlueprintRow,
    rest.orderBy('one.name').orderBy('one.blueprint_id').limit(BLUEPRINTS_A_PAGE),
  );
}
