import type { Instant } from '../../domain/foundation/calendar';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { dutiesRead } from '../../domain/standards/duties/duties-read';
import { type Duty, type DutyHolding, isRole } from '../../domain/standards/duties/duty';
import type { Gathered } from '../../domain/standards/queries/gathered';
import type { Rule } from '../../domain/standards/standard';
import type { Deps } from '../ports';
import { dutyHoldingOf } from '../project-roles/holding-of';
import { pmoHolding } from '../project-roles/pmo-holding';
import { readRolesOf, type ReadRolesDeps } from '../project-roles/read-roles';

export type DutyDeps = ReadRolesDeps & Pick<Deps, 'roles'>;

type Gathering = {
  readonly project: GovernedProject;
  readonly rules: readonly Rule[];
  readonly accountable: Gathered['accountable'];
  readonly duties: Map<Duty, DutyHolding>;
};

/** Finds who has the duties that the rules speak of, and asks nobody where they speak of none. */
export async function gatherDuties(
  all: readonly Gathering[],
  now: Instant,
  deps: DutyDeps,
): Promise<void> {
  const wanted = all.map(({ rules, accountable }) => dutiesRead(rules, accountable));
  const held = wanted.some((duties) => duties.has('pmo')) ? await pmoHolding(now, deps) : null;
  const asked = all.filter((_, at) => [...(wanted[at] ?? [])].some(isRole));
  const known = await readRolesOf(
    asked.map(({ project }) => project.scope.projectId),
    now,
    deps,
  );

  for (const [at, { project, duties }] of all.entries()) {
    const roles = known.get(project.scope.projectId);
    for (const duty of wanted[at] ?? []) {
      if (isRole(duty)) {
        if (roles !== undefined) duties.set(duty, dutyHoldingOf(duty, roles, now));
      } else if (held !== null) duties.set(duty, held);
    }
  }
}
