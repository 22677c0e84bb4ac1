import { kindReader } from '../../domain/artifacts/artifact-of';
import { fingerprintOf } from '../../domain/artifacts/fingerprint';
import { approvalState } from '../../domain/artifacts/approval';
import { readPart } from '../../domain/artifacts/register-part';
import type { Baseline, TakenChange } from '../../domain/earned-value/baseline';
import type { WorkItemId, WorkItemKey } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { accountableRoles } from '../../domain/responsibilities/accountable-roles';
import { PM2_MATRIX } from '../../domain/responsibilities/pm2-matrix';
import { AppError } from '../app-error';
import { describeArtifact } from '../item/describe-artifact';
import { governingIds } from '../item/governing-ids';
import type { Deps } from '../ports';
import { readArtifactItems } from '../registers/read-items';
import { readMapping } from '../site-settings';
import type { ValueGround } from './value-ground';

type WaitingDeps = Pick<Deps, 'approvals' | 'asUser' | 'settings' | 'workItems'>;

/** An approved change that no baseline has taken in yet. */
export type WaitingChange = TakenChange & {
  /** Whether a role that answers for changes approved it; as it was last looked at. */
  readonly isApproved: boolean;
};

const ANSWERING: readonly string[] = accountableRoles(PM2_MATRIX).get('change-request') ?? [];

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
  const waiting = items.flatMap(({ id, part, ...item }) => {
    const isChange = kindOf(item) === 'change-request';
    if (!isChange || part?.kind !== 'change-request') return [];
    const { verdict, cost, currency, days } = part.facts;
    return verdict === 'approved' && !taken.has(id) ? [{ id, cost, currency, days }] : [];
  });
  const seen = await keysSeen(waiting, deps);

  const approvals = await deps.approvals.of(waiting.map(({ id }) => id));
  const approved = new Set(
    approvals
      .filter(({ role }) => ANSWERING.includes(role))
      .filter((approval) => approvalState(approval, approval.seen.fingerprint) === 'in-force')
      .map(({ workItemId }) => workItemId),
  );
  return waiting.flatMap((change) => {
    const key = seen.get(change.id);
    return key === undefined ? [] : [{ ...change, key, isApproved: approved.has(change.id) }];
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

type DemandDeps = Pick<Deps, 'approvals' | 'asUser' | 'settings' | 'sha256' | 'workItems'>;

/**
 * A change as it stands in Jira at this moment, approved by who may for what stands in it.
 *
 * @throws AppError `not-found`; `conflict` for one that is not in the project, no change request, not approved, or edited since it was.
 */
export async function approvedChange(
  key: WorkItemKey,
  project: GovernedProject,
  deps: DemandDeps,
): Promise<TakenChange> {
  const item = await deps.asUser.find(key);
  if (item === null) throw refused('not-found', `${key} does not exist or is not visible to you.`);
  if (!(await governingIds(item, deps)).includes(project.id)) {
    throw refused('conflict', `${key} is not in ${project.key}.`);
  }

  const { kind } = describeArtifact(item, await readMapping(deps));
  const part = readPart(item.artifactProperty, kind)?.part;
  if (part?.kind !== 'change-request') throw refused('conflict', `${key} is no change request.`);
  if (part.facts.verdict !== 'approved') {
    throw refused('conflict', `The verdict on ${key} is not “approved”.`);
  }
  const present = fingerprintOf(item, deps.sha256);
  const approvals = await deps.approvals.of([item.id]);
  const isApproved = approvals.some(
    (approval) =>
      ANSWERING.includes(approval.role) && approvalState(approval, present) === 'in-force',
  );
  if (!isApproved) {
    throw refused(
      'conflict',
      `Nobody who answers for changes has approved ${key} as it stands. It is approved on its own page in Jira.`,
    );
  }
  const { cost, currency, days } = part.facts;
  return { id: item.id, key: item.key, cost, currency, days };
}

function refused(code: 'not-found' | 'conflict', message: string): AppError {
  return new AppError(code, message, { where: 'changes' });
}
