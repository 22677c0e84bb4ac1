import { kindOf } from '../../domain/artifacts/artifact-of';
import { ARTIFACT_KINDS } from '../../domain/foundation/artifact';
import type { GovernedId, ProjectId, WorkItemId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Deps, RegisterItem } from '../ports';
import { readMapping } from '../site-settings';

/**
 * The work item that Jira's notification about the reports of each project goes with: the governed one, else the newest status report
 * among the project's work items, else its newest artifact. A project without any is missing.
 */
export async function carriersOf(
  projects: readonly GovernedProject[],
  deps: Pick<Deps, 'settings' | 'workItems'>,
): Promise<ReadonlyMap<GovernedId, WorkItemId>> {
  const whole = projects.filter(({ scope }) => scope.kind === 'project');
  const newest = await newestArtifacts(
    whole.map(({ scope }) => scope.projectId),
    deps,
  );
  return new Map(
    projects.flatMap(({ id, scope }) => {
      const item = scope.kind === 'item' ? scope.workItemId : newest.get(scope.projectId)?.id;
      return item === undefined ? [] : [[id, item] as const];
    }),
  );
}

type Found = RegisterItem & { readonly isReport: boolean };

async function newestArtifacts(
  projectIds: readonly ProjectId[],
  deps: Pick<Deps, 'settings' | 'workItems'>,
): Promise<ReadonlyMap<ProjectId, Found>> {
  if (projectIds.length === 0) return new Map();

  const mapping = await readMapping(deps);
  const items = await deps.workItems.ofKinds({
    projectIds,
    kinds: ARTIFACT_KINDS,
    typeIds: mapping.flatMap(({ adopts }) => adopts),
  });
  const newest = new Map<ProjectId, Found>();
  for (const item of items) {
    const found = { ...item, isReport: kindOf(item, mapping) === 'status-report' };
    const best = newest.get(item.projectId);
    if (best === undefined || isBetter(found, best)) newest.set(item.projectId, found);
  }
  return newest;
}

function isBetter(one: Found, other: Found): boolean {
  return one.isReport === other.isReport ? one.number > other.number : one.isReport;
}
