import type { GovernedId } from '../../domain/foundation/ids';
import { NO_PROFILE, type Profile } from '../../domain/standards/what-is-asked';
import { AppError } from '../app-error';
import { changedMeanwhile } from '../portfolio-tree';
import { queueRecompute, type QueueDeps } from '../recompute';
import { recorded, type RecordDeps } from '../recorded';
import { seenGoverned, sightOf } from '../sight';
import { mayEditPlan } from './may-edit-plan';
import { complianceOfProject, type ComplianceDeps } from './show-compliance';

type ProfileInput = Profile & {
  readonly id: GovernedId;
  /** The version the user was looking at; 0 where nothing was said yet. */
  readonly version: number;
};

/**
 * Says in which phase a project is and of which tier, and has it looked at again. What is said already changes nothing.
 *
 * @throws AppError `not-found`; `not-allowed` for anyone but its project administrators, project managers and PMO
 *   administrators; `conflict` when someone else said otherwise meanwhile.
 */
export async function setProfile(
  { id, version, phase, tier }: ProfileInput,
  deps: ComplianceDeps & RecordDeps & QueueDeps,
) {
  const sight = await sightOf(deps);
  const project = seenGoverned(id, sight);
  if (!(await mayEditPlan(project, deps))) {
    throw new AppError(
      'not-allowed',
      'Only administrators of this project, project managers and PMO administrators may change this.',
    );
  }

  const kept = (await deps.profiles.of([id])).get(id) ?? { ...NO_PROFILE, version: 0 };
  if (kept.phase !== phase || kept.tier !== tier) {
    if (kept.version !== version) throw changedMeanwhile();

    const after = { phase, tier };
    const before = { phase: kept.phase, tier: kept.tier };
    const about = [project.scope.projectId];
    await recorded(
      { action: 'project.set-profile', subject: id, before, after, about },
      async () => {
        if ((await deps.profiles.save(id, after, version)) === 'stale') throw changedMeanwhile();
      },
      deps,
    );
    await queueRecompute(about, deps);
  }
  return complianceOfProject(project, sight, deps);
}
