import type { GovernedId } from '../../domain/foundation/ids';
import { accountableRoles } from '../../domain/responsibilities/accountable-roles';
import { PM2_MATRIX } from '../../domain/responsibilities/pm2-matrix';
import { dutiesRead } from '../../domain/standards/duties/duties-read';
import { type Duty, type DutyHolding, isRole } from '../../domain/standards/duties/duty';
import type { Deps } from '../ports';
import { dutyHoldingOf } from '../project-roles/holding-of';
import { pmoHolding } from '../project-roles/pmo-holding';
import type { Asked } from './asked-of';
import type { Common } from './common';

export type Duties = ReadonlyMap<Duty, DutyHolding>;

/** Who has the duties that a project's rules speak of, as far as that is kept: Jira is not asked. */
export async function knownDuties(
  asked: readonly Asked[],
  { now }: Pick<Common, 'now'>,
  deps: Pick<Deps, 'projectRoles' | 'roles'>,
): Promise<ReadonlyMap<GovernedId, Duties>> {
  const accountable = accountableRoles(PM2_MATRIX);
  const wanted = asked
    .map(({ project, standard }) => ({ project, duties: dutiesRead(standard.rules, accountable) }))
    .filter(({ duties }) => duties.size > 0);
  if (wanted.length === 0) return new Map();

  const readings = await deps.projectRoles.of(wanted.map(({ project }) => project.scope.projectId));
  const pmo = wanted.some(({ duties }) => duties.has('pmo')) ? await pmoHolding(now, deps) : null;
  return new Map(
    wanted.map(({ project: { id, scope }, duties }) => {
      const reading = readings.get(scope.projectId);
      const known = new Map<Duty, DutyHolding>();
      for (const duty of duties) {
        if (isRole(duty)) {
          if (reading !== undefined) known.set(duty, dutyHoldingOf(duty, reading, now));
        } else if (pmo !== null) known.set(duty, pmo);
      }
      return [id, known];
    }),
  );
}
