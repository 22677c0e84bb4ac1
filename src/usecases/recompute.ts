import { lotsOf } from '../domain/freshness/lots';
import type { ProjectId } from '../domain/foundation/ids';
import type { Touch } from '../domain/standards/affected/touch';
import { AppError } from './app-error';
import { computeFigures, type ComputeDeps } from './freshness/compute-figures';
import { type CommonDeps, readCommon } from './freshness/common';
import { portionsOf } from './freshness/portions';
import { later } from './moments';
import type { Deps, KnownProject, Pending } from './ports';

export type QueueDeps = Pick<Deps, 'dirty' | 'now' | 'queue'>;

/** Long enough for a burst of changes to be computed once, short enough not to be noticed. */
const DELAY_SECONDS = 1;
/** After this long a computation that was queued but never began may be queued again. */
const CLAIM_MS = 15 * 60_000;
/** What a further portion of a lot may take. */
const ENOUGH_FOR_ANOTHER_MS = 15_000;

/** Has the figures and findings of these Jira projects computed again, each once, however often this is asked. */
export async function queueRecompute(
  projectIds: Iterable<ProjectId>,
  deps: QueueDeps,
): Promise<void> {
  const ids = [...new Set(projectIds)];
  await deps.dirty.mark(ids);
  await queueMarked(ids, deps);
}

/** The same for what rules read of it that was touched, where that is known: no other rule runs again. */
export async function queueTouched(
  touched: ReadonlyMap<ProjectId, readonly Touch[]>,
  deps: QueueDeps,
): Promise<void> {
  await deps.dirty.touch(touched);
  await queueMarked(touched.keys(), deps);
}

/** Queues the computation of those of these projects that are marked and that nobody has queued yet. */
export async function queueMarked(
  projectIds: Iterable<ProjectId>,
  { dirty, now, queue }: QueueDeps,
): Promise<void> {
  const at = now();
  const claimed = await dirty.claimQueueing([...projectIds], at, later(at, CLAIM_MS));
  await queueLots(lotsOf(claimed), { queue });
}

/** For a lot that failed, or was cut off: which of its projects did that is not known. */
export async function recomputeApart(
  projectIds: readonly ProjectId[],
  deps: Pick<Deps, 'queue'>,
): Promise<void> {
  await queueLots(
    projectIds.map((id) => [id]),
    deps,
  );
}

async function queueLots(
  lots: readonly (readonly ProjectId[])[],
  { queue }: Pick<Deps, 'queue'>,
): Promise<void> {
  await queue.push(
    lots.map((projectIds) => ({ kind: 'recompute', projectIds })),
    DELAY_SECONDS,
  );
}

export type RecomputeDeps = CommonDeps & ComputeDeps & QueueDeps & Pick<Deps, 'timeLeft'>;

/**
 * Computes figures and findings of some Jira projects, and of nothing else. Does nothing where they are clean, so that a job
 * that comes twice costs one read. Where one of several fails, each is queued by itself.
 */
export async function recompute(
  { projectIds }: { readonly projectIds: readonly ProjectId[] },
  deps: RecomputeDeps,
): Promise<void> {
  try {
    await recomputeLot(projectIds, deps);
  } catch (error) {
    if (projectIds.length === 1 || isForAll(error)) throw error;
    deps.workLog.parted(error);
    await recomputeApart(projectIds, deps);
  }
}

/** Whoever asks to come back later asks it for all of them. */
function isForAll(error: unknown): boolean {
  return error instanceof AppError && error.retryAfterSeconds !== null;
}

async function recomputeLot(ids: readonly ProjectId[], deps: RecomputeDeps): Promise<void> {
  // Before anything is read: a change that comes from now on queues the next computation itself.
  await deps.dirty.releaseQueueing(ids);
  const pending = await deps.dirty.pending(ids);
  if (pending.size === 0) return;

  const known = await deps.projects.all();
  const { ready, idle } = sorted(pending, known);
  const again = [...(await clean(idle, pending, deps))];
  const left = new Set(ready);

  if (ready.length > 0) {
    const common = await readCommon(known, deps);
    const before = await deps.rollUps.of(ready);
    for (const portion of portionsOf(ready, before)) {
      if (left.size < ready.length && deps.timeLeft() < ENOUGH_FOR_ANOTHER_MS) break;

      await computeFigures({ ids: portion, before, pending }, common, deps);
      again.push(...(await clean(portion, pending, deps)));
      for (const id of portion) left.delete(id);
    }
  }
  await queueMarked([...again, ...left], deps);
}

type Marked = ReadonlyMap<ProjectId, Pending>;

/** Half a project has no figures: it stays marked until its import is through, and keeps those it had. */
function sorted(pending: Marked, known: readonly KnownProject[]) {
  const chosen = known.filter(({ id, isChosen }) => isChosen && pending.has(id));
  const isChosen = new Set(chosen.map(({ id }) => id));
  return {
    ready: chosen.filter((project) => project.import.status === 'done').map(({ id }) => id),
    /** Nothing is computed of what nobody chose. */
    idle: [...pending.keys()].filter((id) => !isChosen.has(id)),
  };
}

/** @returns those that were marked again since they were looked at. */
async function clean(
  ids: readonly ProjectId[],
  pending: Marked,
  { dirty }: Pick<Deps, 'dirty'>,
): Promise<readonly ProjectId[]> {
  if (ids.length === 0) return [];
  return dirty.clean(new Map(ids.map((id) => [id, pending.get(id)?.marks ?? 0])));
}
