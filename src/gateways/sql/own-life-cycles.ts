import { z } from 'zod';

import {
  type KeptLifeCycle,
  type LifeCycleDocument,
  lifeCycleIn,
} from '../../domain/gates/document/life-cycle-document';
import { readLifeCycle } from '../../domain/gates/document/read-life-cycle';
import { type LifeCycle, type OwnLifeCycleId, ownLifeCycleId } from '../../domain/gates/life-cycle';
import type { GateRepository } from '../../usecases/ports';
import { inChunks } from './chunks';
import { type Database, rowsOf } from './database';
import { instantColumn, jsonColumn, toSql } from './values';

/** Of at most 40,000 characters each: an answer stays below what Forge SQL sends. */
const VERSIONS_A_STATEMENT = 20;

const VersionRow = z
  .object({
    life_cycle: z.string(),
    version: z.number(),
    document: jsonColumn(z.unknown().transform(asSaved)),
    saved_at: instantColumn,
  })
  .transform(({ version, document, saved_at }): KeptLifeCycle => ({
    document,
    version,
    savedAt: saved_at,
  }));

/** It was sound when it was saved. */
function asSaved(json: unknown, context: z.RefinementCtx): LifeCycleDocument {
  const read = readLifeCycle(json);
  if (read.kind === 'life-cycle') return read.document;
  context.addIssue({ code: 'custom', message: 'the life cycle is not as it was saved' });
  return z.NEVER;
}

export function createOwnLifeCycles(
  database: Database,
): Pick<GateRepository, 'own' | 'latestOwn' | 'versionsOf' | 'addOwn'> {
  const all = () => database.selectFrom('own_life_cycle').selectAll();
  return {
    own: (ids) => versionsOf(database, ids),

    async latestOwn() {
      const latest = database
        .selectFrom('own_life_cycle')
        .select(({ fn }) => ['life_cycle', fn.max('version').as('version')])
        .groupBy('life_cycle');
      const query = all()
        .where((is) =>
          is.eb(
            is.refTuple('life_cycle', 'version'),
            'in',
            latest.$asTuple('life_cycle', 'version'),
          ),
        )
        .orderBy('life_cycle');
      return rowsOf(VersionRow, query);
    },

    versionsOf: (id, { before, most }) =>
      rowsOf(
        VersionRow,
        all()
          .where('life_cycle', '=', id)
          .where('version', '<', before ?? Number.MAX_SAFE_INTEGER)
          .orderBy('version', 'desc')
          .limit(most),
      ),

    async addOwn({ document, version, savedAt }) {
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('own_life_cycle')
        .ignore()
        .values({
          life_cycle: document.id,
          version,
          document: JSON.stringify(document),
          saved_at: toSql(savedAt),
        })
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n ? 'saved' : 'stale';
    },
  };
}

async function versionsOf(
  database: Database,
  ids: readonly OwnLifeCycleId[],
): Promise<ReadonlyMap<OwnLifeCycleId, LifeCycle>> {
  const found = new Map<OwnLifeCycleId, LifeCycle>();
  for (const some of inChunks(ids, VERSIONS_A_STATEMENT)) {
    const names = some.map(partsOf);
    const query = database
      .selectFrom('own_life_cycle')
      .selectAll()
      .where((is) =>
        is.eb(
          is.refTuple('life_cycle', 'version'),
          'in',
          names.map((each) => is.tuple(...each)),
        ),
      );
    for (const kept of await rowsOf(VersionRow, query)) {
      found.set(ownLifeCycleId(kept.document.id, kept.version), lifeCycleIn(kept));
    }
  }
  return found;
}

function partsOf(id: OwnLifeCycleId): readonly [string, number] {
  const [name = '', version = ''] = id.split('@');
  return [name, Number(version)];
}
