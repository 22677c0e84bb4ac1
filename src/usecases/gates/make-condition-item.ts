import type { ConditionItem } from '../../domain/gates/condition-item';
import { AppError } from '../app-error';
import { later } from '../moments';
import type { Deps, ItemCreation } from '../ports';
import { recorded, type RecordDeps } from '../recorded';
import { conditionItemOf, type Wanted } from './condition-item-of';

export type MakingDeps = RecordDeps &
  Pick<Deps, 'conditionItems' | 'gates' | 'now' | 'projects' | 'settings' | 'state'>;

/** Longer than Jira is waited for; by then its search shows what was made. */
const LEASE_SECONDS = 180;

/**
 * Makes the work item of a condition as whoever `jira` asks as, unless it is there, and keeps its key. Two at once make one.
 *
 * @throws AppError in Jira's words; with `retryAfterSeconds` while somebody else is at it.
 */
export async function makeConditionItem(
  wanted: Wanted,
  jira: ItemCreation,
  deps: MakingDeps,
): Promise<void> {
  const { request } = wanted.file;
  const item = await conditionItemOf(wanted, deps);
  const lease = `condition item ${request.id} ${wanted.condition.number}`;
  const at = deps.now();
  if (!(await deps.state.lease(lease, at, later(at, 1_000 * LEASE_SECONDS)))) {
    throw new AppError('conflict', 'This is being created already. Give it some minutes, then reload.', { retryAfterSeconds: LEASE_SECONDS }); // prettier-ignore
  }
  try {
    const created = await jira.create(item);
    await keepConditionItem(wanted, { kind: 'made', ...created }, deps);
  } catch (error) {
    // What may be there all the same is looked for when the lease has lapsed.
    if (!(error instanceof AppError) || !error.mayBeDone) await deps.state.release(lease);
    throw error;
  }
  await deps.state.release(lease);
}

/**
 * Keeps what came of it and tells the trail. Of what was made the trail names the key, so it comes after: whoever dies in between
 * finds the work item again, and tells it then.
 */
export async function keepConditionItem(
  { file: { request }, condition, project }: Wanted,
  item: ConditionItem,
  deps: MakingDeps,
): Promise<void> {
  const said = item.kind === 'made' ? { key: item.key } : { reason: item.reason };
  await recorded(
    {
      action: item.kind === 'made' ? 'gate.create-item' : 'gate.refuse-item',
      subject: project.id,
      before: null,
      after: { gate: request.gate, number: request.number, condition: condition.number, ...said },
      about: [project.scope.projectId],
    },
    () => deps.conditionItems.keep(request.id, condition.number, item),
    deps,
  );
}
