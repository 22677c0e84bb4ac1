import type { KnownProject, Reconciliation } from '../ports';
import { compareIds, type CompareDeps } from './compare-ids';
import { projectQueries } from './project-queries';

/** What counting and listing one project may take, its calls to Jira included. */
const MILLISECONDS_FOR_A_PROJECT = 60_000;

type Found = {
  readonly kind: 'through' | 'stopped';
  readonly countGaps: Reconciliation['countGaps'];
};

/**
 * Finds deletions that nobody told. One count over everything first: only when it is not what it was expected to be, each
 * project is counted, and only where that differs, ids are listed, for each of them costs a point.
 *
 * @returns where Jira's count stays off though the ids agree; `stopped` when the time was up before the last project, which
 *   the next run goes on with, for those that were compared are then as expected.
 */
export async function findDeleted(
  projects: readonly KnownProject[],
  { countGaps }: Reconciliation,
  deps: CompareDeps,
): Promise<Found> {
  const ours = await deps.workItems.countByProject();
  const keptOf = ({ id }: KnownProject) => ours.get(id) ?? 0;
  const expectedOf = (project: KnownProject) => keptOf(project) + (countGaps[project.id] ?? 0);

  let surplus = 0;
  for (const query of projectQueries(projects)) surplus += await deps.site.count(query);
  for (const project of projects) surplus -= expectedOf(project);
  if (surplus === 0) return { kind: 'through', countGaps };

  const gaps = new Map(Object.entries(countGaps));
  const found = (kind: Found['kind']) => ({ kind, countGaps: Object.fromEntries(gaps) });
  for (const project of projects) {
    if (deps.timeLeft() < MILLISECONDS_FOR_A_PROJECT) return found('stopped');
    const theirs = await deps.site.count(`project = ${project.id}`);
    const isExpected = theirs === expectedOf(project);
    const kept = isExpected ? keptOf(project) : await compareIds(project.id, deps);
    if (kept === 'stopped') return found('stopped');
    if (theirs === kept) gaps.delete(project.id);
    else gaps.set(project.id, theirs - kept);
  }
  return found('through');
}
