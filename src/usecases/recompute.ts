import type { ProjectId } from '../domain/foundation/ids';
import { computeFigures, type ComputeDeps } from './freshness/compute-figures';
import { later } from './moments';
import type { Deps, Job } from './ports';

export type QueueDeps = Pick<Deps, 'dirty' | 'now' | 'queue'>;

/** Long enough for a burst of changes to be computed once, short enough not to be noticed. */
const DELAY_SECONDS = 1;
/** After this long a computation that was queued but never began may be queued again. */
const CLAIM_MS = 15 * 60_000;
/** The queue takes 500 jobs a minute. */
const MOST_AT_ONCE = 400;
const NEXT_LOT_SECONDS = 60;

/** Has the figures and findings of these Jira projects computed again, each once, however often this is asked. */
export async function queueRecompute(
  projectIds: Iterable<ProjectId>,
  deps: QueueDeps,
): Promise<void> {
  const ids = [...new Set(projectIds)];
  await deps.dirty.mark(ids);
  await queueMarked(ids, deps);
}

/** Queues the computation of those of these projects that are marked and that nobody has queued yet. */
export async function queueMarked(
  projectIds: Iterable<ProjectId>,
  { dirty, now, queue }: QueueDeps,
): Promise<void> {
  const at = now();
  const until = later(at, CLAIM_MS);

  const jobs: Job[] = [];
  for (const projectId of projectIds) {
    if (jobs.length === MOST_AT_ONCE) {
      await queue.push([{ kind: 'inbox' }], NEXT_LOT_SECONDS); // which queues what is still marked
      break;
    }
    if (await dirty.claimQueueing(projectId, at, until)) {
      jobs.push({ kind: 'recompute', projectId });
    }
  }
  await queue.push(jobs, DELAY_SECONDS);
}

export type RecomputeDeps = ComputeDeps & QueueDeps;

/**
 * Computes figures and findings of one Jira project, and of nothing else. Does nothing when it is clean, so that a job
 * that comes twice costs one read.
 */
export async function recompute(
  { projectId }: { readonly projectId: ProjectId },
  deps: RecomputeDeps,
): Promise<void> {
  // Before anything is read: a change that comes from now on queues the next computation itself.
  await deps.dirty.releaseQueueing(projectId);
  const { marks, touches } = await deps.dirty.pending(projectId);
  if (marks === 0) return;

  const project = (await deps.projects.all()).find(({ id }) => id === projectId);
  // Half a project has no figures: it stays marked until its import is through, and keeps those it had.
  if (project?.isChosen === true && project.import.status !== 'done') return;
  if (project?.isChosen === true) await computeFigures(project, touches, deps);

  if ((await deps.dirty.clean(projectId, marks)) === 'marked-again') {
    await queueMarked([projectId], deps);
  }
}
