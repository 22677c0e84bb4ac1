import { z } from 'zod';

import { readDocument } from '../atlassian-document';
import { commentEvent } from '../events';
import { parseJsonObject } from '../json';
import { type Answer, invalidFields, notModelled } from '../reply';
import { insertComment } from '../write/insert-comment';
import { lockIssue, saveIssue } from '../write/save-issue';
import { requireIssue, requirePermission } from './issue-lookup';
import type { ModelledRequest, SiteView } from './operation';
import { numberParameter, readBody, refuseGiven } from './parameters';

const CommentBody = z.looseObject({
  body: z.json(),
  visibility: z.unknown().optional(),
  properties: z.unknown().optional(),
});

export async function addComment(request: ModelledRequest, view: SiteView): Promise<Answer> {
  const { id, project } = await requireIssue(request.path['issueIdOrKey'] ?? '', view);
  const { body: given, ...others } = readBody(CommentBody, request.body);
  refuseGiven(others, 'a comment');
  const body = readDocument(given);
  if (body === null) throw invalidFields({ comment: 'Comment body is not valid!' });
  requirePermission('ADD_COMMENTS', project, { view, status: 400 });

  const { issue, comment } = await view.database.transaction(async (database) => {
    const before = await lockIssue(database, id);
    const comment = await insertComment(database, id, { body, view });
    const edit = { fields: before.fields, items: [] };
    const { issue } = await saveIssue(database, before, { edit, view });
    return { comment, issue };
  });

  view.tell(commentEvent(issue, { comment, view }));
  return { status: 201, body: comment };
}

const CommentRow = z.object({ body: z.string().transform(parseJsonObject) });

/** Comments written on this site; of loaded ones only the count is known, and it is in the work item's field. */
export async function getComments(
  { path, query }: ModelledRequest,
  view: SiteView,
): Promise<Answer> {
  const { id } = await requireIssue(path['issueIdOrKey'] ?? '', view);
  const orderBy = query.get('orderBy') ?? 'created';
  if (!['created', '+created', '-created'].includes(orderBy)) {
    throw invalidFields({ orderBy: 'Comments can be ordered by created alone.' });
  }
  const expand = query.get('expand') ?? '';
  if (expand !== '') throw notModelled(`the expansion '${expand}' here`);
  const startAt = numberParameter(query, 'startAt', {
    otherwise: 0,
    most: Number.MAX_SAFE_INTEGER,
  });
  const maxResults = numberParameter(query, 'maxResults', { otherwise: 100, most: 5000 });

  const rows = await view.database.select(
    CommentRow,
    `SELECT body FROM comment WHERE issue_id = ? ORDER BY id ${orderBy === '-created' ? 'DESC' : 'ASC'}`,
    [id],
  );
  const comments = rows.slice(startAt, startAt + maxResults).map(({ body }) => body);
  return {
    status: 200,
    details: comments.length,
    body: { startAt, maxResults, total: rows.length, comments },
  };
}
