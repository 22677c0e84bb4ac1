import { isOpen } from '../importing';
import { between } from '../moments';
import type { Deps } from '../ports';
import { queueMarked, type QueueDeps } from '../recompute';

/** Longer than a job may wait and run. */
const STUCK_AFTER_MS = 35 * 60_000;

/** What the five-minute clock does: puts on its way whatever an interruption left lying. */
export async function catchUp(
  _input: object,
  deps: QueueDeps & Pick<Deps, 'inbox' | 'projects' | 'state'>,
): Promise<void> {
  if ((await deps.inbox.take(1)).length > 0) await deps.queue.push([{ kind: 'inbox' }]);
  await drainDirty(deps);
  await reviveImport(deps);
}

/** Queues the computation of every project that is marked, imported, and not queued yet. */
export async function drainDirty(deps: QueueDeps & Pick<Deps, 'projects'>): Promise<void> {
  const marked = await deps.dirty.all();
  if (marked.length === 0) return;

  const imported = new Set(
    (await deps.projects.all())
      .filter((project) => project.isChosen && project.import.status === 'done')
      .map(({ id }) => id),
  );
  await queueMarked(
    marked.filter((id) => imported.has(id)),
    deps,
  );
}

async function reviveImport({
  now,
  projects,
  queue,
  state,
}: Pick<Deps, 'now' | 'projects' | 'queue' | 'state'>): Promise<void> {
  const run = await state.read('import-run');
  if (run === null || run.mode === 'paused') return;
  if (between(run.heardAt, now()) < STUCK_AFTER_MS) return;
  if (!isOpen((await projects.all()).filter((project) => project.isChosen))) return;

  await state.write('import-run', { ...run, heardAt: now() });
  await queue.push([{ kind: 'import' }]);
}
