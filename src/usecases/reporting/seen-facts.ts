import type { ReportFacts } from '../../domain/reporting/status-report';
import { AppError } from '../app-error';
import type { Deps } from '../ports';
import type { Sight } from '../sight';
import { openedReport } from './opened-body';
import type { IssuedSeal, ReportGround } from './report-ground';

type SeenDeps = Pick<Deps, 'access' | 'projects'>;

/**
 * Makes sure that the asking user may see what frozen facts name. They stay as they were, while work items move and projects are hidden.
 *
 * @throws AppError `not-allowed` where they name work items of a project that is hidden from the user.
 */
export async function demandSeen(
  facts: ReportFacts,
  { project, sight }: Pick<ReportGround, 'project' | 'sight'>,
  deps: SeenDeps,
): Promise<void> {
  if (await nameHidden(facts, sight, deps)) {
    throw new AppError(
      'not-allowed',
      `This status report of ${project.key} names work items in projects that you may not see.`,
    );
  }
}

/**
 * The facts of the issued report before another; `null` for none, for one that does not hold, and for one that names what is hidden
 * from the user.
 */
export async function factsBefore(
  last: IssuedSeal | undefined,
  { sight }: Pick<ReportGround, 'sight'>,
  deps: SeenDeps & Pick<Deps, 'reports' | 'sha256'>,
): Promise<ReportFacts | null> {
  if (last === undefined) return null;

  const { body } = await openedReport(last, deps);
  return body === null || (await nameHidden(body.facts, sight, deps)) ? null : body.facts;
}

/** Jira is asked once more for projects that are not chosen any more. */
async function nameHidden(
  { milestones, finished }: ReportFacts,
  sight: Sight,
  { access, projects }: SeenDeps,
): Promise<boolean> {
  const items = [...milestones.map(({ key }) => key), ...finished.keys];
  const keys = new Set(items.map((item) => item.slice(0, item.lastIndexOf('-'))));
  const named = (await projects.all()).filter(
    ({ id, key }) => keys.has(key) && !sight.projects.has(id),
  );
  if (named.length === 0) return false;

  const browsable = await access.browsable(named.map(({ id }) => id));
  return named.some(({ id }) => !browsable.has(id));
}
