import { governedId, type GovernedId, type ProjectId } from '../foundation/ids';
import type { Scope } from './portfolio-tree';

/**
 * The id under which a scope is governed.
 *
 * @example
 * governedIdOf({ kind: 'item', projectId: projectId('10006'), workItemId: workItemId('11640') }) // item:11640
 */
export function governedIdOf(scope: Scope): GovernedId {
  return scope.kind === 'project'
    ? governedProjectId(scope.projectId)
    : governedId(`item:${scope.workItemId}`);
}

/** The id under which a whole Jira project is governed: `project:10006`. */
export function governedProjectId(id: ProjectId): GovernedId {
  return governedId(`project:${id}`);
}
