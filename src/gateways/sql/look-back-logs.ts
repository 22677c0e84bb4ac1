import { sql } from 'kysely';

import type { LogPage, LogShelf, LookBackRepository, ReadLog } from '../../usecases/ports';
import { type Database, rowsOf } from './database';
import { LogsRow, toLogsJson } from './look-back-rows';

/** What was read, until it is used. */
export function createLookBackLogs(
  database: Database,
): Pick<LookBackRepository, 'keepLogs' | 'logPages' | 'dropLogs'> {
  return {
    keepLogs: (shelf, page) => keepLogs(database, shelf, page),

    /** Page by page: together they may be more than one answer holds. */
    async logPages({ standardId, version, projectId }) {
      const pages: (readonly ReadLog[])[] = [];
      for (;;) {
        const [row] = await rowsOf(
          LogsRow,
          database
            .selectFrom('look_back_log')
            .select('logs')
            .where('standard_id', '=', standardId)
            .where('version', '=', version)
            .where('project_id', '=', Number(projectId))
            .where('page', '=', pages.length),
        );
        if (row === undefined) return pages;
        pages.push(row.logs);
      }
    },

    async dropLogs({ standardId, version, projectId }) {
      await database
        .deleteFrom('look_back_log')
        .where('standard_id', '=', standardId)
        .where('version', '=', version)
        .where('project_id', '=', Number(projectId))
        .execute();
    },
  };
}

async function keepLogs(
  database: Database,
  { standardId, version, projectId }: LogShelf,
  { number, logs, points }: LogPage,
): Promise<void> {
  await database
    .insertInto('look_back_log')
    .values({
      standard_id: standardId,
      version,
      project_id: Number(projectId),
      page: number,
      logs: toLogsJson(logs),
    })
    .onDuplicateKeyUpdate({ logs: sql`VALUES(logs)` })
    .execute();
  await database
    .updateTable('look_back')
    .set({
      items_read: sql`items_read + ${logs.length}`,
      points: sql`points + ${points}`,
    })
    .where('standard_id', '=', standardId)
    .where('version', '=', version)
    .execute();
}
