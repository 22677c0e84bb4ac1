import { sql, type ExpressionBuilder, type SqlBool, type Expression } from 'kysely';
import { z } from 'zod';

import type { AuditFilter, KeptEntry } from '../../usecases/ports';
import { rowsOf, type Database } from './database';
import type { Tables } from './tables';
import { instantColumn, toSql } from './values';

/** Forge SQL answers with 4 MiB at most, and a quote costs two bytes on the way. */
const BYTES_AN_ANSWER = 1_500_000;

const EntryRow = z
  .object({
    sequence: z.number(),
    entry: z.string(),
    hash: z.string(),
    content: z.string(),
    at: instantColumn,
    person: z.string(),
    action: z.string(),
  })
  .transform(({ entry, hash, content, sequence, at, person: by, action }): KeptEntry => ({
    entry,
    hash,
    content,
    filed: { sequence, at, by, action },
  }));

type Where = (columns: ExpressionBuilder<Tables, 'audit_chain'>) => Expression<SqlBool>;
type Page = { readonly where: Where; readonly limit: number; readonly direction: 'asc' | 'desc' };

/** Up to `limit` entries: one at least, and no more than one answer holds. */
export function readEntries(
  database: Database,
  { where, limit, direction }: Page,
): Promise<readonly KeptEntry[]> {
  const order = sql.raw(direction);
  const page = database
    .selectFrom('audit_chain')
    .selectAll()
    .where(where)
    .orderBy('sequence', direction)
    .limit(limit);
  const weighed = database
    .selectFrom(page.as('page'))
    .selectAll()
    .select([
      sql<number>`ROW_NUMBER() OVER (ORDER BY sequence ${order})`.as('place'),
      sql<number>`SUM(LENGTH(entry) + LENGTH(content)) OVER (ORDER BY sequence ${order})`.as(
        'bytes',
      ),
    ]);

  return rowsOf(
    EntryRow,
    database
      .selectFrom(weighed.as('weighed'))
      .select(['sequence', 'entry', 'hash', 'content', 'at', 'person', 'action'])
      .where((columns) =>
        columns.or([columns('bytes', '<=', BYTES_AN_ANSWER), columns('place', '=', 1)]),
      )
      .orderBy('sequence', direction),
  );
}

type Wanted = Pick<AuditFilter, 'before' | 'since' | 'topic' | 'until'> & {
  readonly pseudonym: string | null;
};

export function matching({ before, since, until, topic, pseudonym }: Wanted): Where {
  return (columns) =>
    columns.and([
      ...(before === null ? [] : [columns('sequence', '<', before)]),
      ...(since === null ? [] : [columns('at', '>=', toSql(since))]),
      ...(until === null ? [] : [columns('at', '<=', toSql(until))]),
      ...(topic === null ? [] : [columns('action', 'like', `${topic}.%`)]),
      ...(pseudonym === null ? [] : [columns('person', '=', pseudonym)]),
    ]);
}
