import type { ProjectId } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import type { Deps, SiteProject } from '../ports';

type CountDeps = Pick<Deps, 'projects' | 'site' | 'timeLeft'>;
type Counted = SiteProject & { readonly workItems: number };

const COUNTS_AT_ONCE = 10;
const MILLISECONDS_TO_FINISH = 5_000;

/**
 * Counts the work items of each project, those that were never counted first. What is counted is kept at once, so that
 * on a site too large for one call each further call gets further; projects not reached keep their last count.
 *
 * @throws AppError `upstream-failed` when time runs out before every project was counted once.
 */
export async function countWorkItems(
  projects: readonly SiteProject[],
  deps: CountDeps,
): Promise<readonly Counted[]> {
  const known = new Map((await deps.projects.all()).map(({ id, workItems }) => [id, workItems]));
  const inTurn = [...projects].sort(
    (one, other) => Number(known.has(one.id)) - Number(known.has(other.id)),
  );
  const counts = new Map<ProjectId, number>();

  for (let start = 0; start < inTurn.length; start += COUNTS_AT_ONCE) {
    if (deps.timeLeft() < MILLISECONDS_TO_FINISH) break;
    const some = inTurn.slice(start, start + COUNTS_AT_ONCE);
    const found = await Promise.all(some.map(({ id }) => deps.site.count(`project = ${id}`)));
    some.forEach(({ id }, index) => counts.set(id, found[index] ?? 0));
  }

  const counted = projects.flatMap((project) => {
    const workItems = counts.get(project.id) ?? known.get(project.id);
    return workItems === undefined ? [] : [{ ...project, workItems }];
  });
  await deps.projects.saveSurvey(counted);
  if (counted.length < projects.length) throw unfinished(counted.length, projects.length);

  return counted;
}

function unfinished(counted: number, all: number): AppError {
  return new AppError(
    'upstream-failed',
    `Jira has counted the work items of ${counted} of ${all} projects so far. Connect again: counting goes on from there.`,
  );
}
