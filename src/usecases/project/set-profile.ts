import { canonicalText } from '../../domain/artifacts/fingerprint';
import type { GovernedId } from '../../domain/foundation/ids';
import type { Phase } from '../../domain/foundation/phase';
import { gateBefore } from '../../domain/gates/life-cycle';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { NO_SIZING, tierOf } from '../../domain/standards/tier/computed-tier';
import { NO_PROFILE } from '../../domain/standards/what-is-asked';
import { AppError } from '../app-error';
import { type EntryDeps, entryStanding } from '../gates/entry-standing';
import { type GroundDeps, groundOf } from '../gates/gate-ground';
import { gateHolding, heldInWords } from '../gates/held-at-gate';
import { refusedAtGate } from '../gates/refused-at-gate';
import { changedMeanwhile } from '../portfolio-tree';
import type { SaidProfile } from '../ports';
import { queueRecompute, type QueueDeps } from '../recompute';
import { recorded, type RecordDeps } from '../recorded';
import { seenGoverned, type Sight, sightOf } from '../sight';
import { mayEditPlan } from './may-edit-plan';
import { complianceOfProject, type ComplianceDeps } from './show-compliance';

type ProfileInput = SaidProfile & {
  readonly id: GovernedId;
  /** The version the user was looking at; 0 where nothing was said yet. */
  readonly version: number;
};

/**
 * Says in which phase a project is and what its tier follows from, and has it looked at again. What is said already changes nothing.
 *
 * @throws AppError `not-found`; `not-allowed` for anyone but its project administrators, project managers and PMO
 *   administrators; `conflict` when someone else said otherwise meanwhile, and in directive mode when a gate before that phase
 *   is not passed.
 */
export async function setProfile(
  { id, version, phase, answers, override }: ProfileInput,
  deps: ComplianceDeps & RecordDeps & QueueDeps & GroundDeps & EntryDeps,
) {
  const sight = await sightOf(deps);
  const project = seenGoverned(id, sight);
  if (!(await mayEditPlan(project, deps))) {
    throw new AppError(
      'not-allowed',
      'Only administrators of this project, project managers and PMO administrators may change this.',
    );
  }

  const kept = (await deps.profiles.of([id])).get(id) ?? {
    ...NO_PROFILE,
    ...NO_SIZING,
    version: 0,
  };
  const before = saidIn(kept);
  const after = saidIn({ phase, answers, override });
  if (canonicalText(before) !== canonicalText(after)) {
    if (kept.version !== version) throw changedMeanwhile();
    if (kept.phase !== phase) await demandPassed({ project, sight, phase }, deps);

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

/** What of it is said by people, with the tier that follows. */
function saidIn({ phase, answers, override }: SaidProfile) {
  return { phase, tier: tierOf({ answers, override }), answers, override };
}

type Move = {
  readonly project: GovernedProject;
  readonly sight: Sight;
  readonly phase: Phase | null;
};

/** What a directive project says of its phase must not be ahead of its gates. */
async function demandPassed(
  { project, sight, phase }: Move,
  deps: RecordDeps & GroundDeps & EntryDeps,
): Promise<void> {
  if (project.mode !== 'directive' || phase === null) return;

  const ground = await groundOf(project, sight, deps);
  const { gates } = ground;
  if (gates === null && ground.version > 0) {
    throw new AppError(
      'conflict',
      `The life cycle that ${project.key} follows is not kept any more. Choose another one first.`,
    );
  }
  const gate = gates === null ? null : gateBefore(gates.lifeCycle, phase);
  if (gates === null || gate === null) return;

  const holding = gateHolding({ ...ground, gates, gate });
  if (holding === null) return;
  const entry = await entryStanding({ ...ground, gates }, deps);
  const message = heldInWords({ ...ground, gates }, holding, entry.of(holding));
  const refusal = { kind: 'conflict', message } as const;
  throw await refusedAtGate({ project, gate: holding.id, attempt: 'set-phase', refusal }, deps);
}
