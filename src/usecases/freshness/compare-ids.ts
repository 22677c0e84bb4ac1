import type { ProjectId, WorkItemId } from '../../domain/foundation/ids';
import type { Deps, ReadItem } from '../ports';
import { readFields } from '../site-settings';
import { keepChanges, type KeepDeps, keepRead } from './keeping';

export type CompareDeps = KeepDeps &
  Pick<Deps, 'approvals' | 'now' | 'projects' | 'settings' | 'site' | 'timeLeft'>;

/** What is asked for before the time is looked at again. */
const ITEMS_AT_ONCE = 500;
const MILLISECONDS_FOR_THEM = 60_000;

/**
 * Lists a project's ids, fetches what is missing here and drops what is missing there. When the time is up the rest is
 * left, and found by the next comparison, for the counts still differ.
 *
 * @returns how many items of the project are kept afterwards; `stopped` when something was left.
 */
export async function compareIds(
  projectId: ProjectId,
  deps: CompareDeps,
): Promise<number | 'stopped'> {
  const theirs = new Set(await deps.site.listIds(`project = ${projectId} ORDER BY key ASC`));
  const ours = new Set(await deps.workItems.idsOfProject(projectId));

  const missing = [...theirs].filter((id) => !ours.has(id));
  // Jira has just shown them: whatever was taken for a deletion, a lifted restriction, say, was none.
  await deps.workItems.restore([...(await deps.workItems.deleted(missing))]);
  const different = [...missing, ...[...ours].filter((id) => !theirs.has(id))];
  if ((await whileTimeLasts(different, deps)) === 'stopped') return 'stopped';
  return (await deps.workItems.idsOfProject(projectId)).length;
}

async function whileTimeLasts(
  ids: readonly WorkItemId[],
  deps: CompareDeps,
): Promise<'through' | 'stopped'> {
  for (let start = 0; start < ids.length; start += ITEMS_AT_ONCE) {
    if (deps.timeLeft() < MILLISECONDS_FOR_THEM) return 'stopped';
    await fetchAndKeep(ids.slice(start, start + ITEMS_AT_ONCE), deps);
  }
  return 'through';
}

/**
 * Asks Jira for items by id and keeps what it says: items in chosen projects are written, those that moved elsewhere
 * forgotten, those that do not exist removed for good.
 */
export async function fetchAndKeep(ids: readonly WorkItemId[], deps: CompareDeps): Promise<void> {
  if (ids.length === 0) return;

  const found = await deps.site.fetch(ids, await readFields(deps));
  const chosen = new Set(
    (await deps.projects.all()).filter(({ isChosen }) => isChosen).map(({ id }) => id),
  );
  const here = found.filter(({ item }) => chosen.has(item.projectId));
  const elsewhere = idsOf(found.filter(({ item }) => !chosen.has(item.projectId)));
  const foundIds = new Set(idsOf(found));
  const gone = ids.filter((id) => !foundIds.has(id));

  await keepRead(here, deps);
  await leave(elsewhere, deps);
  await drop(gone, deps);
}

const idsOf = (items: readonly ReadItem[]) => items.map(({ item }) => item.id);

/**
 * Forgets items that left the chosen projects. What they block was told apart by what was known of them; from now on it
 * is by what it says of them itself, so it is read anew.
 */
async function leave(ids: readonly WorkItemId[], deps: CompareDeps): Promise<void> {
  const changes = (await deps.workItems.find(ids)).map((before) => ({
    id: before.id,
    before,
    after: null,
    parts: null,
  }));
  if (changes.length === 0) return;

  const known = changes.map(({ id }) => id);
  await keepChanges(changes, () => deps.workItems.forget(known), deps);
  await fetchAndKeep(
    (await deps.workItems.blockedBy(known)).map(({ id }) => id),
    deps,
  );
}

/** Drops items for good, and what was approved of them. Those that are not known may still have blocked some that are. */
export async function drop(
  ids: readonly WorkItemId[],
  deps: KeepDeps & Pick<Deps, 'approvals' | 'now'>,
): Promise<void> {
  const known = new Map((await deps.workItems.find(ids)).map((item) => [item.id, item]));
  const changes = ids.map((id) => ({
    id,
    before: known.get(id) ?? null,
    after: null,
    parts: null,
  }));

  await keepChanges(changes, () => deps.workItems.remove(ids, deps.now()), deps);
  await deps.approvals.drop(ids);
}
