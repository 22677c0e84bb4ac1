import type { GateRequestId } from '../../domain/foundation/ids';
import { openConditions } from '../../domain/gates/condition-item';
import { AppError } from '../app-error';
import type { Deps } from '../ports';
import { readConditionItemOf } from './condition-item-of';
import { groundOfFile, type GroundDeps } from './gate-ground';
import { keepMadeItem, makeConditionItem, type MakingDeps } from './make-condition-item';

type Wish = {
  readonly id: GateRequestId;
  /** From 0. */
  readonly condition: number;
};

/**
 * Makes the work item of a condition as the asking user, where Jira refused it to the app. One that is there stays the one.
 *
 * @throws AppError `not-found`; `conflict` when there is no such open condition, or the app has not tried yet; `not-allowed` for who
 *   may create nothing in the project; else in Jira's words.
 */
export async function createConditionItem(
  { id, condition: number }: Wish,
  deps: GroundDeps & MakingDeps & Pick<Deps, 'access' | 'asUser'>,
): Promise<{ readonly id: GateRequestId }> {
  const { file, project, asOf } = await groundOfFile(id, deps);
  const kept = (await deps.conditionItems.of([id])).get(id)?.get(number);
  if (kept?.kind === 'made') return { id };

  const condition = openConditions(file, asOf).find((one) => one.number === number);
  if (condition === undefined) {
    throw new AppError('conflict', 'The decision has no such open condition.');
  }
  if (kept === undefined) {
    throw new AppError('conflict', 'Its work item is being created. Reload in a minute.');
  }
  if (!(await deps.access.canCreateIn(project.scope.projectId))) {
    throw new AppError('not-allowed', `You may not create work items in the project of ${project.key}.`); // prettier-ignore
  }
  const wanted = { file, condition, project };
  const itemOf = await readConditionItemOf(wanted, deps);
  await keepMadeItem(wanted, await makeConditionItem({ ...wanted, itemOf }, deps.asUser, deps), deps); // prettier-ignore
  return { id };
}
