import { sql } from 'kysely';
import { z } from 'zod';

import { type AuditAction, PART_ACTIONS } from '../../domain/audit/audit-action';
import type { KeptChange } from '../../usecases/ports';
import { readEntries } from './audit-reads';
import { type Database, rowsOf } from './database';

/** What is filed by subject. Who adds one files the whole trail anew: drop the table, and it is made again. */
const FILED = [...PART_ACTIONS, 'change.failed'] as const satisfies readonly AuditAction[];
const ENTRIES_A_STATEMENT = 5_000;

type Page = { readonly upTo: number | null; readonly limit: number };

const SequenceRow = z.object({ sequence: z.number() });
const SubjectRow = z.object({ subject: z.string() });

/** The changes of artifacts that are filed under a subject, latest first. */
export async function changesUnder(
  database: Database,
  subject: string,
  { upTo, limit }: Page,
): Promise<readonly KeptChange[]> {
  await fileNewEntries(database);

  const rows = await rowsOf(
    SequenceRow,
    database
      .selectFrom('audit_subject')
      .select('sequence')
      .where('subject', '=', subject)
      .where('sequence', '<=', upTo ?? Number.MAX_SAFE_INTEGER)
      .orderBy('sequence', 'desc')
      .limit(limit),
  );
  const sequences = rows.map(({ sequence }) => sequence);
  if (sequences.length === 0) return [];

  const [entries, failed] = await Promise.all([
    readEntries(database, {
      where: (columns) => columns('sequence', 'in', sequences),
      limit,
      direction: 'desc',
    }),
    failedAmong(database, sequences),
  ]);
  return entries.map((entry) => ({ ...entry, hasFailed: failed.has(entry.filed.sequence) }));
}

/**
 * Files what was appended since. Entries come in the order of their numbers, so all up to the last that is filed are; of two
 * who file at once each writes the same. A content that somebody made unreadable is filed under nothing.
 */
async function fileNewEntries(database: Database): Promise<void> {
  for (;;) {
    const { numInsertedOrUpdatedRows = 0n } = await database
      .insertInto('audit_subject')
      .ignore()
      .columns(['subject', 'sequence'])
      .expression((from) =>
        from
          .selectFrom('audit_chain')
          .select([
            sql<string>`COALESCE(CASE WHEN JSON_VALID(content)
              THEN LEFT(JSON_UNQUOTE(JSON_EXTRACT(content, '$.subject')), 60) END, '')`.as(
              'subject',
            ),
            'sequence',
          ])
          .where('action', 'in', FILED)
          .where('sequence', '>', (last) =>
            last
              .selectFrom('audit_subject')
              .select(sql<number>`COALESCE(MAX(sequence), 0)`.as('last')),
          )
          .orderBy('sequence')
          .limit(ENTRIES_A_STATEMENT),
      )
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows < ENTRIES_A_STATEMENT) return;
  }
}

/** Which of some entries are followed by one that says they failed. */
export async function failedEntries(
  database: Database,
  sequences: readonly number[],
): Promise<ReadonlySet<number>> {
  if (sequences.length === 0) return new Set();
  await fileNewEntries(database);
  return failedAmong(database, sequences);
}

async function failedAmong(
  database: Database,
  sequences: readonly number[],
): Promise<ReadonlySet<number>> {
  const rows = await rowsOf(
    SubjectRow,
    database
      .selectFrom('audit_subject')
      .select('subject')
      .where(
        'subject',
        'in',
        sequences.map((sequence) => `entry:${sequence}`),
      ),
  );
  return new Set(rows.map(({ subject }) => Number(subject.slice('entry:'.length))));
}
