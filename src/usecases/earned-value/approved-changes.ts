import { type Approval, approvalState } from '../../domain/artifacts/approval';
import { fingerprintOf } from '../../domain/artifacts/fingerprint';
import { type PartFacts, readPart } from '../../domain/artifacts/register-part';
import type { TakenChange } from '../../domain/earned-value/baseline';
import type { ArtifactMapping } from '../../domain/foundation/artifact';
import type { WorkItemId, WorkItemKey } from '../../domain/foundation/ids';
import { type ProjectRole, projectRoleName } from '../../domain/foundation/project-role';
import { AppError } from '../app-error';
import { describeArtifact } from '../item/describe-artifact';
import type { Deps, FoundItem } from '../ports';
import { readMapping } from '../site-settings';
import { readApprovers } from './change-approvers';
import type { ValueGround } from './value-ground';

type DemandDeps = Pick<
  Deps,
  'approvals' | 'asUser' | 'gates' | 'settings' | 'sha256' | 'workItems'
>;

/**
 * Changes as they stand in Jira at this moment, approved by who may for what stands in them; each once, in order of their keys as asked.
 *
 * @throws AppError `not-found`; `conflict` for one that is not in the project, no change request, not approved, or edited since it was.
 */
export async function approvedChanges(
  keys: readonly WorkItemKey[],
  { project, sight }: Pick<ValueGround, 'project' | 'sight'>,
  deps: DemandDeps,
): Promise<readonly TakenChange[]> {
  if (keys.length === 0) return [];
  const items = await itemsNow(keys, deps);
  const ids = items.map(({ id }) => id);
  const [mapping, approvals, { governing, approving }] = await Promise.all([
    readMapping(deps),
    deps.approvals.of(ids),
    readApprovers(items, sight, deps),
  ]);
  return items.map((item) => {
    if (!governing(item).some(({ id }) => id === project.id)) {
      throw refused('conflict', `${item.key} is not in ${project.key}.`);
    }
    const facts = changeIn(item, mapping);
    demandApproved(item, { approvals, roles: approving(item, facts) }, deps);
    const { cost, currency, days } = facts;
    return { id: item.id, key: item.key, cost, currency, days };
  });
}

async function itemsNow(
  keys: readonly WorkItemKey[],
  { asUser }: Pick<Deps, 'asUser'>,
): Promise<readonly FoundItem[]> {
  const found = new Map<WorkItemId, FoundItem>();
  for (const key of new Set(keys)) {
    const item = await asUser.find(key);
    if (item === null) {
      throw refused('not-found', `${key} does not exist or is not visible to you.`);
    }
    found.set(item.id, item);
  }
  return [...found.values()];
}

function changeIn(
  item: FoundItem,
  mapping: readonly ArtifactMapping[],
): PartFacts<'change-request'> {
  const { key } = item;
  const { kind } = describeArtifact(item, mapping);
  const part = readPart(item.artifactProperty, kind)?.part;
  if (part?.kind !== 'change-request') throw refused('conflict', `${key} is no change request.`);
  if (part.facts.verdict !== 'approved') {
    throw refused('conflict', `The verdict on ${key} is not “approved”.`);
  }
  return part.facts;
}

type Approving = {
  readonly approvals: readonly Approval[];
  readonly roles: readonly ProjectRole[];
};

function demandApproved(
  item: FoundItem,
  { approvals, roles }: Approving,
  { sha256 }: Pick<Deps, 'sha256'>,
): void {
  const present = fingerprintOf(item, sha256);
  const isApproved = approvals
    .filter(({ workItemId, role }) => workItemId === item.id && roles.includes(role))
    .some((approval) => approvalState(approval, present) === 'in-force');
  if (!isApproved) {
    throw refused(
      'conflict',
      `Nobody has approved ${item.key} as it stands who may. That is the ${roles.map(projectRoleName).join(' or the ')}, on its own page in Jira.`,
    );
  }
}

function refused(code: 'not-found' | 'conflict', message: string): AppError {
  return new AppError(code, message, { where: 'changes' });
}
