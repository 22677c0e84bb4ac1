import type { Instant } from '../../domain/foundation/calendar';
import type { AccountId, GroupId, ProjectId } from '../../domain/foundation/ids';
import type { ProjectRole } from '../../domain/foundation/project-role';
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

/** Who holds which role of a Jira project: {@link readRolesOf} for one. */
export async function readRoles(
  projectId: ProjectId,
  now: Instant,
  deps: ReadRolesDeps,
): Promise<KnownRoles> {
  const known = await readRolesOf([projectId], now, deps);
  return known.get(projectId) ?? readRolesNow(projectId, now, deps);
}

/**
 * Who holds which role of some Jira projects: as it is kept while that is fresh, else as Jira says now. Where Jira does not
 * answer, or points are short, what was kept stands for two days.
 */
export async function readRolesOf(
  projectIds: readonly ProjectId[],
  now: Instant,
  deps: ReadRolesDeps,
): Promise<ReadonlyMap<ProjectId, KnownRoles>> {
  const kept = await deps.projectRoles.of(projectIds);
  const isYoung = (id: ProjectId, milliseconds: number) => {
    const reading = kept.get(id);
    return reading !== undefined && between(reading.at, now) < milliseconds;
  };
  const said = await askedAnew(
    projectIds.filter((id) => !isYoung(id, FRESH_FOR_MS)),
    now,
    deps,
  );
  const better = [...said].filter(
    ([id, { kind }]) => kind !== 'unread' || !isYoung(id, STANDS_FOR_MS),
  );
  return new Map<ProjectId, KnownRoles>([...kept, ...better]);
}

async function askedAnew(
  projectIds: readonly ProjectId[],
  now: Instant,
  deps: ReadRolesDeps,
): Promise<ReadonlyMap<ProjectId, KnownRoles>> {
  if (projectIds.length === 0) return new Map();
  if (await arePointsShort(now, deps)) {
    return new Map(projectIds.map((id) => [id, { kind: 'unread', reason: POINTS_ARE_SHORT }]));
  }

  const said = new Map<ProjectId, KnownRoles>();
  for (const id of projectIds) said.set(id, await askForRoles(id, now, deps));
  await keepReadings(said, deps);
  return said;
}

/** The same as Jira says at this very moment, whatever is kept: for what a person decides by it. */
export async function readRolesNow(
  projectId: ProjectId,
  now: Instant,
  deps: Pick<Deps, 'projectRoles' | 'site'>,
): Promise<KnownRoles> {
  const said = await askForRoles(projectId, now, deps);
  await keepReadings(new Map([[projectId, said]]), deps);
  return said;
}

async function keepReadings(
  said: ReadonlyMap<ProjectId, KnownRoles>,
  { projectRoles }: Pick<Deps, 'projectRoles'>,
): Promise<void> {
  const readings = new Map<ProjectId, RoleReading>();
  for (const [id, one] of said) if (one.kind !== 'unread') readings.set(id, one);
  await projectRoles.save(readings);
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

/** In order of name; two that stand for the same are one. */
async function rolesIn(
  projectId: ProjectId,
  { site }: Pick<Deps, 'site'>,
): Promise<readonly HeldRole[]> {
  type Actors = { readonly people: Set<AccountId>; readonly groups: Set<GroupId> };
  const held = new Map<ProjectRole, Actors>();
  for (const { role, people, groups } of await site.rolesOf(projectId)) {
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
