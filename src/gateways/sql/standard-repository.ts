import { z } from 'zod';

import { ERASED } from '../../domain/audit/audit-person';
import { accountId, standardId } from '../../domain/foundation/ids';
import { readShaped } from '../../domain/standards/document/read-standard';
import type { StandardDocument } from '../../domain/standards/document/standard-document';
import { STANDARD_STATES } from '../../domain/standards/life/life';
import type { StandardRepository, StandardVersion, VersionName } from '../../usecases/ports';
import { type Database, rowsOf } from './database';
import { dayColumn, instantColumn, toSql } from './values';

const person = z
  .string()
  .nullable()
  .transform((account) => (account === null || account === ERASED ? null : accountId(account)));

const VersionRow = z
  .object({
    standard_id: z.string().transform(standardId),
    version: z.string(),
    name: z.string(),
    state: z.enum(STANDARD_STATES),
    effective_from: dayColumn,
    retired_from: dayColumn.nullable(),
    rules: z.number(),
    author: person,
    reviewer: person,
    note: z.string(),
    changed_at: instantColumn,
    revision: z.number(),
  })
  .transform((row): StandardVersion => ({
    standardId: row.standard_id,
    version: row.version,
    name: row.name,
    state: row.state,
    effectiveFrom: row.effective_from,
    retiredFrom: row.retired_from,
    rules: row.rules,
    author: row.author,
    reviewer: row.reviewer,
    note: row.note,
    changedAt: row.changed_at,
    revision: row.revision,
  }));

const COLUMNS = [
  'standard_id',
  'version',
  'name',
  'state',
  'effective_from',
  'retired_from',
  'rules',
  'author',
  'reviewer',
  'note',
  'changed_at',
  'revision',
] as const;

const DocumentRow = z.object({ document: z.string() });

export function createStandardRepository(database: Database): StandardRepository {
  return {
    versions: () =>
      rowsOf(
        VersionRow,
        database
          .selectFrom('standard_version')
          .select(COLUMNS)
          .orderBy('standard_id')
          .orderBy('version'),
      ),

    async documents(names) {
      const documents: StandardDocument[] = [];
      for (const name of names) documents.push(...(await documentOf(name, database)));
      return documents;
    },

    save: (version, document, seenRevision) =>
      seenRevision === 0
        ? create(version, document, database)
        : change({ version, document, seenRevision }, database),

    async discard({ standardId: id, version }, seenRevision) {
      const { numDeletedRows } = await database
        .deleteFrom('standard_version')
        .where('standard_id', '=', id)
        .where('version', '=', version)
        .where('revision', '=', seenRevision)
        .where('state', '=', 'draft')
        .executeTakeFirstOrThrow();
      return numDeletedRows === 1n ? 'discarded' : 'stale';
    },
  };
}

/** One statement each: a document may be as large as an answer of Forge SQL. */
async function documentOf(
  { standardId: id, version }: VersionName,
  database: Database,
): Promise<readonly StandardDocument[]> {
  const rows = await rowsOf(
    DocumentRow,
    database
      .selectFrom('standard_version')
      .select('document')
      .where('standard_id', '=', id)
      .where('version', '=', version),
  );
  return rows.map(({ document }) => {
    const read = readShaped(JSON.parse(document));
    if (read.kind === 'standard') return read.document;
    throw new Error(
      `The standard ${id} ${version} cannot be read: ${read.problems[0]?.place ?? ''}`,
    );
  });
}

function columnsOf(version: Omit<StandardVersion, 'revision'>) {
  return {
    name: version.name,
    state: version.state,
    effective_from: version.effectiveFrom,
    retired_from: version.retiredFrom,
    rules: version.rules,
    author: version.author ?? ERASED,
    reviewer: version.reviewer,
    note: version.note,
    changed_at: toSql(version.changedAt),
  };
}

async function create(
  version: Omit<StandardVersion, 'revision'>,
  document: StandardDocument | null,
  database: Database,
): Promise<'saved' | 'stale'> {
  if (document === null) return 'stale';
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('standard_version')
    .ignore()
    .values({
      standard_id: version.standardId,
      version: version.version,
      ...columnsOf(version),
      document: JSON.stringify(document),
      revision: 1,
    })
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n ? 'saved' : 'stale';
}

type Change = {
  readonly version: Omit<StandardVersion, 'revision'>;
  readonly document: StandardDocument | null;
  readonly seenRevision: number;
};

async function change(
  { version, document, seenRevision }: Change,
  database: Database,
): Promise<'saved' | 'stale'> {
  const update = database
    .updateTable('standard_version')
    .set({
      ...columnsOf(version),
      ...(document === null ? {} : { document: JSON.stringify(document) }),
      revision: seenRevision + 1,
    })
    .where('standard_id', '=', version.standardId)
    .where('version', '=', version.version)
    .where('revision', '=', seenRevision);
  const guarded =
    document === null ? update : update.where('state', 'not in', ['published', 'retired']);

  const { numUpdatedRows } = await guarded.executeTakeFirstOrThrow();
  return numUpdatedRows === 1n ? 'saved' : 'stale';
}
