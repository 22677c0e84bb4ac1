import type { WorkItemKey } from '../../domain/foundation/ids';
import type { ProjectRole } from '../../domain/foundation/project-role';
import { AppError } from '../app-error';
import type { Deps } from '../ports';
import { queueTouched, type QueueDeps } from '../recompute';
import { recorded, type RecordDeps } from '../recorded';
import { approvable, type ApprovableDeps } from './approvable';

type WithdrawDeps = ApprovableDeps & RecordDeps & QueueDeps & Pick<Deps, 'approvals'>;

/**
 * Takes back an approval that the asking user gave. A second time it changes nothing.
 *
 * @throws AppError `not-found`; `not-allowed` for anyone but who gave it.
 */
export async function withdrawApproval(
  { key, role }: { readonly key: WorkItemKey; readonly role: ProjectRole },
  deps: WithdrawDeps,
): Promise<{ readonly key: WorkItemKey }> {
  const { item, projects } = await approvable(key, deps);
  const approval = (await deps.approvals.of([item.id])).find((one) => one.role === role);
  if (approval === undefined) return { key };
  if (approval.by !== deps.actor) {
    throw new AppError('not-allowed', 'Only who gave this approval can take it back.');
  }

  const { fingerprint, at } = approval;
  await recorded(
    {
      action: 'artifact.withdraw-approval',
      subject: `item:${item.id}`,
      before: { role, fingerprint, at },
      after: null,
      about: [item.projectId],
    },
    () => deps.approvals.withdraw(item.id, role),
    deps,
  );
  await queueTouched(new Map(projects.map(({ scope }) => [scope.projectId, ['approvals']])), deps);
  return { key };
}
