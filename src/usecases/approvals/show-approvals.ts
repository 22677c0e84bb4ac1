import { approvalState } from '../../domain/artifacts/approval';
import type { AccountId } from '../../domain/foundation/ids';
import type { ProjectRole } from '../../domain/foundation/project-role';
import type { Deps, FoundItem, KeptApproval } from '../ports';
import { readRoles, type ReadRolesDeps } from '../project-roles/read-roles';
import { isSameYes } from './approvable';
import { refusalOf, type RefusalDeps } from './refusal-of';

export type ShowApprovalsDeps = RefusalDeps & ReadRolesDeps & Pick<Deps, 'approvals' | 'now'>;

type Shown = {
  readonly item: FoundItem;
  readonly roles: readonly ProjectRole[];
  /** Of what stands in it now. */
  readonly fingerprint: string;
};

/** Who approved an artifact in each of the roles that may, what has become of that, and whether the asking user may. */
export async function showApprovals({ item, roles, fingerprint }: Shown, deps: ShowApprovalsDeps) {
  if (roles.length === 0) return [];

  const [kept, known] = await Promise.all([
    deps.approvals.of([item.id]),
    readRoles(item.projectId, deps.now(), deps),
  ]);
  return Promise.all(
    roles.map(async (role) => {
      const approval = kept.find((one) => one.role === role);
      const isDone = isSameYes(approval, { by: deps.actor, fingerprint });
      const refusal = isDone ? null : await refusalOf({ item, role, known }, deps);
      return {
        role,
        approval: approval === undefined ? null : shown(approval, { fingerprint, ...deps }),
        /** Why the asking user may not approve it. */
        refusal,
        mayApprove: !isDone && refusal === null,
      };
    }),
  );
}

function shown(
  approval: KeptApproval,
  { actor, fingerprint }: { readonly actor: AccountId; readonly fingerprint: string },
) {
  const { by, at } = approval;
  return { by, at, state: approvalState(approval, fingerprint), isOwn: by === actor };
}
