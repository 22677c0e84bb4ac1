import { kindReader } from '../../domain/artifacts/artifact-of';
import { approvalState } from '../../domain/artifacts/approval';
import type { Baseline, TakenChange } from '../../domain/earned-value/baseline';
import type { WorkItemId, WorkItemKey } from '../../domain/foundation/ids';
import type { ProjectRole } from '../../domain/foundation/project-role';
import type { ChangeImpact, ChangeRights } from '../../domain/gates/change-right';
import { accountableRoles } from '../../domain/responsibilities/accountable-roles';
import { PM2_MATRIX } from '../../domain/responsibilities/pm2-matrix';
import { readChangeRights, rolesForChange } from '../approvals/change-rights';
import type { Deps } from '../ports';
import { readArtifactItems } from '../registers/read-items';
import { readMapping } from '../site-settings';
import type { ValueGround } from './value-ground';

type WaitingDeps = Pick<Deps, 'approvals' | 'asUser' | 'gates' | 'settings' | 'workItems'>;

/** An approved change that no baseline has taken in yet. */
export type WaitingChange = TakenChange & {
  /** Whether a role that may approve it did; as it was last looked at. */
  readonly isApproved: boolean;
};

const ANSWERING = accountableRoles(PM2_MATRIX).get('change-request') ?? [];

/** Those that may approve a change: by its impact, where the life cycle says so, else those that answer for changes. */
export function approving(
  rights: ChangeRights | null,
  impact: ChangeImpact,
): readonly ProjectRole[] {
  return rights === null ? ANSWERING : rolesForChange({ rights, impact });
}

/**
 * The change requests of a project whose verdict is *approved* and that no baseline has taken in, in order of their ids: those that Jira
 * shows to the asking user.
 */
export async function waitingChanges(
  { project, sight, baselines }: ValueGround,
  deps: WaitingDeps,
): Promise<readonly WaitingChange[]> {
  const [mapping, rights] = await Promise.all([
    readMapping(deps),
    readChangeRights([project], deps),
  ]);
  const items = await readArtifactItems(
    [project],
    { sight, mapping, kinds: ['change-request'] },
    deps,
  );
  const taken = takenIn(baselines.flatMap(({ baseline }) => baseline ?? []));
  const kindOf = kindReader(mapping);
  const waiting = items.flatMap(({ id, part, ...item }) => {
    const isChange = kindOf(item) === 'change-request';
    if (!isChange || part?.kind !== 'change-request') return [];
    const { verdict, cost, currency, days } = part.facts;
    if (verdict !== 'approved' || taken.has(id)) return [];
    return [{ id, cost, currency, days, roles: approving(rights, part.facts) }];
  });
  const seen = await keysSeen(waiting, deps);

  const approvals = await deps.approvals.of(waiting.map(({ id }) => id));
  const approved = new Set(
    approvals
      .filter((approval) => approvalState(approval, approval.seen.fingerprint) === 'in-force')
      .map(({ workItemId, role }) => `${workItemId} ${role}`),
  );
  return waiting.flatMap(({ roles, ...change }) => {
    const key = seen.get(change.id);
    if (key === undefined) return [];
    return [
      { ...change, key, isApproved: roles.some((role) => approved.has(`${change.id} ${role}`)) },
    ];
  });
}

/** The keys of those that Jira shows to the asking user: issue security hides single work items. */
async function keysSeen(
  changes: readonly Pick<TakenChange, 'id'>[],
  { asUser }: Pick<Deps, 'asUser'>,
): Promise<ReadonlyMap<WorkItemId, WorkItemKey>> {
  const items = changes.length === 0 ? [] : await asUser.items(changes.map(({ id }) => id));
  return new Map(items.map(({ id, key }) => [id, key]));
}

function takenIn(baselines: readonly Baseline[]) {
  return new Set(baselines.flatMap(({ changes }) => changes.map(({ id }) => id)));
}
