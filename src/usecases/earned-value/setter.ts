import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { AppError } from '../app-error';
import type { Deps } from '../ports';
import { type KnownRoles, readRolesNow } from '../project-roles/read-roles';
import type { RecordDeps } from '../recorded';
import { reporterOf } from '../reporting/reporter-of';
import type { StandingDeps } from '../standing';

export type SetterDeps = StandingDeps & RecordDeps & Pick<Deps, 'projectRoles' | 'site'>;

export const SETTERS =
  'Only portfolio managers, PMO administrators, Jira administrators and the project owner in this Jira project set its baseline.';

/** Whether the asking user approves what is agreed about a project: who only types its plan does not. */
export async function maySetBaseline(
  project: GovernedProject,
  readRoles: () => Promise<KnownRoles>,
  deps: StandingDeps,
): Promise<boolean> {
  return (await reporterOf(project, readRoles, deps)).mayApprove;
}

/**
 * Makes sure that the asking user may set a baseline. Jira is asked at this moment who owns the project.
 *
 * @throws AppError `not-allowed`, told in the trail.
 */
export async function demandSetter(project: GovernedProject, deps: SetterDeps): Promise<void> {
  const readRoles = () => readRolesNow(project.scope.projectId, deps.now(), deps);
  if (await maySetBaseline(project, readRoles, deps)) return;

  await deps.audit.append({
    action: 'baseline.refuse',
    subject: project.id,
    by: deps.actor,
    at: deps.now(),
    before: null,
    after: { attempt: 'set', reason: SETTERS },
    about: [project.scope.projectId],
  });
  throw new AppError('not-allowed', SETTERS);
}
