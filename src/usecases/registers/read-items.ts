import { typesOfKinds } from '../../domain/artifacts/artifact-of';
import type { ArtifactKind, ArtifactMapping } from '../../domain/foundation/artifact';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { governedAboveItems, projectsBelow, scopesOf } from '../governed-above-items';
import type { Deps, RegisterItem } from '../ports';
import type { Sight } from '../sight';

type Reads = Pick<Deps, 'workItems'>;

type Asked = {
  readonly sight: Sight;
  readonly mapping: readonly ArtifactMapping[];
  readonly kinds: readonly ArtifactKind[];
};

/**
 * The artifacts of some kinds in some governed projects, as far as they lie in Jira projects that the user may browse: each work item
 * once, by however many of them it is held.
 */
export async function readArtifactItems(
  projects: readonly GovernedProject[],
  { sight, mapping, kinds }: Asked,
  { workItems }: Reads,
): Promise<readonly RegisterItem[]> {
  const { whole, items: governedItems } = scopesOf(projects);
  const own = projects.map(({ scope }) => scope.projectId);
  const below = await projectsBelow(governedItems, { workItems });
  const items = await workItems.ofKinds({
    projectIds: [...new Set([...own, ...below])].filter((id) => sight.projects.has(id)),
    kinds,
    typeIds: typesOfKinds(kinds, mapping),
  });
  const above = await governedAboveItems(
    governedItems,
    items.filter(({ projectId }) => !whole.has(projectId)),
    { workItems },
  );
  return items.filter(({ id, projectId }) => whole.has(projectId) || above(id).length > 0);
}
