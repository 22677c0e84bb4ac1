import type { AuditAction } from '../../domain/audit/audit-action';
import type { Day } from '../../domain/foundation/calendar';
import { type Exemption, isInForce, stateOf } from '../../domain/standards/exemptions/exemption';
import type { Deps } from '../ports';
import { changedMeanwhile } from '../portfolio-tree';
import { queueRecompute, type QueueDeps } from '../recompute';
import { recorded, type RecordDeps } from '../recorded';
import type { SeenExemption } from './seen-exemption';

export type ChangeDeps = RecordDeps & QueueDeps & Pick<Deps, 'exemptions'>;

type Act = {
  readonly action: AuditAction;
  readonly after: Exemption;
  readonly note: string;
  /** The version the user was looking at. */
  readonly version: number;
  readonly asOf: Day;
};

/**
 * Keeps what became of an exemption; where that changes what is found today, has its project looked at again.
 *
 * @throws AppError `conflict` when somebody else was faster.
 */
export async function changeExemption(
  { exemption, project }: SeenExemption,
  { action, after, note, version, asOf }: Act,
  deps: ChangeDeps,
): Promise<void> {
  const about = [project.scope.projectId];
  const { ruleId, number } = exemption;
  const described = (one: Exemption) => ({
    ruleId,
    number,
    state: stateOf(one, asOf),
    from: one.from,
    until: one.until,
  });

  await recorded(
    {
      action,
      subject: project.id,
      before: described(exemption),
      after: { ...described(after), note },
      about,
    },
    async () => {
      if ((await deps.exemptions.save(after, version)) === 'stale') throw changedMeanwhile();
    },
    deps,
  );
  if (isInForce(exemption, asOf) !== isInForce(after, asOf)) await queueRecompute(about, deps);
}
