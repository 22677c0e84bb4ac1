import type { ArtifactKind } from '../../../domain/foundation/artifact';
import type { GovernedId, ProjectId } from '../../../domain/foundation/ids';
import type { WorkItem } from '../../../domain/foundation/work-item';
import type { GovernedProject } from '../../../domain/portfolio/portfolio-tree';
import { projectsOfScope, readersOf } from '../../freshness/check-standards';
import { readScopes } from '../../freshness/scopes';
import type { Deps } from '../../ports';
import { readMapping } from '../../site-settings';

/** A work item as it stands, with the kind that its structured part names. */
export type PlacedItem = { readonly item: WorkItem; readonly structuredKind: ArtifactKind | null };

/** The work items in the scope of each of these governed projects, in whatever Jira project they are. */
export async function placedItems(
  projects: readonly GovernedProject[],
  deps: Pick<Deps, 'portfolio' | 'settings' | 'workItems'>,
): Promise<ReadonlyMap<GovernedId, readonly PlacedItem[]>> {
  const governed = await deps.portfolio.governed();
  const mapping = await readMapping(deps);
  const placed = new Map(projects.map(({ id }) => [id, new Array<PlacedItem>()]));
  for (const [id, reaching] of await byJiraProject(projects, deps)) {
    const { isIn, structuredKindOf } = await readersOf(
      await readScopes([id], governed, deps),
      mapping,
      deps,
    );
    for await (const item of deps.workItems.ofProjects([id])) {
      for (const project of reaching) {
        if (!isIn(item, project)) continue;
        placed.get(project.id)?.push({ item, structuredKind: structuredKindOf(item) });
      }
    }
  }
  return placed;
}

async function byJiraProject(
  projects: readonly GovernedProject[],
  { workItems }: Pick<Deps, 'workItems'>,
): Promise<ReadonlyMap<ProjectId, readonly GovernedProject[]>> {
  const found = new Map<ProjectId, GovernedProject[]>();
  for (const project of projects) {
    for (const id of await projectsOfScope(project, workItems)) {
      found.set(id, [...(found.get(id) ?? []), project]);
    }
  }
  return found;
}
