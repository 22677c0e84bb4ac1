import { z } from 'zod';

import { groupBy } from '../collections';
import { readPageToken, writePageToken } from '../jql/page-token';
import { type JsonObject, listAt, parseJsonObject, textAt } from '../json';
import { type Answer, badRequest } from '../reply';
import { findVisibleIssues } from './issue-lookup';
import type { ModelledRequest, SiteView } from './operation';
import { readBody } from './parameters';
import { trimHistories } from './trim-changelog';

const MOST_ISSUES = 1000;
const MOST_FIELDS = 10;
const MOST_HISTORIES = 10_000;

const FetchBody = z.strictObject({
  issueIdsOrKeys: z.array(z.string()).min(1).max(MOST_ISSUES),
  fieldIds: z.array(z.string()).max(MOST_FIELDS).default([]),
  maxResults: z.int().min(1).max(MOST_HISTORIES).default(1000),
  nextPageToken: z.string().optional(),
});

/** Oldest first, over all the work items; work items that are not there, or not to be seen, have no changelog. */
export async function bulkChangelogs({ body }: ModelledRequest, view: SiteView): Promise<Answer> {
  const { nextPageToken, maxResults, ...asked } = readBody(FetchBody, body);
  const question = { jql: JSON.stringify(asked), at: view.now };
  const issues = await findVisibleIssues(asked.issueIdsOrKeys, view);
  const found = await findHistories(
    issues.map(({ id }) => id),
    {
      fieldIds: asked.fieldIds,
      after: nextPageToken === undefined ? null : placeIn(readPageToken(nextPageToken, question)),
      limit: maxResults + 1,
      view,
    },
  );

  const shown = found.slice(0, maxResults);
  const last = found.length > maxResults ? shown.at(-1) : undefined;
  const end = last && { startedAt: view.now, sortValues: [...placeOf(last)] };
  const changelogs = await changelogsOf(shown, view);
  return {
    status: 200,
    objects: changelogs.length,
    details: shown.length,
    body: {
      issueChangeLogs: changelogs,
      ...(end === undefined ? {} : { nextPageToken: writePageToken(end, question) }),
    },
  };
}

const HistoryRow = z.object({
  issue_id: z.coerce.number(),
  id: z.coerce.number(),
  created_ms: z.coerce.number(),
  body: z.string().transform(parseJsonObject),
});
type HistoryRow = z.output<typeof HistoryRow>;

/** Where a history stands among all: its time, its work item, its own id. */
type Place = readonly [number, number, number];

function placeOf({ created_ms: created, issue_id: issueId, id }: HistoryRow): Place {
  return [created, issueId, id];
}

const PlaceValues = z.tuple([z.number(), z.number(), z.number()]);

function placeIn({ sortValues }: ReturnType<typeof readPageToken>): Place {
  const parsed = PlaceValues.safeParse(sortValues);
  if (!parsed.success) throw badRequest('The nextPageToken is not valid.');
  return parsed.data;
}

type Wanted = {
  readonly fieldIds: readonly string[];
  readonly after: Place | null;
  readonly limit: number;
  readonly view: SiteView;
};

/** Those that tell of one of the fields, if any are named. Read in pieces until there are enough. */
async function findHistories(
  issueIds: readonly string[],
  { fieldIds, limit, view, ...wanted }: Wanted,
): Promise<readonly HistoryRow[]> {
  const found: HistoryRow[] = [];
  let { after } = wanted;
  while (issueIds.length > 0 && found.length < limit) {
    const rows = await readPiece(issueIds, { after, limit, view });
    found.push(...rows.filter(({ body }) => fieldIds.length === 0 || tells(body, fieldIds)));
    const last = rows.at(-1);
    if (last === undefined || rows.length < limit) break;
    after = placeOf(last);
  }
  return found.slice(0, limit);
}

function readPiece(
  issueIds: readonly string[],
  { after, limit, view }: Omit<Wanted, 'fieldIds'>,
): Promise<HistoryRow[]> {
  return view.database.select(
    HistoryRow,
    `SELECT issue_id, id, created_ms, body FROM changelog
      WHERE issue_id IN (?) AND (created_ms, issue_id, id) > (?, ?, ?)
      ORDER BY created_ms, issue_id, id LIMIT ?`,
    [issueIds, ...(after ?? [-1, -1, -1]), limit],
  );
}

function tells(history: JsonObject, fieldIds: readonly string[]): boolean {
  return listAt(history, 'items').some((item) =>
    fieldIds.includes(textAt(item, 'fieldId') ?? textAt(item, 'field') ?? ''),
  );
}

async function changelogsOf(
  rows: readonly HistoryRow[],
  view: SiteView,
): Promise<readonly JsonObject[]> {
  const bodies = await trimHistories(
    rows.map(({ body }) => body),
    view,
  );
  const histories = rows.map((row, index) => ({
    issueId: String(row.issue_id),
    body: bodies[index] ?? row.body,
  }));
  return [...groupBy(histories, ({ issueId }) => issueId)].map(([issueId, group]) => ({
    issueId,
    changeHistories: group.map(({ body }) => body),
  }));
}
