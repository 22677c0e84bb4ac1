import type { GateRequestId } from '../../domain/foundation/ids';
import { withoutItem } from '../../domain/gates/condition-item';
import type { GateFile } from '../../domain/gates/gate-request';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { AppError } from '../app-error';
import type { CreatedItem, Deps, Job } from '../ports';
import { today } from '../site-settings';
import { type ConditionItemOf, readConditionItemOf, type Wanted } from './condition-item-of';
import {
  keepConditionItem,
  keepMadeItem,
  makeConditionItem,
  type MakingDeps,
} from './make-condition-item';

export type ConditionItemDeps = MakingDeps & Pick<Deps, 'gates' | 'portfolio' | 'queue' | 'site'>;

/** Has work items made soon for the conditions of a decision. */
export async function queueConditionItems(
  requestId: GateRequestId,
  { queue }: Pick<Deps, 'queue'>,
): Promise<void> {
  await queue.push([{ kind: 'condition-items', requestId }]);
}

/**
 * Makes, as the app, a work item for each condition of a decision that is neither met nor has one. What Jira refuses is kept with its
 * reason, and not tried again. For all decisions there is a job each.
 */
export async function createConditionItems(
  requestId: GateRequestId | null,
  deps: ConditionItemDeps,
): Promise<void> {
  const governed = await deps.portfolio.governed();
  if (requestId === null) return queueAll(governed, deps);

  const file = await deps.gates.find(requestId);
  const project = governed.find(({ id }) => id === file?.request.governedId);
  if (file === null || project === undefined || !(await isAwake(project, deps))) return;

  const missing = (await missingIn([file], deps)).get(file) ?? [];
  if (missing.length === 0) return;
  const itemOf = await readConditionItemOf({ file, project }, deps);
  for (const condition of missing) await make({ file, condition, project, itemOf }, deps);
}

/** A project that is not chosen any more rests. */
async function isAwake(
  { scope }: GovernedProject,
  { projects }: Pick<Deps, 'projects'>,
): Promise<boolean> {
  return (await projects.all()).some(({ id, isChosen }) => id === scope.projectId && isChosen);
}

async function queueAll(
  governed: readonly GovernedProject[],
  deps: ConditionItemDeps,
): Promise<void> {
  const files = await deps.gates.of(governed.map(({ id }) => id));
  const missing = await missingIn(files, deps);
  const jobs = files
    .filter((file) => (missing.get(file) ?? []).length > 0)
    .map(({ request }): Job => ({ kind: 'condition-items', requestId: request.id }));
  await deps.queue.push(jobs);
}

/** None of a decision under another life cycle than the project follows by now: it counts no longer. */
async function missingIn(files: readonly GateFile[], deps: ConditionItemDeps) {
  const [asOf, chosen, kept] = await Promise.all([
    today(deps),
    deps.gates.lifeCycles([...new Set(files.map(({ request }) => request.governedId))]),
    deps.conditionItems.of(files.map(({ request }) => request.id)),
  ]);
  return new Map(
    files
      .filter(({ request }) => chosen.get(request.governedId)?.lifeCycle === request.lifeCycle)
      .map((file) => [file, withoutItem(file, kept.get(file.request.id) ?? new Map(), asOf)]),
  );
}

type Making = Wanted & { readonly itemOf: ConditionItemOf };

async function make(wanted: Making, deps: ConditionItemDeps): Promise<void> {
  let created: CreatedItem;
  try {
    created = await makeConditionItem(wanted, deps.site, deps);
  } catch (error) {
    if (!(error instanceof AppError) || mayPass(error)) throw error;
    return keepConditionItem(wanted, { kind: 'refused', reason: error.message }, deps);
  }
  await keepMadeItem(wanted, created, deps);
}

/** Whether the same may succeed by itself: Jira is busy, broken, or did not say. */
function mayPass({ code, retryAfterSeconds }: AppError): boolean {
  return code === 'upstream-failed' || retryAfterSeconds !== null;
}
