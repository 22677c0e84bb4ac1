import { z } from 'zod';

import { certificateId, governedId } from '../../domain/foundation/ids';
import { LEVELS } from '../../domain/standards/certification/level';
import type { CertificateRepository, ListedCertificate } from '../../usecases/ports';
import { type Database, rowsOf } from './database';
import { dayColumn, instantColumn, toSql } from './values';

const MOST_LISTED = 100;

const LISTED = [
  'id',
  'governed_id',
  'day',
  'issued_at',
  'standard',
  'score',
  'level',
  'hash',
] as const;
const ListedRow = z
  .object({
    id: z.string().transform(certificateId),
    governed_id: z.string().transform(governedId),
    day: dayColumn,
    issued_at: instantColumn,
    standard: z.string(),
    score: z.number().nullable(),
    level: z.enum(LEVELS),
    hash: z.string(),
  })
  .transform(({ governed_id: of, issued_at: issuedAt, ...row }): ListedCertificate => ({
    ...row,
    governedId: of,
    issuedAt,
  }));
const SealedRow = z.object({ certificate: z.string(), hash: z.string() });

export function createCertificateRepository(database: Database): CertificateRepository {
  return {
    async add({ governedId: of, issuedAt, ...listed }, { certificate }) {
      await database
        .insertInto('certificate')
        .values({ ...listed, governed_id: of, issued_at: toSql(issuedAt), certificate })
        .execute();
    },

    of: (id) =>
      rowsOf(
        ListedRow,
        database
          .selectFrom('certificate')
          .select(LISTED)
          .where('governed_id', '=', id)
          .orderBy('issued_at', 'desc')
          .orderBy('id')
          .limit(MOST_LISTED),
      ),

    async read(id) {
      const [row] = await rowsOf(
        SealedRow,
        database.selectFrom('certificate').select(['certificate', 'hash']).where('id', '=', id),
      );
      return row ?? null;
    },
  };
}
