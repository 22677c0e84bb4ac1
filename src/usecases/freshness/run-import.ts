import { AppError } from '../app-error';
import { delayUntil, waitsUntil } from '../hourly-points';
import { FROM_THE_START, isOpen } from '../importing';
import type { Deps, ImportMark, ItemPage, KnownProject } from '../ports';
import { readFields } from '../site-settings';
import { queueMarked } from '../recompute';
import { drainDirty } from './catch-up';
import { keepPage } from './keeping';

export type RunImportDeps = Pick<
  Deps,
  | 'dirty'
  | 'now'
  | 'points'
  | 'portfolio'
  | 'projects'
  | 'queue'
  | 'settings'
  | 'site'
  | 'state'
  | 'timeLeft'
  | 'workItems'
>;

/** A page with its throttling must fit into what is left. */
const MILLISECONDS_FOR_A_PAGE = 60_000;

const STARTED_OVER = 'Jira had forgotten where the last page ended; this project was started over.';

/**
 * Imports project by project, page by page, until everything is read, the time or the hour's points are used up, or
 * somebody pauses it; in the first two cases it queues its own continuation. Of two that run at once one stops: the mark
 * of a project moves on only for the one who saw where it stood.
 */
export async function runImport(deps: RunImportDeps): Promise<void> {
  await beginRun(deps);

  for (;;) {
    const project = await nextProject(deps);
    if (project === null) {
      // Others may be marked by links that came to light after they were through.
      await drainDirty(deps);
      return finishRun(deps);
    }
    if ((await importProject(project, deps)) === 'stopped') return;
  }
}

async function beginRun({ now, projects, state, workItems }: RunImportDeps): Promise<void> {
  const run = await state.read('import-run');
  if (run === null) return;

  if (run.mustClear) {
    await workItems.clear();
    // Once more, so that a worker that read pages meanwhile finds its mark gone and stops.
    await projects.resetImports();
  }
  const mode = run.mode === 'waiting-for-quota' ? 'going' : run.mode;
  await state.write('import-run', { ...run, mode, heardAt: now(), mustClear: false });
}

/** The one that is being read goes before those that wait. */
async function nextProject({
  projects,
}: Pick<RunImportDeps, 'projects'>): Promise<KnownProject | null> {
  const chosen = (await projects.all()).filter((project) => project.isChosen);
  return (
    chosen.find((project) => project.import.status === 'running') ??
    chosen.find((project) => project.import.status === 'waiting') ??
    null
  );
}

async function finishRun({ now, projects, state }: RunImportDeps): Promise<void> {
  const run = await state.read('import-run');
  const chosen = (await projects.all()).filter((project) => project.isChosen);
  if (run?.finishedAt !== null || isOpen(chosen)) return;

  await state.write('import-run', { ...run, finishedAt: now() });
}

async function importProject(
  project: KnownProject,
  deps: RunImportDeps,
): Promise<'through' | 'stopped'> {
  let mark: ImportMark = project.import;
  while (mark.status === 'waiting' || mark.status === 'running') {
    if (!(await mayGoOn(deps))) return 'stopped';

    const next = await importPage({ ...project, import: mark }, deps).catch((error: unknown) =>
      whenPaused(error, deps),
    );
    if (next === 'stale') return 'stopped';
    if (next !== 'paused') mark = next;
  }
  return 'through';
}

/** Jira has just said that the hour's points are used up: what is left waits like an import that counted them itself. */
async function whenPaused(error: unknown, { points }: Pick<Deps, 'points'>): Promise<'paused'> {
  if (error instanceof AppError && (await points.pausedUntil()) !== null) return 'paused';
  throw error;
}

async function mayGoOn(deps: RunImportDeps): Promise<boolean> {
  const run = await deps.state.read('import-run');
  if (run === null || run.mode === 'paused') return false;

  if (deps.timeLeft() < MILLISECONDS_FOR_A_PAGE) {
    await deps.queue.push([{ kind: 'import' }]);
    return false;
  }

  const at = deps.now();
  const until = await waitsUntil(at, deps);
  if (until === null) return true;

  await deps.state.write('import-run', { ...run, mode: 'waiting-for-quota', heardAt: at });
  await deps.queue.push([{ kind: 'import' }], delayUntil(until, at));
  return false;
}

/**
 * Reads one page, keeps its items, then moves the mark on: whoever dies in between reads that page once more.
 *
 * @throws AppError when Jira is busy: the page is tried again later. What else it refuses is the project's own failure.
 */
async function importPage(
  project: KnownProject,
  deps: RunImportDeps,
): Promise<ImportMark | 'stale'> {
  const { id, import: seen } = project;
  const next = await pageAfter(project, deps).catch((error: unknown) => markAfter(error, seen));

  // A project that is done and not marked would never be computed, one that is marked and not done will be.
  if (next.status === 'done') await deps.dirty.mark([id]);
  if ((await deps.projects.moveImport(id, seen, next)) === 'stale') return 'stale';
  if (next.status === 'done') await queueMarked([id], deps);

  return next;
}

async function pageAfter(
  { id, import: seen }: KnownProject,
  deps: RunImportDeps,
): Promise<ImportMark> {
  // By key: an order that neither edits nor new items disturb, for a key keeps its number and new ones come last.
  const page = await deps.site.search(
    `project = ${id} ORDER BY key ASC`,
    await readFields(deps),
    seen.token,
  );
  await keepPage(id, page.items, deps);

  return markPast(page, seen);
}

function markPast(page: ItemPage, seen: ImportMark): ImportMark {
  const fetched = seen.fetched + page.items.length;
  return {
    status: page.nextToken === null ? 'done' : 'running',
    token: page.nextToken,
    fetched,
    expected: page.nextToken === null ? fetched : Math.max(seen.expected, fetched),
    points: seen.points + page.points,
    problem: page.nextToken === null ? null : seen.problem,
  };
}

function markAfter(error: unknown, seen: ImportMark): ImportMark {
  if (!(error instanceof AppError) || error.retryAfterSeconds !== null) throw error;

  const isForgotten = error.code === 'conflict' && seen.problem !== STARTED_OVER;
  return isForgotten
    ? { ...seen, ...FROM_THE_START, status: 'running', problem: STARTED_OVER }
    : { ...seen, status: 'failed', problem: error.message };
}
