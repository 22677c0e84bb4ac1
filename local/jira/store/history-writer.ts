import { z } from 'zod';

import type { IssueRecord } from '../issue-record';
import { type JsonObject, objectAt, parseJsonObject, textAt } from '../json';
import { readTimestamp } from '../time';
import type { Database } from './database';
import { HISTORY_FIELDS, historyRows, type Past } from './history-rows';

export type StoredHistory = { readonly issueId: string; readonly history: JsonObject };

/** Entries of the changelog; one that is there already stays as it is. */
export async function putHistories(
  database: Database,
  entries: readonly StoredHistory[],
): Promise<void> {
  await database.insert({
    verb: 'INSERT IGNORE',
    into: 'changelog (issue_id, id, created_ms, author, body)',
    values: entries.map(({ issueId, history }) => [
      issueId,
      textAt(history, 'id') ?? '',
      readTimestamp(textAt(history, 'created') ?? '') ?? 0,
      textAt(objectAt(history, 'author'), 'accountId'),
      JSON.stringify(history),
    ]),
  });
}

export type IssuePast = Past & { readonly id: string };

/** What JQL asks about the past of work items that have none yet in the store. */
export async function insertPasts(database: Database, pasts: readonly IssuePast[]): Promise<void> {
  const rows = pasts.map((past) => ({ id: past.id, ...historyRows(past) }));
  await database.insert({
    into: 'value_change (issue_id, field, position, at_ms, changed_by, from_value, to_value)',
    values: rows.flatMap(({ id, changes }) => changes.map((row) => [id, ...row])),
  });
  await database.insert({
    into: 'value_span (issue_id, field, position, value, name, from_ms, until_ms, set_by)',
    values: rows.flatMap(({ id, spans }) => spans.map((row) => [id, ...row])),
  });
}

export async function removePasts(database: Database, ids: readonly string[]): Promise<void> {
  for (const table of ['value_change', 'value_span']) {
    await database.run(`DELETE FROM ${table} WHERE field IN (?) AND issue_id IN (?)`, [
      HISTORY_FIELDS,
      ids,
    ]);
  }
}

/** Whether a changelog entry adds to what JQL asks about the past. */
export function tellsPast(history: JsonObject): boolean {
  return historyRows({ fields: {}, histories: [history] }).changes.length > 0;
}

const BodyRow = z.object({ body: z.string().transform(parseJsonObject) });

/** Reads the past of a work item from its whole changelog again. */
export async function rewritePast(database: Database, issue: IssueRecord): Promise<void> {
  const rows = await database.select(
    BodyRow,
    'SELECT body FROM changelog WHERE issue_id = ? ORDER BY created_ms, id',
    [issue.id],
  );
  await removePasts(database, [issue.id]);
  const histories = rows.map(({ body }) => body);
  await insertPasts(database, [{ id: issue.id, fields: issue.fields, histories }]);
}
