import type { Instant } from '../../domain/foundation/calendar';
import type { ProjectId } from '../../domain/foundation/ids';
import { between, later } from '../moments';
import type { ItemPage, KnownProject, Reconciliation } from '../ports';
import { readFields } from '../site-settings';
import { drainDirty } from './catch-up';
import { compareIds } from './compare-ids';
import { foldInbox, type FoldDeps } from './fold-inbox';
import { keepRead } from './keeping';

export type ReconcileDeps = FoldDeps;

/** Events may be on their way for some minutes, and Jira's search index lags a little. */
const OVERLAP_MS = 5 * 60_000;
const MILLISECONDS_A_MINUTE = 60_000;
/** Keeps a query to a length that Jira takes. */
const PROJECTS_A_QUERY = 1_000;

/**
 * Finds what events lost: asks Jira what was updated since the last time, then compares counts, and ids where the
 * counts differ, to find deletions.
 */
export async function reconcile(_input: object, deps: ReconcileDeps): Promise<void> {
  // Otherwise what waits in the inbox would look like a loss.
  await foldInbox(deps);

  const begun = (await deps.projects.all()).filter(
    (project) => project.isChosen && project.import.status !== 'waiting',
  );
  const last = await deps.state.read('reconciliation');
  if (begun.length === 0 || last === null) return;

  const at = deps.now();
  await readUpdated(begun, last.until, deps);
  const imported = begun.filter((project) => project.import.status === 'done');
  const countGaps = await findDeleted(imported, last, deps);
  await deps.state.write('reconciliation', { until: at, countGaps });
  await drainDirty(deps);
}

/** In relative minutes: a date in a query would be read in a time zone that nobody knows. */
async function readUpdated(
  projects: readonly KnownProject[],
  since: Instant,
  deps: ReconcileDeps,
): Promise<void> {
  const fields = await readFields(deps);
  for (const scope of queriesOf(projects)) {
    const from = later(since, -OVERLAP_MS);
    const minutes = Math.ceil(between(from, deps.now()) / MILLISECONDS_A_MINUTE);
    const jql = `${scope} AND updated >= "-${minutes}m" ORDER BY updated ASC`;

    let token: string | null = null;
    do {
      const page: ItemPage = await deps.site.search(jql, fields, token);
      await keepRead(page.items, deps);
      token = page.nextToken;
    } while (token !== null);
  }
}

function queriesOf(projects: readonly KnownProject[]): readonly string[] {
  const queries: string[] = [];
  for (let start = 0; start < projects.length; start += PROJECTS_A_QUERY) {
    const ids = projects.slice(start, start + PROJECTS_A_QUERY).map(({ id }) => id);
    queries.push(`project IN (${ids.join(', ')})`);
  }
  return queries;
}

/**
 * One count over everything first: only when it is not what it was expected to be, each project is counted, and only
 * where that differs, ids are listed, for each of them costs a point.
 */
async function findDeleted(
  projects: readonly KnownProject[],
  { countGaps }: Reconciliation,
  deps: ReconcileDeps,
): Promise<Reconciliation['countGaps']> {
  const ours = await deps.workItems.countByProject();
  const expectedOf = ({ id }: KnownProject) => (ours.get(id) ?? 0) + (countGaps[id] ?? 0);

  let surplus = 0;
  for (const scope of queriesOf(projects)) surplus += await deps.site.count(scope);
  for (const project of projects) surplus -= expectedOf(project);
  if (surplus === 0) return countGaps;

  const gaps: Record<ProjectId, number> = {};
  for (const project of projects) {
    const theirs = await deps.site.count(`project = ${project.id}`);
    const kept = theirs === expectedOf(project) ? (ours.get(project.id) ?? 0) : null;
    const gap = theirs - (kept ?? (await compareIds(project.id, deps)));
    if (gap !== 0) gaps[project.id] = gap;
  }
  return gaps;
}
