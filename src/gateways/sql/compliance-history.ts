import { sql } from 'kysely';
import { z } from 'zod';

import type { Day } from '../../domain/foundation/calendar';
import { type GovernedId, governedId } from '../../domain/foundation/ids';
import type { ComplianceWeights, WeighedCompliance } from '../../domain/standards/standard';
import type { SnapshotRepository } from '../../usecases/ports';
import { inChunks } from './chunks';
import { type Database, rowsOf } from './database';
import { dayColumn } from './values';

const IDS_A_STATEMENT = 500;

const ComplianceRow = z
  .object({
    day: dayColumn,
    governed_id: z.string(),
    score: z.number().nullable(),
    passed: z.number(),
    failed: z.number(),
    undecided: z.number(),
    waived: z.number(),
  })
  .transform(({ day, governed_id, ...compliance }) => ({
    day,
    governedId: governedId(governed_id),
    compliance,
  }));

const WeightRow = z.object({
  day: dayColumn,
  governed_id: z.string(),
  kept: z.number(),
  decided: z.number(),
});

type ComplianceHistory = Pick<
  SnapshotRepository,
  'saveCompliance' | 'complianceOn' | 'complianceOf'
>;

export function createComplianceHistory(database: Database): ComplianceHistory {
  return {
    async saveCompliance(day, entries) {
      for (const some of inChunks(entries, IDS_A_STATEMENT)) {
        await saveWeights(database, day, some);
        await database
          .insertInto('snapshot_compliance')
          .values(
            some.map(({ governedId: id, compliance }) => ({ day, governed_id: id, ...compliance })),
          )
          .onDuplicateKeyUpdate({
            score: sql`VALUES(score)`,
            passed: sql`VALUES(passed)`,
            failed: sql`VALUES(failed)`,
            undecided: sql`VALUES(undecided)`,
            waived: sql`VALUES(waived)`,
          })
          .execute();
      }
    },

    async complianceOn(day, ids) {
      const found = new Map<GovernedId, WeighedCompliance>();
      for (const some of inChunks(ids, IDS_A_STATEMENT)) {
        const rows = await rowsOf(ComplianceRow, complianceOnDay(database, day, some));
        const weights = await weightsOf(database, rows);
        for (const { day: keptOn, governedId: id, compliance } of rows) {
          found.set(id, { compliance, weights: weights.get(keyOf(keptOn, id)) ?? null });
        }
      }
      return found;
    },

    complianceOf: (id, from) =>
      rowsOf(
        ComplianceRow,
        database
          .selectFrom('snapshot_compliance')
          .selectAll()
          .where('governed_id', '=', id)
          .where('day', '>=', from)
          .orderBy('day'),
      ),
  };
}

type Entry = WeighedCompliance & { readonly governedId: GovernedId };

async function saveWeights(database: Database, day: Day, entries: readonly Entry[]) {
  const values = entries.flatMap(({ governedId: id, weights }) =>
    weights === null ? [] : [{ day, governed_id: id, ...weights }],
  );
  if (values.length === 0) return;

  await database
    .insertInto('snapshot_weight')
    .values(values)
    .onDuplicateKeyUpdate({ kept: sql`VALUES(kept)`, decided: sql`VALUES(decided)` })
    .execute();
}

/** The days differ from one project to the next: each has its own latest. */
async function weightsOf(
  database: Database,
  rows: readonly z.output<typeof ComplianceRow>[],
): Promise<ReadonlyMap<string, ComplianceWeights>> {
  if (rows.length === 0) return new Map();

  const keys = rows.map(({ day, governedId: id }) => sql`(${id}, ${day})`);
  const found = await rowsOf(
    WeightRow,
    database
      .selectFrom('snapshot_weight')
      .selectAll()
      .where(sql<boolean>`(governed_id, day) IN (${sql.join(keys)})`),
  );
  return new Map(
    found.map(({ day, governed_id: id, kept, decided }) => [keyOf(day, id), { kept, decided }]),
  );
}

const keyOf = (day: Day, id: string) => `${id} ${day}`;

function complianceOnDay(database: Database, day: Day, ids: readonly string[]) {
  return database
    .selectFrom('snapshot_compliance as kept')
    .innerJoin(
      (latest) =>
        latest
          .selectFrom('snapshot_compliance')
          .select(['governed_id', sql<string>`MAX(day)`.as('latest_day')])
          .where('day', '<=', day)
          .where('governed_id', 'in', ids)
          .groupBy('governed_id')
          .as('latest'),
      (join) =>
        join
          .onRef('latest.governed_id', '=', 'kept.governed_id')
          .onRef('latest.latest_day', '=', 'kept.day'),
    )
    .selectAll('kept')
    .orderBy('kept.governed_id');
}
