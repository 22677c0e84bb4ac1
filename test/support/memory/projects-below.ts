import type { ProjectId, WorkItemId } from '../../../src/domain/foundation/ids';
import type { WorkFact } from '../../../src/usecases/ports';

/** Of everything below some work items, however deep. */
export function projectsBelow(
  facts: readonly WorkFact[],
  ids: readonly WorkItemId[],
): ReadonlySet<ProjectId> {
  const projects = new Set<ProjectId>();
  const seen = new Set<WorkItemId | null>(ids);
  for (let size = 0; size !== seen.size;) {
    size = seen.size;
    for (const { id, parentId, projectId } of facts) {
      if (parentId === null || !seen.has(parentId)) continue;
      seen.add(id);
      projects.add(projectId);
    }
  }
  return projects;
}
