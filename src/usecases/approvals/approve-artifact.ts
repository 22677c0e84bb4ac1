import { artifactName } from '../../domain/foundation/artifact-names';
import type { WorkItemKey } from '../../domain/foundation/ids';
import { type ProjectRole, projectRoleName } from '../../domain/foundation/project-role';
import { refusalOfChange } from '../../domain/gates/change-right';
import { AppError, type AppErrorCode } from '../app-error';
import type { Deps, SeenContent } from '../ports';
import { readRolesNow } from '../project-roles/read-roles';
import { queueTouched, type QueueDeps } from '../recompute';
import { recorded, type RecordDeps } from '../recorded';
import { type Approvable, approvable, type ApprovableDeps, isSameYes } from './approvable';
import { refusalOf, type RefusalDeps } from './refusal-of';

type ApproveDeps = ApprovableDeps &
  RefusalDeps &
  RecordDeps &
  QueueDeps &
  Pick<Deps, 'approvals' | 'projectRoles' | 'site'>;

type Wish = {
  readonly key: WorkItemKey;
  readonly role: ProjectRole;
  /** Of the content that the user was looking at. */
  readonly fingerprint: string;
};

/**
 * Approves the present content of an artifact in one role. The same yes a second time changes nothing. Whatever is refused is
 * written into the trail with its reason, once the work item is one that the user may see.
 *
 * @throws AppError `not-found`; `conflict` when nobody approves it in this role, or it was edited since the user looked;
 *   a change request as well for a role that its impact goes beyond; `not-allowed` for who does not hold the role, and for who created it, asked for it, does it or edited it last.
 */
export async function approveArtifact(
  { key, role, fingerprint }: Wish,
  deps: ApproveDeps,
): Promise<{ readonly key: WorkItemKey }> {
  const about = await approvable(key, deps);
  const { item, kind, projects } = about;
  const before = (await deps.approvals.of([item.id])).find((one) => one.role === role);
  const isSeen = fingerprint === about.fingerprint;
  if (isSeen && isSameYes(before, { by: deps.actor, fingerprint })) return { key };

  const refusal = conflictIn(about, { role, isSeen }) ?? (await denial(about, role, deps));
  if (refusal !== null) throw await refused(about, { role, refusal }, deps);

  const at = deps.now();
  const seen: SeenContent = { fingerprint, updated: item.updated, at };
  await recorded(
    {
      action: 'artifact.approve',
      subject: `item:${item.id}`,
      before: before === undefined ? null : { fingerprint: before.fingerprint, at: before.at },
      after: { role, kind, fingerprint },
      about: [item.projectId],
    },
    () =>
      deps.approvals.save({
        workItemId: item.id,
        role,
        fingerprint,
        by: deps.actor,
        at,
        seen,
      }),
    deps,
  );
  await queueTouched(new Map(projects.map(({ scope }) => [scope.projectId, ['approvals']])), deps);
  return { key };
}

type Refusal = { readonly code: AppErrorCode; readonly message: string };

function conflictIn(
  { item, kind, roles, change }: Approvable,
  { role, isSeen }: { readonly role: ProjectRole; readonly isSeen: boolean },
): Refusal | null {
  const conflict = (message: string): Refusal => ({ code: 'conflict', message });
  if (kind === null) return conflict(`${item.key} is ordinary work, and nobody approves that.`);
  if (!roles.includes(role)) {
    if (change !== null) return conflict(refusalOfChange(change.rights, change.impact, role));
    const { article, one } = artifactName(kind);
    return conflict(`Nobody approves ${article} ${one} here as ${projectRoleName(role)}.`);
  }
  return isSeen ? null : conflict('It was edited since you looked. Reload and look again.');
}

async function denial(
  { item }: Approvable,
  role: ProjectRole,
  deps: RefusalDeps & Pick<Deps, 'now' | 'projectRoles' | 'site'>,
): Promise<Refusal | null> {
  // Who lost the role must not approve by it.
  const known = await readRolesNow(item.projectId, deps.now(), deps);
  const message = await refusalOf({ item, role, known }, deps);
  return message === null ? null : { code: 'not-allowed', message };
}

async function refused(
  { item }: Approvable,
  { role, refusal }: { readonly role: ProjectRole; readonly refusal: Refusal },
  { actor: by, audit, now }: RecordDeps,
): Promise<AppError> {
  await audit.append({
    action: 'artifact.refuse-approval',
    subject: `item:${item.id}`,
    by,
    at: now(),
    before: null,
    after: { role, reason: refusal.message },
    about: [item.projectId],
  });
  return new AppError(refusal.code, refusal.message);
}
