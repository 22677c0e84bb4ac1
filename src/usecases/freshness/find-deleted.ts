import type { ProjectId } from '../../domain/foundation/ids';
import type { KnownProject, Reconciliation } from '../ports';
import { compareIds, type CompareDeps } from './compare-ids';
import { projectQueries } from './project-queries';

/**
 * Finds deletions that nobody told. One count over everything first: only when it is not what it was expected to be, each
 * project is counted, and only where that differs, ids are listed, for each of them costs a point.
 *
 * @returns where Jira's count stays off though the ids agree.
 */
export async function findDeleted(
  projects: readonly KnownProject[],
  { countGaps }: Reconciliation,
  deps: CompareDeps,
): Promise<Reconciliation['countGaps']> {
  const ours = await deps.workItems.countByProject();
  const keptOf = ({ id }: KnownProject) => ours.get(id) ?? 0;
  const expectedOf = (project: KnownProject) => keptOf(project) + (countGaps[project.id] ?? 0);

  let surplus = 0;
  for (const query of projectQueries(projects)) surplus += await deps.site.count(query);
  for (const project of projects) surplus -= expectedOf(project);
  if (surplus === 0) return countGaps;

  const gaps: Record<ProjectId, number> = {};
  for (const project of projects) {
    const theirs = await deps.site.count(`project = ${project.id}`);
    const isExpected = theirs === expectedOf(project);
    const kept = isExpected ? keptOf(project) : await compareIds(project.id, deps);
    if (theirs !== kept) gaps[project.id] = theirs - kept;
  }
  return gaps;
}
