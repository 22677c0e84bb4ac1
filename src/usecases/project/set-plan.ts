import type { Day } from '../../domain/foundation/calendar';
import type { GovernedId } from '../../domain/foundation/ids';
import type { Plan } from '../../domain/foundation/plan';
import { AppError } from '../app-error';
import { changedMeanwhile } from '../portfolio-tree';
import { queueTouched, type QueueDeps } from '../recompute';
import { recorded, type RecordDeps } from '../recorded';
import { seenGoverned, sightOf } from '../sight';
import { mayEditPlan } from './may-edit-plan';
import { showProject, type OverviewDeps } from './show-project';

type PlanInput = {
  readonly id: GovernedId;
  readonly plannedFinish: Day | null;
  /** In minor units of `currency`. */
  readonly budget: number | null;
  readonly actualCost: number | null;
  readonly currency: string | null;
  /** The version the user was looking at. */
  readonly version: number;
};

/**
 * Types a planned finish, a budget and what was spent, and has the rules that read it run again.
 *
 * @throws AppError `not-found`; `not-allowed` for anyone but its project administrators and PMO administrators;
 *   `invalid-input` for money without a currency; `conflict` when someone else typed meanwhile.
 */
export async function setPlan(
  { id, version, ...plan }: PlanInput,
  deps: OverviewDeps & RecordDeps & QueueDeps,
) {
  const project = seenGoverned(id, await sightOf(deps));
  if (!(await mayEditPlan(project, deps))) {
    throw new AppError(
      'not-allowed',
      'Only administrators of this project and PMO administrators may change its plan.',
    );
  }
  demandCurrency(plan);
  if (project.version !== version) throw changedMeanwhile();

  const { plan: before, scope } = project;
  await recorded(
    { action: 'project.set-plan', subject: id, before, after: plan, about: [scope.projectId] },
    async () => {
      const planned = { ...project, plan, version: version + 1 };
      const saved = await deps.portfolio.saveGoverned(planned, version);
      if (saved === 'stale') throw changedMeanwhile();
    },
    deps,
  );
  await queueTouched(new Map([[scope.projectId, ['plan']]]), deps);

  return showProject({ id }, deps);
}

function demandCurrency({ budget, actualCost, currency }: Plan): void {
  if ((budget !== null || actualCost !== null) && currency === null) {
    throw new AppError('invalid-input', 'An amount needs its currency, like EUR.', {
      where: 'currency',
    });
  }
}
