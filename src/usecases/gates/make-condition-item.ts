import type { ConditionItem } from '../../domain/gates/condition-item';
import { AppError } from '../app-error';
import { later } from '../moments';
import type { CreatedItem, Deps, ItemCreation } from '../ports';
import { recorded, type RecordDeps } from '../recorded';
import type { ConditionItemOf, Wanted } from './condition-item-of';

export type MakingDeps = RecordDeps &
  Pick<Deps, 'conditionItems' | 'gates' | 'now' | 'projects' | 'settings' | 'state'>;

/** Longer than Jira is waited for; by then its search shows what was made. */
const LEASE_SECONDS = 180;

const leaseOf = ({ file, condition }: Wanted) =>
  `condition item ${file.request.id} ${condition.number}`;

/**
 * Makes the work item of a condition as whoever `jira` asks as, unless it is there. Two at once make one. It has to be kept next.
 *
 * @throws AppError in Jira's words; with `retryAfterSeconds` while somebody else is at it.
 */
export async function makeConditionItem(
  wanted: Wanted & { readonly itemOf: ConditionItemOf },
  jira: ItemCreation,
  deps: MakingDeps,
): Promise<CreatedItem> {
  const item = wanted.itemOf(wanted.condition);
  const lease = leaseOf(wanted);
  const at = deps.now();
  if (!(await deps.state.lease(lease, at, later(at, 1_000 * LEASE_SECONDS)))) {
    throw new AppError('conflict', 'This is being created already. Give it some minutes, then reload.', { retryAfterSeconds: LEASE_SECONDS }); // prettier-ignore
  }
  try {
    return await jira.create(item);
  } catch (error) {
    // What may be there all the same is looked for when the lease has lapsed.
    if (!(error instanceof AppError) || !error.mayBeDone) await deps.state.release(lease);
    throw error;
  }
}

/** Keeps what was made. Where that fails the lease lapses by itself: by then Jira's search shows the work item to whoever tries again. */
export async function keepMadeItem(
  wanted: Wanted,
  created: CreatedItem,
  deps: MakingDeps,
): Promise<void> {
  await keepConditionItem(wanted, { kind: 'made', ...created }, deps);
  await deps.state.release(leaseOf(wanted));
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
