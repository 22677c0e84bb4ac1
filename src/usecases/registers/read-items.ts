import { kindsByType } from '../../domain/artifacts/artifact-of';
import type { ArtifactKind, ArtifactMapping } from '../../domain/foundation/artifact';
import type { GovernedId, ProjectId, WorkItemId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { governedAbove } from '../../domain/rollup/governed-above';
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
  const whole = new Set<ProjectId>();
  const governedItems = new Map<WorkItemId, GovernedId>();
  for (const { id, scope } of projects) {
    if (scope.kind === 'item') governedItems.set(scope.workItemId, id);
    else whole.add(scope.projectId);
  }

  const items = await workItems.ofKinds({
    projectIds: (await projectsOf(projects, governedItems, workItems)).filter((id) =>
      sight.projects.has(id),
    ),
    kinds,
    typeIds: [...kindsByType(mapping)]
      .filter(([, kind]) => kinds.includes(kind))
      .map(([typeId]) => typeId),
  });
  const isBelow = await belowOneOf(
    governedItems,
    items.filter(({ projectId }) => !whole.has(projectId)),
    workItems,
  );
  return items.filter((item) => whole.has(item.projectId) || isBelow(item));
}

/** Work items stand below governed ones in other Jira projects, too. */
async function projectsOf(
  projects: readonly GovernedProject[],
  governedItems: ReadonlyMap<WorkItemId, GovernedId>,
  workItems: Reads['workItems'],
): Promise<readonly ProjectId[]> {
  const own = projects.map(({ scope }) => scope.projectId);
  const below =
    governedItems.size === 0
      ? []
      : await workItems.projectsOfDescendants([...governedItems.keys()]);
  return [...new Set([...own, ...below])];
}

/** Goes up from all of them at once, a level a question. */
async function belowOneOf(
  governedItems: ReadonlyMap<WorkItemId, GovernedId>,
  items: readonly RegisterItem[],
  workItems: Reads['workItems'],
): Promise<(item: RegisterItem) => boolean> {
  if (governedItems.size === 0) return () => false;

  const parents = new Map(items.map(({ id, parentId }) => [id, parentId]));
  for (let level = unknownIn(parents); level.length > 0; level = unknownIn(parents)) {
    const known = new Map((await workItems.find(level)).map(({ id, parentId }) => [id, parentId]));
    for (const id of level) parents.set(id, known.get(id) ?? null);
  }
  const above = governedAbove(parents, governedItems);
  return ({ id }) => above(id).length > 0;
}

function unknownIn(parents: ReadonlyMap<WorkItemId, WorkItemId | null>): readonly WorkItemId[] {
  const asked = [...parents.values()].filter((id) => id !== null);
  return [...new Set(asked)].filter((id) => !parents.has(id));
}
