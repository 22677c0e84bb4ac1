import { sql } from 'kysely';
import { z } from 'zod';

import { governedId } from '../../domain/foundation/ids';
import type { PortfolioRepository } from '../../usecases/ports';
import { rowsOf, type Database } from './database';

const RatingRow = z
  .object({
    governed_id: z.string().transform(governedId),
    criterion_id: z.string(),
    value: z.number(),
  })
  .transform(({ governed_id, criterion_id, value }) => ({
    governedId: governed_id,
    criterionId: criterion_id,
    value,
  }));

export function ratingsIn(database: Database): Pick<PortfolioRepository, 'ratings' | 'rate'> {
  return {
    ratings: () =>
      rowsOf(
        RatingRow,
        database.selectFrom('rating').selectAll().orderBy('governed_id').orderBy('criterion_id'),
      ),

    async rate(id, criterionId, value) {
      if (value === null) {
        await database
          .deleteFrom('rating')
          .where('governed_id', '=', id)
          .where('criterion_id', '=', criterionId)
          .execute();
        return;
      }

      await database
        .insertInto('rating')
        .values({ governed_id: id, criterion_id: criterionId, value })
        .onDuplicateKeyUpdate({ value: sql`VALUES(value)` })
        .execute();
    },
  };
}
