import type { GateRequestId, GovernedId } from '../../domain/foundation/ids';
import type { WaitingRequest } from '../../domain/gates/gate-calendar';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { isInOneOf } from '../in-groups';
import type { Deps } from '../ports';
import { standingOf, type StandingDeps } from '../standing';

/**
 * Which requests the asking user is most likely waited for at: they hold a role that is, by what Jira last said, have not said
 * anything yet and did not ask themselves. Jira is asked for nothing but their groups: whether they may is checked when they vote.
 */
export async function waitingForActor(
  waiting: readonly WaitingRequest[],
  projectOf: (id: GovernedId) => GovernedProject,
  deps: StandingDeps & Pick<Deps, 'projectRoles'>,
): Promise<ReadonlySet<GateRequestId>> {
  const found = new Set<GateRequestId>();
  const open = waiting
    .filter(({ file: { request, acts } }) =>
      [request, ...acts].every(({ by }) => by !== deps.actor),
    )
    .map((one) => ({ ...one, projectId: projectOf(one.file.request.governedId).scope.projectId }));
  if (open.length === 0 || (await (await standingOf(deps)).wasGranted('pmo-admin'))) return found;

  const readings = await deps.projectRoles.of([...new Set(open.map(({ projectId }) => projectId))]);
  for (const { file, projectId, waitingFor } of open) {
    const reading = readings.get(projectId);
    if (reading?.kind !== 'read') continue;
    const roles = new Set(waitingFor.map(({ role }) => role));
    const holders = reading.roles.filter(({ role }) => roles.has(role));
    const isNamed = holders.some(({ people }) => people.includes(deps.actor));
    if (
      isNamed ||
      (await isInOneOf(
        holders.flatMap(({ groups }) => groups),
        deps,
      ))
    ) {
      found.add(file.request.id);
    }
  }
  return found;
}
