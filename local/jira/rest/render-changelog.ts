import { z } from 'zod';

import { groupBy } from '../collections';
import { type JsonObject, parseJsonObject } from '../json';
import type { SiteView } from './operation';

/** Jira expands at most this many changes of a work item; the rest is asked for page by page. */
const MAX_EXPANDED = 100;

const HistoryRow = z.object({
  issue_id: z.string(),
  body: z.string().transform(parseJsonObject),
});

/** The latest changes of each work item, newest first. */
export async function changelogPages(
  ids: readonly string[],
  { database }: SiteView,
): Promise<ReadonlyMap<string, JsonObject>> {
  const rows = await database.select(
    HistoryRow,
    'SELECT issue_id, body FROM changelog WHERE issue_id IN (?) ORDER BY issue_id, created_ms DESC, id DESC',
    [ids],
  );
  const groups = groupBy(rows, ({ issue_id: issueId }) => issueId);
  return new Map(
    ids.map((id) => {
      const all = groups.get(id) ?? [];
      const histories = all.slice(0, MAX_EXPANDED).map(({ body }) => body);
      return [id, { startAt: 0, maxResults: histories.length, total: all.length, histories }];
    }),
  );
}
