import type { GovernedId } from '../../domain/foundation/ids';
import type { LifeCycleId } from '../../domain/gates/life-cycle';
import { standingOf } from '../../domain/gates/standing';
import type { Refusal } from '../../domain/gates/voting';
import { AppError } from '../app-error';
import type { Deps } from '../ports';
import { changedMeanwhile } from '../portfolio-tree';
import { mayEditPlan } from '../project/may-edit-plan';
import { recorded, type RecordDeps } from '../recorded';
import { holds, type StandingDeps } from '../standing';
import { type GateGround, type GroundDeps, readGround } from './gate-ground';
import { lifeCyclesToChoose } from './life-cycles';
import { gatesChanged } from './gates-changed';
import { refusedAtGate } from './refused-at-gate';

type ChoiceInput = {
  readonly id: GovernedId;
  readonly lifeCycle: LifeCycleId;
  /** The version the user was looking at; 0 where nobody chose yet. */
  readonly version: number;
};

/**
 * Chooses the life cycle that a project follows. Once a gate was asked for, another one would be a way around it: then only
 * who manages portfolios changes it. The same choice a second time changes nothing.
 *
 * @throws AppError `not-found`; `not-allowed`; `conflict` while a gate waits for a decision, or when somebody else chose meanwhile.
 */
export async function chooseLifeCycle(
  { id, lifeCycle, version }: ChoiceInput,
  deps: GroundDeps & StandingDeps & RecordDeps & Pick<Deps, 'dirty' | 'gates' | 'queue'>,
): Promise<{ readonly id: GovernedId }> {
  const ground = await readGround(id, deps);
  const { project, gates } = ground;
  const refusal = await refusalOfChoice(ground, deps);
  if (refusal !== null) {
    const attempt = 'choose-life-cycle';
    throw await refusedAtGate({ project, gate: null, attempt, refusal }, deps);
  }
  if (gates?.lifeCycle.id === lifeCycle) {
    await gatesChanged(project.scope.projectId, deps);
    return { id };
  }
  if (ground.version !== version) throw changedMeanwhile();
  await demandChoosable(lifeCycle, deps);

  await recorded(
    {
      action: 'gate.choose-life-cycle',
      subject: id,
      before: gates?.lifeCycle.id ?? null,
      after: lifeCycle,
      about: [project.scope.projectId],
    },
    async () => {
      if ((await deps.gates.choose(id, lifeCycle, version)) === 'stale') throw changedMeanwhile();
    },
    deps,
  );
  await gatesChanged(project.scope.projectId, deps);
  return { id };
}

/** Of those that the site wrote, the latest version alone: an earlier one may have asked less. */
async function demandChoosable(id: LifeCycleId, deps: Pick<Deps, 'gates'>): Promise<void> {
  if ((await lifeCyclesToChoose(deps)).some((one) => one.id === id)) return;
  throw new AppError(
    'conflict',
    `There is no life cycle ${id}, or there is a later version of it. Reload to see which there are.`,
    { where: 'lifeCycle' },
  );
}

/** Why the asking user may not choose the life cycle of a project, in words; `null` when they may. */
export async function refusalOfChoice(
  { project, files, asOf }: GateGround,
  deps: StandingDeps,
): Promise<Refusal | null> {
  if (files.length === 0) {
    return (await mayEditPlan(project, deps))
      ? null
      : {
          kind: 'not-allowed',
          message:
            'Only administrators of this project, project managers and PMO administrators may choose its life cycle.',
        };
  }
  if (!(await holds('manage-portfolios', deps))) {
    return {
      kind: 'not-allowed',
      message:
        'A gate was asked for already: only portfolio managers, PMO administrators and Jira administrators may change the life cycle now.',
    };
  }
  return files.some((file) => standingOf(file, asOf).state === 'requested')
    ? { kind: 'conflict', message: 'A gate waits for a decision. Withdraw the request first.' }
    : null;
}
