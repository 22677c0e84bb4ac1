import type { ProjectId, WorkItemId } from '../../domain/foundation/ids';
import type { Deps, ReadItem } from '../ports';
import { readFields } from '../site-settings';
import { keepChanges, type KeepDeps, keepRead } from './keeping';

export type CompareDeps = KeepDeps & Pick<Deps, 'now' | 'projects' | 'settings' | 'site'>;

/**
 * Lists a project's ids, fetches what is missing here and drops what is missing there.
 *
 * @returns how many items of the project are kept afterwards.
 */
export async function compareIds(projectId: ProjectId, deps: CompareDeps): Promise<number> {
  const theirs = new Set(await deps.site.listIds(`project = ${projectId} ORDER BY key ASC`));
  const ours = new Set(await deps.workItems.idsOfProject(projectId));

  const missing = [...theirs].filter((id) => !ours.has(id));
  // Jira has just shown them: whatever was taken for a deletion, a lifted restriction, say, was none.
  await deps.workItems.restore([...(await deps.workItems.deleted(missing))]);
  await fetchAndKeep(missing, deps);
  await fetchAndKeep(
    [...ours].filter((id) => !theirs.has(id)),
    deps,
  );
  return (await deps.workItems.idsOfProject(projectId)).length;
}

/**
 * Asks Jira for items by id and keeps what it says: items in chosen projects are written, those that moved elsewhere
 * forgotten, those that do not exist removed for good.
 *
 * @returns the projects whose figures this changes.
 */
export async function fetchAndKeep(
  ids: readonly WorkItemId[],
  deps: CompareDeps,
): Promise<ReadonlySet<ProjectId>> {
  if (ids.length === 0) return new Set();

  const found = await deps.site.fetch(ids, await readFields(deps));
  const chosen = new Set(
    (await deps.projects.all()).filter(({ isChosen }) => isChosen).map(({ id }) => id),
  );
  const here = found.filter(({ item }) => chosen.has(item.projectId));
  const elsewhere = idsOf(found.filter(({ item }) => !chosen.has(item.projectId)));
  const foundIds = new Set(idsOf(found));
  const gone = ids.filter((id) => !foundIds.has(id));

  const kept = await keepRead(here, deps);
  const dropped = await drop({ elsewhere, gone }, deps);
  return new Set([...kept, ...dropped]);
}

const idsOf = (items: readonly ReadItem[]) => items.map(({ item }) => item.id);

/** Drops items that left the chosen projects, and for good those that are gone. */
export async function drop(
  { elsewhere, gone }: Record<'elsewhere' | 'gone', readonly WorkItemId[]>,
  deps: KeepDeps & Pick<Deps, 'now'>,
): Promise<ReadonlySet<ProjectId>> {
  const known = await deps.workItems.find([...elsewhere, ...gone]);
  const changes = known.map((before) => ({ before, after: null }));

  return keepChanges(
    changes,
    async () => {
      await deps.workItems.forget(elsewhere);
      await deps.workItems.remove(gone, deps.now());
    },
    deps,
  );
}
