import { z } from 'zod';

import { type Json, textAt } from '../json';
import { projectSeen } from '../rights';
import type { IssueType } from '../store/catalogue-entries';
import { type EditScope, FieldProblem } from './field-editor';

const ParentRow = z.object({
  id: z.string(),
  issue_key: z.string(),
  project_id: z.string(),
  type_id: z.string(),
  security_id: z.string().nullable(),
});
type ParentRow = z.output<typeof ParentRow>;

/** A parent stands exactly one level above its children; a sub-task has one in its own project. */
export async function parseParent(value: Json, scope: EditScope): Promise<Json> {
  const type = scope.catalogue.issueTypes.get(scope.issueTypeId);
  const asked = textAt(value, 'id') ?? textAt(value, 'key');
  if (asked === null && type?.subtask === true) throw missingParent();
  if (asked === null) return null;

  const parent = await findParent(asked, scope);
  if (parent === null) throw new FieldProblem('Could not find issue by id or key.');
  const objection = objectionTo(parent, { scope, type });
  if (objection !== null) throw new FieldProblem(objection, 'parentId');
  return { id: parent.id, key: parent.issue_key };
}

function objectionTo(
  parent: ParentRow,
  { scope, type }: { readonly scope: EditScope; readonly type: IssueType | undefined },
): string | null {
  if (parent.id === scope.issueId) return 'An issue cannot be a parent of itself.';
  const level = scope.catalogue.issueTypes.get(parent.type_id)?.hierarchyLevel;
  if (level !== (type?.hierarchyLevel ?? 0) + 1) {
    return 'Given parent work item does not belong to appropriate hierarchy.';
  }
  const isElsewhere = type?.subtask === true && parent.project_id !== scope.project.id;
  return isElsewhere ? 'Given parent work item is not in the project of its sub-task.' : null;
}

export function missingParent(): FieldProblem {
  return new FieldProblem('Issue type is a sub-task but parent issue key or id not specified.');
}

async function findParent(idOrKey: string, scope: EditScope): Promise<ParentRow | null> {
  const [row] = await scope.database.select(
    ParentRow,
    `SELECT id, issue_key, project_id, type_id, security_id FROM issue WHERE ${/^\d+$/.test(idOrKey) ? 'id' : 'issue_key'} = ?`,
    [idOrKey.toUpperCase()],
  );
  return row === undefined || projectSeen(row, scope) === null ? null : row;
}
