import { z } from 'zod';

import { JiraProblem, notFound } from '../reply';
import { PROJECT_PERMISSIONS, type ProjectPermission } from '../permissions';
import { projectSeen } from '../rights';
import type { Project } from '../store/catalogue-entries';
import type { SiteView } from './operation';

export type FoundIssue = { readonly id: string; readonly key: string; readonly project: Project };

const FoundRow = z.object({
  id: z.string(),
  issue_key: z.string(),
  project_id: z.string(),
  security_id: z.string().nullable(),
});

/** By id or key, in any case; those that the caller may not browse are not found. Ascending by id. */
export async function findVisibleIssues(
  idsOrKeys: readonly string[],
  view: SiteView,
): Promise<readonly FoundIssue[]> {
  const ids = idsOrKeys.filter((text) => /^\d{1,15}$/.test(text));
  const keys = idsOrKeys.filter((text) => !/^\d{1,15}$/.test(text)).map((key) => key.toUpperCase());
  if (ids.length + keys.length === 0) return [];

  const rows = await view.database.select(
    FoundRow,
    'SELECT id, issue_key, project_id, security_id FROM issue WHERE id IN (?) OR issue_key IN (?) ORDER BY id',
    [ids.length === 0 ? [-1] : ids, keys.length === 0 ? [''] : keys],
  );
  return rows.flatMap((row) => {
    const project = projectSeen(row, view);
    return project === null ? [] : [{ id: row.id, key: row.issue_key, project }];
  });
}

/** @throws JiraProblem 404 when there is none or the caller may not see it */
export async function requireIssue(idOrKey: string, view: SiteView): Promise<FoundIssue> {
  const [issue] = await findVisibleIssues([idOrKey], view);
  if (issue !== undefined) return issue;
  throw notFound('Issue does not exist or you do not have permission to see it.');
}

/** @throws JiraProblem when the caller may see the project but not do this in it */
export function requirePermission(
  permission: ProjectPermission,
  project: Project,
  { view, status = 403 }: { readonly view: SiteView; readonly status?: 400 | 403 | 404 },
): void {
  if (view.rights.may(permission, project)) return;
  throw new JiraProblem(status, [
    `You do not have the permission '${PROJECT_PERMISSIONS[permission]}' in the project ${project.key}.`,
  ]);
}
