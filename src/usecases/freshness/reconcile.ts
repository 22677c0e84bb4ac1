import type { KnownProject } from '../ports';
import { drainDirty } from './catch-up';
import { dropVanished, isRefusal } from './drop-vanished';
import { findDeleted } from './find-deleted';
import { foldInbox, type FoldDeps } from './fold-inbox';
import { readUpdated } from './read-updated';

export type ReconcileDeps = FoldDeps;

/**
 * Finds what events lost: asks Jira what was updated since the last time, then compares counts, and ids where the
 * counts differ, to find deletions.
 */
export async function reconcile(_input: object, deps: ReconcileDeps): Promise<void> {
  // Otherwise what waits in the inbox would look like a loss.
  await foldInbox(deps);

  const begun = (await deps.projects.all()).filter(isBegun);
  try {
    await compareWithJira(begun, deps);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const there = await dropVanished(begun, deps);
    if (there.length === begun.length) throw error;
    await compareWithJira(there, deps);
  }
  await drainDirty(deps);
}

/** One that waits for its import, or failed, is read from its first page anyway. */
function isBegun(project: KnownProject): boolean {
  const { status } = project.import;
  return project.isChosen && (status === 'running' || status === 'done');
}

async function compareWithJira(
  projects: readonly KnownProject[],
  deps: ReconcileDeps,
): Promise<void> {
  const last = await deps.state.read('reconciliation');
  if (projects.length === 0 || last === null) return;

  const at = deps.now();
  if ((await readUpdated(projects, last, deps)) === 'stopped') {
    await deps.queue.push([{ kind: 'reconcile' }]);
    return;
  }
  const imported = projects.filter((project) => project.import.status === 'done');
  const { kind, countGaps } = await findDeleted(imported, last, deps);
  await deps.state.write('reconciliation', { until: at, countGaps });
  if (kind === 'stopped') await deps.queue.push([{ kind: 'reconcile' }]);
}
