import { z } from 'zod';

import { groupBy } from '../collections';
import { type JsonObject, parseJsonObject } from '../json';
import type { SiteView } from './operation';
import { trimHistories } from './trim-changelog';

/** Jira expands at most this many changes of a work item; the rest is asked for page by page. */
const MAX_EXPANDED = 100;

const HistoryRow = z.object({
  issue_id: z.string(),
  body: z.string().transform(parseJsonObject),
});

/** The latest changes of each work item, newest first. */
export async function changelogPages(
  ids: readonly string[],
  view: SiteView,
): Promise<ReadonlyMap<string, JsonObject>> {
  const rows = await view.database.select(
    HistoryRow,
    'SELECT issue_id, body FROM changelog WHERE issue_id IN (?) ORDER BY issue_id, created_ms DESC, id DESC',
    [ids],
  );
  const groups = groupBy(rows, ({ issue_id: issueId }) => issueId);
  const pages = new Map<string, JsonObject>();
  for (const id of ids) {
    const all = groups.get(id) ?? [];
    const latest = all.slice(0, MAX_EXPANDED).map(({ body }) => body);
    const histories = await trimHistories(latest, view);
    pages.set(id, { startAt: 0, maxResults: latest.length, total: all.length, histories });
  }
  return pages;
}
