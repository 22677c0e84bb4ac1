import { z } from 'zod';

import { issueEvent } from '../events';
import { type Answer, badRequest } from '../reply';
import type { Database } from '../store/database';
import { removePasts } from '../store/history-writer';
import { lockIssue } from '../write/save-issue';
import { requireIssue, requirePermission } from './issue-lookup';
import type { ModelledRequest, SiteView } from './operation';
import { flagParameter } from './parameters';

const ChildRow = z.object({ id: z.string(), type_id: z.string() });

/** Sub-tasks go with their parent, without an event of their own; other children lose their parent. */
export async function deleteIssue(
  { path, query }: ModelledRequest,
  view: SiteView,
): Promise<Answer> {
  const found = await requireIssue(path['issueIdOrKey'] ?? '', view);
  requirePermission('DELETE_ISSUES', found.project, { view });
  const deletesSubtasks = flagParameter(query, 'deleteSubtasks');

  const issue = await view.database.transaction(async (database) => {
    const before = await lockIssue(database, found.id);
    const subtasks = await subtaskIds(database, found.id, view);
    if (subtasks.length > 0 && !deletesSubtasks) {
      throw badRequest(
        `The issue '${found.key}' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
      );
    }
    await removeIssues(database, [found.id, ...subtasks]);
    return before;
  });

  view.tell(issueEvent('avi:jira:deleted:issue', issue, { view }));
  return { status: 204, body: null };
}

async function subtaskIds(
  database: Database,
  id: string,
  { catalogue }: SiteView,
): Promise<readonly string[]> {
  const children = await database.select(
    ChildRow,
    'SELECT id, type_id FROM issue WHERE parent_id = ?',
    [id],
  );
  return children
    .filter((child) => catalogue.issueTypes.get(child.type_id)?.subtask === true)
    .map((child) => child.id);
}

async function removeIssues(database: Database, ids: readonly string[]): Promise<void> {
  await database.insert({
    verb: 'INSERT IGNORE',
    into: 'deleted_issue (id)',
    values: ids.map((id) => [id]),
  });
  await database.run('DELETE FROM issue_link WHERE issue_id IN (?) OR other_id IN (?)', [ids, ids]);
  await database.run(
    `UPDATE issue_document d JOIN issue i ON i.id = d.issue_id
        SET d.fields = JSON_REMOVE(d.fields, '$.parent') WHERE i.parent_id IN (?)`,
    [ids],
  );
  await database.run(
    'UPDATE issue SET parent_id = NULL, parent_key = NULL WHERE parent_id IN (?)',
    [ids],
  );
  await database.run(`DELETE FROM property WHERE owner_kind = 'issue' AND owner_id IN (?)`, [ids]);
  for (const table of ['issue_value', 'issue_text', 'changelog', 'comment', 'issue_document']) {
    await database.run(`DELETE FROM ${table} WHERE issue_id IN (?)`, [ids]);
  }
  await removePasts(database, ids);
  await database.run('DELETE FROM issue WHERE id IN (?)', [ids]);
}
