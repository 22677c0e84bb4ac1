import { z } from 'zod';

import { type Answer, badRequest } from '../reply';
import { findVisibleIssues, requireIssue } from './issue-lookup';
import type { ModelledRequest, SiteView } from './operation';
import { expansions, flagParameter, listParameter, numberParameter, readBody } from './parameters';
import { renderIssues } from './render-issues';
import {
  fieldExpansions,
  MOST_PROPERTIES,
  splitList,
  tooManyProperties,
} from './search-operations';
import { selectFields } from './select-fields';
import { trimHistories } from './trim-changelog';
import { renderTransitions } from './transition-list';
import { parseJsonObject } from '../json';

const EXPANSIONS = ['names', 'schema', 'changelog', 'transitions'] as const;

export async function getIssue({ path, query }: ModelledRequest, view: SiteView): Promise<Answer> {
  const found = await requireIssue(path['issueIdOrKey'] ?? '', view);
  flagParameter(query, 'fieldsByKeys');
  flagParameter(query, 'updateHistory');
  flagParameter(query, 'failFast');
  const asked = listParameter(query, 'fields');
  const selection = selectFields(asked.length === 0 ? ['*all'] : asked, view.catalogue);
  const expand = expansions(listParameter(query, 'expand'), EXPANSIONS);

  const { issues, details } = await renderIssues(
    [found.id],
    {
      selection,
      withChangelog: expand.has('changelog'),
      properties: listParameter(query, 'properties'),
    },
    view,
  );
  const transitions = expand.has('transitions') ? await renderTransitions(found, view) : [];
  return {
    status: 200,
    objects: 1,
    details: details + transitions.length,
    body: {
      ...issues[0],
      ...fieldExpansions(selection.fields, expand, view.catalogue),
      ...(expand.has('transitions') ? { transitions } : {}),
    },
  };
}

const MOST_FETCHED = 100;

const BulkFetchBody = z.strictObject({
  issueIdsOrKeys: z.array(z.string()),
  fields: z.array(z.string()).optional(),
  fieldsByKeys: z.boolean().optional(),
  expand: z.array(z.string()).optional(),
  properties: z.array(z.string()).optional(),
});

/** What is not there, or not to be seen, is left out without a word: `issueErrors` is for what Jira could not read. */
export async function bulkFetch({ body }: ModelledRequest, view: SiteView): Promise<Answer> {
  const asked = readBody(BulkFetchBody, body);
  const { issueIdsOrKeys, properties = [] } = asked;
  if (issueIdsOrKeys.length === 0 || issueIdsOrKeys.length > MOST_FETCHED) {
    throw badRequest(`Between 1 and ${MOST_FETCHED} issue IDs or keys can be asked for at once.`);
  }
  if (properties.length > MOST_PROPERTIES) throw tooManyProperties();

  const names = (asked.fields ?? []).flatMap(splitList);
  const selection = selectFields(names.length === 0 ? ['*navigable'] : names, view.catalogue);
  const expand = expansions(asked.expand ?? [], ['changelog', 'names', 'schema']);
  const found = await findVisibleIssues(issueIdsOrKeys, view);
  const { issues, details } = await renderIssues(
    found.map(({ id }) => id),
    { selection, withChangelog: expand.has('changelog'), properties },
    view,
  );
  const extras = fieldExpansions(selection.fields, expand, view.catalogue);
  return {
    status: 200,
    objects: issues.length,
    details,
    body: { issues: issues.map((issue) => ({ ...issue, ...extras })), issueErrors: [] },
  };
}

const HistoryRow = z.object({ body: z.string().transform(parseJsonObject) });
const CountRow = z.object({ total: z.coerce.number() });

/** Oldest first. */
export async function getChangelog(
  { path, query }: ModelledRequest,
  view: SiteView,
): Promise<Answer> {
  const { id } = await requireIssue(path['issueIdOrKey'] ?? '', view);
  const startAt = numberParameter(query, 'startAt', {
    otherwise: 0,
    most: Number.MAX_SAFE_INTEGER,
  });
  const maxResults = numberParameter(query, 'maxResults', { otherwise: 100, most: 100 });
  const [counted] = await view.database.select(
    CountRow,
    'SELECT COUNT(*) AS total FROM changelog WHERE issue_id = ?',
    [id],
  );
  const rows = await view.database.select(
    HistoryRow,
    'SELECT body FROM changelog WHERE issue_id = ? ORDER BY created_ms, id LIMIT ? OFFSET ?',
    [id, maxResults, startAt],
  );

  const total = counted?.total ?? 0;
  return {
    status: 200,
    details: rows.length,
    body: {
      self: `${view.baseUrl}/rest/api/3/issue/${id}/changelog?maxResults=${maxResults}&startAt=${startAt}`,
      maxResults,
      startAt,
      total,
      isLast: startAt + rows.length >= total,
      values: await trimHistories(
        rows.map(({ body }) => body),
        view,
      ),
    },
  };
}
