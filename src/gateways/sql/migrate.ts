import { z } from 'zod';

import { AppError } from '../../usecases/app-error';
import { type Database, rowsOf, type SqlService } from './database';
import { MIGRATIONS, RETIRED } from './migrations';
import type { Migration } from './migrations/migration';
import { createProjectRepository } from './project-repository';

const CREATE_LEDGER =
  'CREATE TABLE IF NOT EXISTS migration (name VARCHAR(120) NOT NULL PRIMARY KEY)';

const IN_THE_MAKING =
  'Mandate is still making its tables, which takes three minutes after it was installed or brought up to date. Try again in a minute.';

/**
 * What these hold is read from Jira, or worked out from that: where one was dropped, or is new, every project is read anew. But not
 * where what it holds is moved there from a table of earlier versions.
 */
const FROM_JIRA = new Set([
  'work_fact',
  'block_link',
  'item_link',
  'artifact',
  'register_part',
  'roll_up',
  'finding',
  'finish_history',
]);

const MigrationRow = z.object({ name: z.string() });
/** SHOW TABLES names its only column after the database. */
const TableRow = z.record(z.string(), z.string()).transform((row) => Object.values(row)[0] ?? '');

/**
 * Brings the tables up to date. Safe when two run at once: every statement may be repeated. Once they are up to date it
 * costs two reads. A table that somebody dropped is made again; what it held of Jira's waits to be imported again.
 */
export async function migrate(database: Database, service: SqlService): Promise<void> {
  const tables = new Set(z.array(TableRow).parse(await service.execute('SHOW TABLES', [])));
  if (!tables.has('migration')) await define(service, CREATE_LEDGER);

  const rows = await rowsOf(MigrationRow, database.selectFrom('migration').select('name'));
  const done = new Set(rows.map(({ name }) => name));

  const retired = RETIRED.filter((one) => tables.has(one.table));
  const isMoved = (table: string) => retired.some(({ move }) => move?.to === table);
  const isMissing = ({ table }: Migration) =>
    FROM_JIRA.has(table) && !tables.has(table) && !isMoved(table);
  if (tables.has('project') && MIGRATIONS.some(isMissing)) {
    // Before the table is there again, so that whoever dies in between finds it missing still.
    await createProjectRepository(database).resetImports();
  }

  for (const { name, table, statement } of MIGRATIONS) {
    if (done.has(name) && tables.has(table)) continue;
    await define(service, statement);
    await database.insertInto('migration').ignore().values({ name }).execute();
  }
  for (const { table, move } of retired) {
    if (move !== null) await service.execute(move.statement, []);
    await define(service, `DROP TABLE IF EXISTS ${table}`);
  }
}

/** Forge SQL takes so many definitions a minute: the next invocation goes on where this one was refused. */
async function define(service: SqlService, statement: string): Promise<void> {
  try {
    await service.executeDdl(statement);
  } catch (error) {
    if (!(error instanceof AppError) || error.retryAfterSeconds === null) throw error;
    throw new AppError('upstream-failed', IN_THE_MAKING, {
      cause: error,
      retryAfterSeconds: error.retryAfterSeconds,
    });
  }
}

const upToDate = new Map<string, Promise<void>>();

/**
 * Migrates once for each installation that this process serves: minor upgrades of the app send no event, so the first
 * call of a process looks. A failure is not remembered.
 */
export function migrateOnce(
  installation: string,
  { database, service }: { readonly database: Database; readonly service: SqlService },
): Promise<void> {
  const running = upToDate.get(installation);
  if (running !== undefined) return running;

  const started = migrate(database, service).catch((error: unknown) => {
    upToDate.delete(installation);
    throw error;
  });
  upToDate.set(installation, started);
  return started;
}
