import { commentEvent, issueEvent } from '../events';
import { type JsonObject, textAt } from '../json';
import { type Answer, badRequest, notModelled } from '../reply';
import { applyChanges, editScope } from '../write/apply-changes';
import { insertComment } from '../write/insert-comment';
import { readChanges } from '../write/read-changes';
import { lockIssue, saveIssue } from '../write/save-issue';
import { type IssueBody, readIssueBody } from './issue-body';
import { requireIssue, requirePermission } from './issue-lookup';
import { getIssue } from './issue-reads';
import type { ModelledRequest, SiteView } from './operation';
import { flagParameter } from './parameters';
import { checkProperty, putProperties } from './property-store';

export async function editIssue(request: ModelledRequest, view: SiteView): Promise<Answer> {
  const found = await requireIssue(request.path['issueIdOrKey'] ?? '', view);
  const body = readIssueBody(request);
  const returnsIssue = flagParameter(request.query, 'returnIssue');
  if (body.transitionId !== null) throw notModelled('a transition within an edit');
  if (isEmpty(body)) throw badRequest("one of 'fields' or 'update' required");
  requirePermission('EDIT_ISSUES', found.project, { view, status: 400 });
  if (body.comments.length > 0) {
    requirePermission('ADD_COMMENTS', found.project, { view, status: 400 });
  }
  for (const { key, value } of body.properties) checkProperty(key, value);

  const done = await view.database.transaction(async (database) => {
    const before = await lockIssue(database, found.id);
    const typeId = newTypeId(body.fields, view);
    const scope = editScope(found, { database, view, before, typeId });
    const changes = await readChanges(body, { scope, before: before.fields });
    const edit = applyChanges(before.fields, changes, scope);
    const comments: JsonObject[] = [];
    for (const comment of body.comments) {
      comments.push(await insertComment(database, found.id, { body: comment, view }));
    }
    await putProperties(database, { kind: 'issue', id: found.id }, body.properties);
    if (edit.items.length === 0 && comments.length === 0) return null;
    return { comments, saved: await saveIssue(database, before, { edit, view }) };
  });

  if (done !== null) {
    const { issue, items } = done.saved;
    view.tell(issueEvent('avi:jira:updated:issue', issue, { view, items }));
    for (const comment of done.comments) view.tell(commentEvent(issue, { comment, view }));
  }
  if (!returnsIssue) return { status: 204, body: null };
  return getIssue({ ...request, query: new URLSearchParams() }, view);
}

function isEmpty({ fields, update, properties, comments }: IssueBody): boolean {
  const counts = [Object.keys(fields), Object.keys(update), properties, comments];
  return counts.every(({ length }) => length === 0);
}

/** Where the same edit changes the type, its parent is judged by the new one. */
function newTypeId({ issuetype = null }: JsonObject, { catalogue }: SiteView): string | null {
  const name = textAt(issuetype, 'name');
  return textAt(issuetype, 'id') ?? catalogue.issueTypes.named(name ?? '')[0]?.id ?? null;
}
