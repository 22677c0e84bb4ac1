import type { GovernedId } from '../../domain/foundation/ids';
import { type ProjectRole, projectRoleName } from '../../domain/foundation/project-role';
import { loadOf } from '../../domain/responsibilities/load';
import { PM2_MATRIX } from '../../domain/responsibilities/pm2-matrix';
import { staffingProblems } from '../../domain/responsibilities/staffing';
import type { Deps } from '../ports';
import { holdingOf } from '../project-roles/holding-of';
import { type KnownRoles, readRoles, type ReadRolesDeps } from '../project-roles/read-roles';
import { seenGoverned, type Sight, sightOf, type SightDeps } from '../sight';

type ShowDeps = SightDeps & ReadRolesDeps & Pick<Deps, 'now'>;

/**
 * Who does what in a governed project: the table of PM², who holds its roles in Jira, where somebody is missing, and how much those
 * people do and answer for in all projects that the user may see.
 *
 * @throws AppError `not-found` for one that is not governed or is hidden.
 */
export async function showResponsibilities({ id }: { readonly id: GovernedId }, deps: ShowDeps) {
  const sight = await sightOf(deps);
  const { projectId } = seenGoverned(id, sight).scope;
  const known = await readRoles(projectId, deps.now(), deps);
  const holdingIn = (role: ProjectRole) => holdingOf(role, known);

  return {
    matrix: PM2_MATRIX,
    readAt: known.kind === 'read' ? known.at : null,
    roles: PM2_MATRIX.columns.map((role) => ({
      role,
      name: projectRoleName(role),
      holding: holdingIn(role),
    })),
    problems: staffingProblems(PM2_MATRIX, holdingIn),
    load: await loadOfThose(known, sight, deps),
  };
}

/** Roles of other projects stand as they were last read: nobody waits for a thousand projects. */
async function loadOfThose(
  known: KnownRoles,
  { governed }: Sight,
  { projectRoles }: Pick<Deps, 'projectRoles'>,
) {
  if (known.kind !== 'read') return [];

  const here = new Set(known.roles.flatMap(({ people }) => people));
  const projectIds = new Set([...governed.values()].map(({ scope }) => scope.projectId));
  const readings = await projectRoles.of([...projectIds]);
  const projects = [...readings.values()].map((reading) =>
    reading.kind === 'read' ? reading.roles : [],
  );
  return loadOf(PM2_MATRIX, projects).filter(({ person }) => here.has(person));
}
