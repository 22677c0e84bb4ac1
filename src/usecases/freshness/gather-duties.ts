import type { Instant } from '../../domain/foundation/calendar';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { dutiesRead } from '../../domain/standards/duties/duties-read';
import type { Duty, DutyHolding } from '../../domain/standards/duties/duty';
import type { Gathered } from '../../domain/standards/queries/gathered';
import type { Rule } from '../../domain/standards/standard';
import type { Deps } from '../ports';
import { holdingOf } from '../project-roles/holding-of';
import { readRoles, type ReadRolesDeps } from '../project-roles/read-roles';

export type DutyDeps = ReadRolesDeps & Pick<Deps, 'roles'>;

type Gathering = {
  readonly project: GovernedProject;
  readonly rules: readonly Rule[];
  readonly accountable: Gathered['accountable'];
  readonly duties: Map<Duty, DutyHolding>;
};

/** Finds who has the duties that the rules speak of, and asks nobody where they speak of none. */
export async function gatherDuties(
  { project, rules, accountable, duties }: Gathering,
  now: Instant,
  deps: DutyDeps,
): Promise<void> {
  const wanted = dutiesRead(rules, accountable);
  if (wanted.has('pmo')) duties.set('pmo', await pmo(now, deps));

  const roles = [...wanted].filter((duty) => duty !== 'pmo');
  if (roles.length === 0) return;

  const { projectId } = project.scope;
  const known = await readRoles(projectId, now, deps);
  for (const role of roles) duties.set(role, holdingOf(role, known, now));
}

/** Whoever administers the PMO by a role that Mandate granted. */
async function pmo(now: Instant, { roles }: Pick<Deps, 'roles'>): Promise<DutyHolding> {
  const grants = (await roles.all()).filter(({ what }) => what === 'pmo-admin');
  return {
    kind: 'held',
    at: now,
    people: grants.flatMap(({ holder }) => (holder.kind === 'person' ? [holder.accountId] : [])),
    groups: grants.flatMap(({ holder }) => (holder.kind === 'group' ? [holder.groupId] : [])),
  };
}
