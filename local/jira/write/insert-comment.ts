import type { JsonObject } from '../json';
import { plainText } from '../plain-text';
import type { SiteView } from '../rest/operation';
import type { Database } from '../store/database';
import { nextId } from '../store/sequences';
import { writeTimestamp } from '../time';
import { personJson } from './person-value';

/** Adds a comment of whoever makes the call. @returns it as Jira answers it */
export async function insertComment(
  database: Database,
  issueId: string,
  { body, view }: { readonly body: JsonObject; readonly view: SiteView },
): Promise<JsonObject> {
  const id = await nextId(database, 'comment');
  const author = view.account === null ? null : personJson(view.account);
  const at = writeTimestamp(view.now, view.catalogue.timeZone);
  const comment: JsonObject = {
    self: `${view.baseUrl}/rest/api/3/issue/${issueId}/comment/${id}`,
    id,
    author,
    body,
    updateAuthor: author,
    created: at,
    updated: at,
    jsdPublic: true,
  };
  await database.insert({
    into: 'comment (id, issue_id, body, body_text)',
    values: [[id, issueId, JSON.stringify(comment), plainText(body)]],
  });
  return comment;
}
