import { sql } from 'kysely';
import { z } from 'zod';

import { type GovernedId, governedId } from '../../domain/foundation/ids';
import type { BaselineRepository, KeptValue } from '../../usecases/ports';
import { inChunks } from './chunks';
import { rowsOf, type Database } from './database';
import { countColumn, dayColumn } from './values';

const PROJECTS_A_STATEMENT = 400;
/** Of a year: some 8,000 rows, which stay below what Forge SQL answers. */
const COURSES_A_STATEMENT = 150;

const COLUMNS = [
  'governed_id',
  'week',
  'on_day',
  'baseline',
  'currency',
  'budget',
  'planned',
  'earned',
  'spent',
] as const;

const ValueRow = z
  .object({
    governed_id: z.string().transform(governedId),
    week: dayColumn,
    on_day: dayColumn,
    baseline: z.number(),
    currency: z.string().nullable(),
    budget: countColumn,
    planned: countColumn,
    earned: countColumn,
    spent: z.union([z.null(), countColumn]),
  })
  .transform(({ governed_id: id, on_day: day, ...value }): KeptValue => ({
    ...value,
    governedId: id,
    day,
  }));

/** How projects stood, week by week. */
export function createValueWeeks(
  database: Database,
): Pick<BaselineRepository, 'keepValue' | 'valuesOf' | 'valuesSince' | 'latestValues'> {
  return {
    async keepValue({ governedId: id, day, ...value }) {
      await database
        .insertInto('value_week')
        .values({ ...value, governed_id: id, on_day: day })
        .onDuplicateKeyUpdate({
          on_day: sql`VALUES(on_day)`,
          baseline: sql`VALUES(baseline)`,
          currency: sql`VALUES(currency)`,
          budget: sql`VALUES(budget)`,
          planned: sql`VALUES(planned)`,
          earned: sql`VALUES(earned)`,
          spent: sql`VALUES(spent)`,
        })
        .execute();
    },

    valuesOf: (id) =>
      rowsOf(
        ValueRow,
        database
          .selectFrom('value_week')
          .select(COLUMNS)
          .where('governed_id', '=', id)
          .orderBy('week'),
      ),

    valuesSince: (week, ids) => valuesSince(database, week, ids),

    async latestValues(ids) {
      const found = new Map<GovernedId, KeptValue>();
      for (const some of inChunks(ids, PROJECTS_A_STATEMENT)) {
        const latest = database
          .selectFrom('value_week')
          .select(({ fn }) => ['governed_id as id', fn.max('week').as('last')])
          .where('governed_id', 'in', some)
          .groupBy('governed_id');
        const query = database
          .selectFrom('value_week')
          .innerJoin(latest.as('latest'), (join) =>
            join.onRef('id', '=', 'governed_id').onRef('last', '=', 'week'),
          )
          .select(COLUMNS);
        for (const value of await rowsOf(ValueRow, query)) found.set(value.governedId, value);
      }
      return found;
    },
  };
}

async function valuesSince(
  database: Database,
  week: KeptValue['week'],
  ids: readonly GovernedId[],
): Promise<readonly KeptValue[]> {
  const found: KeptValue[] = [];
  for (const some of inChunks(ids, COURSES_A_STATEMENT)) {
    const query = database
      .selectFrom('value_week')
      .select(COLUMNS)
      .where('governed_id', 'in', some)
      .where('week', '>=', week);
    found.push(...(await rowsOf(ValueRow, query)));
  }
  return found;
}
