import type { Instant } from '../domain/foundation/calendar';
import type { ProjectId } from '../domain/foundation/ids';
import { AppError } from './app-error';
import type { Deps, ImportMark, ImportRun, KnownProject } from './ports';
import { queueMarked } from './recompute';

/** Half of what Jira allows an app in an hour, over all its customers, so that events and reconciliation never starve. */
export const POINTS_PER_HOUR = 32_500;

export type ImportStatus = {
  readonly state: 'never' | 'running' | 'paused' | 'waiting-for-quota' | 'failed' | 'done';
  readonly projects: readonly {
    readonly projectId: ProjectId;
    readonly key: string;
    readonly status: ImportMark['status'];
    readonly fetched: number;
    readonly expected: number;
    readonly problem: string | null;
  }[];
  readonly fetched: number;
  readonly expected: number;
  readonly pointsSpent: number;
  readonly pointsPerHour: number;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
};

export type ImportDeps = Pick<Deps, 'dirty' | 'now' | 'projects' | 'queue' | 'state'>;

/** A project that has not been read for the first time, or since everything was to be read anew. */
export const FROM_THE_START = {
  status: 'waiting',
  token: null,
  fetched: 0,
  problem: null,
} as const;

/** How far the import of the chosen projects is, and what it has cost. */
export async function importStatus(
  _input: object,
  { projects, state }: Pick<ImportDeps, 'projects' | 'state'>,
): Promise<ImportStatus> {
  const run = await state.read('import-run');
  const chosen = (await projects.all()).filter((project) => project.isChosen);

  return {
    state: stateOf(run, chosen),
    projects: chosen.map(({ id, key, import: { status, fetched, expected, problem } }) => ({
      projectId: id,
      key,
      status,
      fetched,
      expected: Math.max(expected, fetched),
      problem,
    })),
    fetched: sum(chosen, ({ fetched }) => fetched),
    expected: sum(chosen, ({ expected, fetched }) => Math.max(expected, fetched)),
    pointsSpent: sum(chosen, ({ points }) => points),
    pointsPerHour: POINTS_PER_HOUR,
    startedAt: run?.startedAt ?? null,
    finishedAt: isOpen(chosen) ? null : (run?.finishedAt ?? null),
  };
}

function stateOf(run: ImportRun | null, chosen: readonly KnownProject[]): ImportStatus['state'] {
  if (run === null || chosen.length === 0) return 'never';
  if (isOpen(chosen)) return run.mode === 'going' ? 'running' : run.mode;
  return chosen.some((project) => project.import.status === 'failed') ? 'failed' : 'done';
}

/** Whether something is left to import. */
export function isOpen(chosen: readonly KnownProject[]): boolean {
  return chosen.some(({ import: { status } }) => status === 'waiting' || status === 'running');
}

function sum(projects: readonly KnownProject[], of: (mark: ImportMark) => number): number {
  return projects.reduce((total, project) => total + of(project.import), 0);
}

/**
 * Starts the import of the chosen projects, or goes on where it was interrupted; projects that failed are tried again.
 *
 * @throws AppError `conflict` when no project is chosen.
 */
export async function startImport(_input: object, deps: ImportDeps): Promise<ImportStatus> {
  const chosen = (await deps.projects.all()).filter((project) => project.isChosen);
  if (chosen.length === 0) {
    throw new AppError('conflict', 'No project is chosen yet. Choose projects first.');
  }

  await retryFailed(chosen, deps);
  await goOn(deps);
  return importStatus({}, deps);
}

/** Stops after the page that is being read. */
export async function pauseImport(_input: object, deps: ImportDeps): Promise<ImportStatus> {
  const run = await deps.state.read('import-run');
  if (run !== null) await deps.state.write('import-run', { ...run, mode: 'paused' });

  return importStatus({}, deps);
}

/** Drops what Jira can tell again, and imports it again. Settings, plans and the history of figures stay. */
export async function rebuildImport(_input: object, deps: ImportDeps): Promise<ImportStatus> {
  return startAnew(deps, { mustClear: true });
}

/** Reads all chosen projects again, each keeping its facts and figures until its turn: what is read of them changed. */
export async function refreshImport(_input: object, deps: ImportDeps): Promise<ImportStatus> {
  return startAnew(deps, { mustClear: false });
}

async function startAnew(
  deps: ImportDeps,
  { mustClear }: Pick<ImportRun, 'mustClear'>,
): Promise<ImportStatus> {
  const at = deps.now();
  await deps.state.write('import-run', {
    mode: 'going',
    startedAt: at,
    finishedAt: null,
    heardAt: at,
    mustClear,
  });
  await deps.projects.resetImports();
  return startImport({}, deps);
}

async function retryFailed(
  chosen: readonly KnownProject[],
  { projects }: Pick<Deps, 'projects'>,
): Promise<void> {
  for (const { id, import: mark } of chosen) {
    if (mark.status !== 'failed') continue;
    await projects.moveImport(id, mark, { ...mark, ...FROM_THE_START });
  }
}

/** Puts the import on its way again, with everything else that an interruption may have left lying. */
async function goOn(deps: ImportDeps): Promise<void> {
  const at = deps.now();
  const chosen = (await deps.projects.all()).filter((project) => project.isChosen);
  const run = await deps.state.read('import-run');

  if (isOpen(chosen)) {
    const startedAt = run?.finishedAt === null ? run.startedAt : at;
    const mustClear = run?.mustClear ?? false;
    await deps.state.write('import-run', {
      mode: 'going',
      startedAt,
      finishedAt: null,
      heardAt: at,
      mustClear,
    });
    await watchFrom(at, deps);
    await deps.queue.push([{ kind: 'import' }]);
  }

  const marked = await deps.dirty.all();
  await deps.dirty.releaseQueueing(marked);
  await queueMarked(marked, deps);
}

/** What changes while items are being read is asked for from here on. */
async function watchFrom(at: Instant, { state }: Pick<Deps, 'state'>): Promise<void> {
  if ((await state.read('reconciliation')) !== null) return;
  await state.write('reconciliation', { until: at, countGaps: {} });
}
