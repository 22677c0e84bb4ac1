import type { Day } from '../../domain/foundation/calendar';
import type { GateId, GovernedId } from '../../domain/foundation/ids';
import { gateState, isPassed } from '../../domain/gates/gates-of-project';
import type { Refusal } from '../../domain/gates/voting';
import { mayEditPlan } from '../project/may-edit-plan';
import { recorded, type RecordDeps } from '../recorded';
import type { StandingDeps } from '../standing';
import { type GroundDeps, groundOfGate, type GroundOfGate, readGround } from './gate-ground';
import { refusedAtGate } from './refused-at-gate';

type PlanInput = {
  readonly id: GovernedId;
  readonly gate: GateId;
  /** `null` takes the day away. */
  readonly planned: Day | null;
};

/**
 * Says for which day a gate is planned. It is a wish: it holds nothing back and lets nothing through. The same day a second time
 * changes nothing; of two who plan at once the later one stays, and the trail has both.
 *
 * @throws AppError `not-found`; `not-allowed`; `conflict` for a gate that is passed and for a day that is over.
 */
export async function planGate(
  { id, gate, planned }: PlanInput,
  deps: GroundDeps & StandingDeps & RecordDeps,
): Promise<{ readonly id: GovernedId }> {
  const ground = groundOfGate(await readGround(id, deps), gate);
  const { project } = ground;
  const refusal = await refusalOf(ground, planned, deps);
  if (refusal !== null) {
    throw await refusedAtGate({ project, gate, attempt: 'plan', refusal }, deps);
  }
  const before = (await deps.gates.planned([id])).get(id)?.get(gate) ?? null;
  if (before === planned) return { id };

  await recorded(
    {
      action: 'gate.plan',
      subject: id,
      before: { gate, planned: before },
      after: { gate, planned },
      about: [project.scope.projectId],
    },
    () => deps.gates.plan(id, gate, planned),
    deps,
  );
  return { id };
}

async function refusalOf(
  { project, gates, gate, asOf }: GroundOfGate,
  planned: Day | null,
  deps: StandingDeps,
): Promise<Refusal | null> {
  if (!(await mayEditPlan(project, deps))) {
    const message =
      'Only administrators of this project, project managers and PMO administrators may plan its gates.';
    return { kind: 'not-allowed', message };
  }
  if (isPassed(gateState(gates, gate.id, asOf))) {
    return { kind: 'conflict', message: 'This gate is passed already.' };
  }
  return planned !== null && planned < asOf
    ? { kind: 'conflict', message: 'A gate cannot be planned for a day that is over.' }
    : null;
}
