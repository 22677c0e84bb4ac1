import { kindOf } from '../../domain/artifacts/artifact-of';
import { fingerprintOf } from '../../domain/artifacts/fingerprint';
import { approvalState } from '../../domain/artifacts/approval';
import { readPart } from '../../domain/artifacts/register-part';
import type { Baseline, TakenChange } from '../../domain/earned-value/baseline';
import { type WorkItemKey, workItemKey } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { type ProjectRole, projectRoleName } from '../../domain/foundation/project-role';
import type { ChangeImpact, ChangeRights } from '../../domain/gates/change-right';
import { accountableRoles } from '../../domain/responsibilities/accountable-roles';
import { PM2_MATRIX } from '../../domain/responsibilities/pm2-matrix';
import { AppError } from '../app-error';
import { readChangeRights, rolesForChange } from '../approvals/change-rights';
import { describeArtifact } from '../item/describe-artifact';
import { governingIds } from '../item/governing-ids';
import type { Deps } from '../ports';
import { readArtifactItems } from '../registers/read-items';
import { readMapping } from '../site-settings';
import type { ValueGround } from './value-ground';

type WaitingDeps = Pick<Deps, 'approvals' | 'gates' | 'settings' | 'workItems'>;

/** An approved change that no baseline has taken in yet. */
export type WaitingChange = TakenChange & {
  /** Whether a role that may approve it did; as it was last looked at. */
  readonly isApproved: boolean;
};

const ANSWERING = accountableRoles(PM2_MATRIX).get('change-request') ?? [];

/** Those that may approve a change: by its impact, where the life cycle says so, else those that answer for changes. */
function approving(rights: ChangeRights | null, impact: ChangeImpact): readonly ProjectRole[] {
  return rights === null ? ANSWERING : rolesForChange({ rights, impact });
}

/** The change requests of a project whose verdict is *approved* and that no baseline has taken in, in order of their ids. */
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
  const waiting = items.flatMap(({ id, projectId, number, part, ...item }) => {
    const projectKey = sight.projects.get(projectId)?.key;
    const isChange = kindOf(item, mapping) === 'change-request';
    if (!isChange || part?.kind !== 'change-request' || projectKey === undefined) return [];
    const { verdict, cost, currency, days } = part.facts;
    if (verdict !== 'approved' || taken.has(id)) return [];
    const key = workItemKey(`${projectKey}-${number}`);
    return [{ change: { id, key, cost, currency, days }, roles: approving(rights, part.facts) }];
  });

  const approvals = await deps.approvals.of(waiting.map(({ change }) => change.id));
  const approved = new Set(
    approvals
      .filter((approval) => approvalState(approval, approval.seen.fingerprint) === 'in-force')
      .map(({ workItemId, role }) => `${workItemId} ${role}`),
  );
  return waiting.map(({ change, roles }) => ({
    ...change,
    isApproved: roles.some((role) => approved.has(`${change.id} ${role}`)),
  }));
}

function takenIn(baselines: readonly Baseline[]) {
  return new Set(baselines.flatMap(({ changes }) => changes.map(({ id }) => id)));
}

type DemandDeps = Pick<
  Deps,
  'approvals' | 'asUser' | 'gates' | 'settings' | 'sha256' | 'workItems'
>;

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
  const [approvals, rights] = await Promise.all([
    deps.approvals.of([item.id]),
    readChangeRights([project], deps),
  ]);
  const roles = approving(rights, part.facts);
  const isApproved = approvals.some(
    (approval) => roles.includes(approval.role) && approvalState(approval, present) === 'in-force',
  );
  if (!isApproved) {
    throw refused(
      'conflict',
      `Nobody has approved ${key} as it stands who may. That is the ${roles.map(projectRoleName).join(' or the ')}, on its own page in Jira.`,
    );
  }
  const { cost, currency, days } = part.facts;
  return { id: item.id, key: item.key, cost, currency, days };
}

function refused(code: 'not-found' | 'conflict', message: string): AppError {
  return new AppError(code, message, { where: 'changes' });
}
