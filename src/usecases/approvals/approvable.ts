import type { Approval } from '../../domain/artifacts/approval';
import { fingerprintOf } from '../../domain/artifacts/fingerprint';
import type { ArtifactKind } from '../../domain/foundation/artifact';
import type { AccountId, WorkItemKey } from '../../domain/foundation/ids';
import type { ProjectRole } from '../../domain/foundation/project-role';
import { accountableRoles } from '../../domain/responsibilities/accountable-roles';
import { PM2_MATRIX } from '../../domain/responsibilities/pm2-matrix';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { approverRoles } from '../../domain/standards/duties/approver-roles';
import type { Rule } from '../../domain/standards/standard';
import { whatIsAsked } from '../../domain/standards/what-is-asked';
import { AppError } from '../app-error';
import { standardOf } from '../compliance';
import { readCircumstances } from '../exemptions/circumstances';
import { describeArtifact } from '../item/describe-artifact';
import { governingIds } from '../item/governing-ids';
import type { Deps, FoundItem } from '../ports';
import { sightOf, type SightDeps } from '../sight';
import { readMapping, today } from '../site-settings';
import { standardsToday } from '../standards-in-force';
import { type BoundChange, readBoundChange, rolesForChange } from './change-rights';

export type ApprovableDeps = SightDeps &
  Pick<
    Deps,
    | 'asUser'
    | 'exemptions'
    | 'gates'
    | 'now'
    | 'profiles'
    | 'settings'
    | 'sha256'
    | 'standards'
    | 'state'
    | 'workItems'
  >;

/** An artifact as it can be approved. */
export type Approvable = {
  readonly item: FoundItem;
  readonly kind: ArtifactKind | null;
  /** Of what stands in it now. */
  readonly fingerprint: string;
  /** The roles that may approve it; none outside the governed projects. */
  readonly roles: readonly ProjectRole[];
  readonly projects: readonly GovernedProject[];
  /** `null` for what is no change request, and where no life cycle bounds it. */
  readonly change: BoundChange | null;
};

/**
 * What can be approved of a work item, and in which roles.
 *
 * @throws AppError `not-found` for one that does not exist or that the user may not see.
 */
export async function approvable(key: WorkItemKey, deps: ApprovableDeps): Promise<Approvable> {
  const item = await deps.asUser.find(key);
  if (item === null) {
    throw new AppError('not-found', 'This work item does not exist or is not visible to you.');
  }
  const [sight, ids, mapping] = await Promise.all([
    sightOf(deps),
    governingIds(item, deps),
    readMapping(deps),
  ]);
  const projects = ids.flatMap((id) => sight.governed.get(id) ?? []);
  const { kind } = describeArtifact(item, mapping);
  const [rules, change] = await Promise.all([
    rulesFor(projects, deps),
    readBoundChange({ ...item, kind, projects }, deps),
  ]);
  return {
    item,
    kind,
    fingerprint: fingerprintOf(item, deps.sha256),
    roles: rolesFor(kind, { projects, rules, change }),
    projects,
    change,
  };
}

type Asking = {
  readonly projects: readonly GovernedProject[];
  readonly rules: readonly Rule[];
  readonly change: BoundChange | null;
};

/**
 * The roles that may approve a kind of artifact in these projects, under the rules that are asked of them; a change request by its
 * impact, where a life cycle says so.
 */
export function rolesFor(
  kind: ArtifactKind | null,
  { projects, rules, change }: Asking,
): readonly ProjectRole[] {
  if (kind === null || projects.length === 0) return [];
  if (change !== null) return rolesForChange(change);
  return approverRoles(kind, rules, accountableRoles(PM2_MATRIX));
}

async function rulesFor(
  projects: readonly GovernedProject[],
  deps: Pick<Deps, 'exemptions' | 'now' | 'profiles' | 'standards' | 'state'>,
): Promise<readonly Rule[]> {
  const standards = await standardsToday(deps);
  const circumstancesOf = await readCircumstances(projects, await today(deps), deps);
  return projects.flatMap((project) => {
    const standard = standardOf(project, standards);
    return standard === null ? [] : whatIsAsked(standard, circumstancesOf(project)).asked.rules;
  });
}

/** Whether it is this person's, and of what stands there now. */
export function isSameYes(
  approval: Approval | undefined,
  { by, fingerprint }: { readonly by: AccountId; readonly fingerprint: string },
): boolean {
  return approval?.by === by && approval.fingerprint === fingerprint;
}
