import type { Instant } from '../../domain/foundation/calendar';
import type { AccountId, GroupId, ProjectId } from '../../domain/foundation/ids';
import { type ProjectRole, roleCalled } from '../../domain/foundation/project-role';
import { AppError } from '../app-error';
import { arePointsShort, POINTS_ARE_SHORT } from '../freshness/points-short';
import { between } from '../moments';
import type { Deps, HeldRole, RoleReading } from '../ports';

export type ReadRolesDeps = Pick<Deps, 'points' | 'projectRoles' | 'site'>;

/** The day's work reads them anew, and hardly anything else does: roles change seldom. */
const FRESH_FOR_MS = 20 * 3_600_000;
/** What cannot be had anew stands till the day's work has failed twice. */
const STANDS_FOR_MS = 50 * 3_600_000;

/** What Jira said, or why that is not known. */
export type KnownRoles = RoleReading | { readonly kind: 'unread'; readonly reason: string };

/**
 * Who holds which role of a Jira project: as it is kept while that is fresh, else as Jira says now. Where Jira does not
 * answer, or points are short, what was kept stands for two days.
 */
export async function readRoles(
  projectId: ProjectId,
  now: Instant,
  deps: ReadRolesDeps,
): Promise<KnownRoles> {
  const kept = await deps.projectRoles.of(projectId);
  if (kept !== null && between(kept.at, now) < FRESH_FOR_MS) return kept;

  const said: KnownRoles = (await arePointsShort(now, deps))
    ? { kind: 'unread', reason: POINTS_ARE_SHORT }
    : await readRolesNow(projectId, now, deps);
  if (said.kind !== 'unread') return said;
  return kept !== null && between(kept.at, now) < STANDS_FOR_MS ? kept : said;
}

/** The same as Jira says at this very moment, whatever is kept: for what a person decides by it. */
export async function readRolesNow(
  projectId: ProjectId,
  now: Instant,
  deps: Pick<Deps, 'projectRoles' | 'site'>,
): Promise<KnownRoles> {
  const said = await askForRoles(projectId, now, deps);
  if (said.kind !== 'unread') await deps.projectRoles.save(projectId, said);
  return said;
}

async function askForRoles(
  projectId: ProjectId,
  now: Instant,
  deps: Pick<Deps, 'site'>,
): Promise<KnownRoles> {
  try {
    return { kind: 'read', at: now, roles: await rolesIn(projectId, deps) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { message: reason } = error;
    return error.code === 'upstream-failed'
      ? { kind: 'unread', reason }
      : { kind: 'refused', at: now, reason };
  }
}

/** Those of its roles that stand for one of ours; two that stand for the same are one. */
async function rolesIn(
  projectId: ProjectId,
  { site }: Pick<Deps, 'site'>,
): Promise<readonly HeldRole[]> {
  type Actors = { readonly people: Set<AccountId>; readonly groups: Set<GroupId> };
  const held = new Map<ProjectRole, Actors>();
  for (const { id, name } of await site.rolesOf(projectId)) {
    const role = roleCalled(name);
    if (role === null) continue;

    const { people, groups } = await site.actorsOf(projectId, id);
    const before = held.get(role);
    held.set(role, {
      people: new Set([...(before?.people ?? []), ...people]),
      groups: new Set([...(before?.groups ?? []), ...groups]),
    });
  }
  return [...held]
    .map(([role, { people, groups }]) => ({
      role,
      people: [...people].sort(),
      groups: [...groups].sort(),
    }))
    .sort((one, other) => (one.role < other.role ? -1 : 1));
}
