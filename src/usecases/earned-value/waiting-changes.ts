import { kindReader } from '../../domain/artifacts/artifact-of';
import { approvalState } from '../../domain/artifacts/approval';
import type { Baseline, TakenChange } from '../../domain/earned-value/baseline';
import type { WorkItemId, WorkItemKey } from '../../domain/foundation/ids';
import type { Deps } from '../ports';
import { readArtifactItems } from '../registers/read-items';
import { readMapping } from '../site-settings';
import { readApprovers } from './change-approvers';
import type { ValueGround } from './value-ground';

type WaitingDeps = Pick<Deps, 'approvals' | 'asUser' | 'gates' | 'settings' | 'workItems'>;

/** An approved change that no baseline has taken in yet. */
export type WaitingChange = TakenChange & {
  /** Whether a role that may approve it did; as it was last looked at. */
  readonly isApproved: boolean;
};

/**
 * The change requests of a project whose verdict is *approved* and that no baseline has taken in, in order of their ids: those that Jira
 * shows to the asking user.
 */
export async function waitingChanges(
  { project, sight, baselines }: ValueGround,
  deps: WaitingDeps,
): Promise<readonly WaitingChange[]> {
  const mapping = await readMapping(deps);
  const items = await readArtifactItems(
    [project],
    { sight, mapping, kinds: ['change-request'] },
    deps,
  );
  const taken = takenIn(baselines.flatMap(({ baseline }) => baseline ?? []));
  const kindOf = kindReader(mapping);
  const waiting = items.flatMap(({ id, projectId, part, ...item }) => {
    const isChange = kindOf(item) === 'change-request';
    if (!isChange || part?.kind !== 'change-request') return [];
    const { verdict, cost, currency, days } = part.facts;
    if (verdict !== 'approved' || taken.has(id)) return [];
    return [{ change: { id, cost, currency, days }, projectId, impact: part.facts }];
  });
  const ids = waiting.map(({ change }) => change.id);
  const [seen, approvals, { approving }] = await Promise.all([
    keysSeen(ids, deps),
    deps.approvals.of(ids),
    readApprovers(
      waiting.map(({ change: { id }, projectId }) => ({ id, projectId })),
      sight,
      deps,
    ),
  ]);

  const approved = new Set(
    approvals
      .filter((approval) => approvalState(approval, approval.seen.fingerprint) === 'in-force')
      .map(({ workItemId, role }) => `${workItemId} ${role}`),
  );
  return waiting.flatMap(({ change, projectId, impact }) => {
    const { id } = change;
    const key = seen.get(id);
    if (key === undefined) return [];
    const roles = approving({ id, projectId }, impact);
    return [{ ...change, key, isApproved: roles.some((role) => approved.has(`${id} ${role}`)) }];
  });
}

/** The keys of those that Jira shows to the asking user: issue security hides single work items. */
async function keysSeen(
  ids: readonly WorkItemId[],
  { asUser }: Pick<Deps, 'asUser'>,
): Promise<ReadonlyMap<WorkItemId, WorkItemKey>> {
  const items = ids.length === 0 ? [] : await asUser.items(ids);
  return new Map(items.map(({ id, key }) => [id, key]));
}

function takenIn(baselines: readonly Baseline[]) {
  return new Set(baselines.flatMap(({ changes }) => changes.map(({ id }) => id)));
}
