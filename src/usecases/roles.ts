import { groupSubject } from '../domain/audit/audit-group';
import type { AccountId, GroupId } from '../domain/foundation/ids';
import {
  HIDDEN_TOTALS,
  isSameHolder,
  PMO_ROLES,
  type Grantable,
  type Holder,
  type PmoRole,
} from '../domain/foundation/rights';
import { AppError } from './app-error';
import type { AuditSubject, Deps, KeptGrant } from './ports';
import { recorded, type RecordDeps } from './recorded';
import { holds, type StandingDeps } from './standing';

type PersonalGrant = { readonly accountId: AccountId; readonly role: PmoRole };
type GroupGrant = { readonly groupId: GroupId; readonly role: PmoRole };
type Held = { readonly holder: Holder };

type GrantDeps = StandingDeps & RecordDeps;

const VIEWER: PmoRole = 'portfolio-viewer';

/** Who holds which role, and whether the asking user may let somebody count hidden projects. */
export async function listRoles(_input: object, deps: StandingDeps) {
  const [all, mayGrantTotals] = await Promise.all([
    deps.roles.all(),
    holds('administer-jira', deps),
  ]);
  return { grants: rolesIn(all), mayGrantTotals };
}

function rolesIn(all: readonly KeptGrant[]) {
  const seesTotals = all.filter(({ what }) => what === HIDDEN_TOTALS);

  return all.flatMap(({ what, ...grant }) => {
    const role = PMO_ROLES.find((one) => one === what);
    if (role === undefined) return [];
    const countsHidden =
      role === VIEWER && seesTotals.some(({ holder }) => isSameHolder(holder, grant.holder));
    return [{ ...grant, role, countsHidden }];
  });
}

/** Gives a person a role; giving it again changes nothing. */
export function grantRole({ accountId, role }: PersonalGrant, deps: GrantDeps) {
  return give({ kind: 'person', accountId }, role, deps);
}

/** Gives a role to everyone in a group of Jira's, as long as they are in it. */
export function grantRoleToGroup({ groupId, role }: GroupGrant, deps: GrantDeps) {
  return give({ kind: 'group', groupId }, role, deps);
}

/**
 * Takes a role away from a person, and what depends on it.
 *
 * @throws AppError `not-found` when the person does not hold it.
 */
export function revokeRole({ accountId, role }: PersonalGrant, deps: GrantDeps) {
  return takeRole({ kind: 'person', accountId }, role, deps);
}

/**
 * Takes a role away from a group, and what depends on it.
 *
 * @throws AppError `not-found` when the group does not hold it.
 */
export function revokeRoleFromGroup({ groupId, role }: GroupGrant, deps: GrantDeps) {
  return takeRole({ kind: 'group', groupId }, role, deps);
}

/**
 * Lets a portfolio viewer count in totals what Jira hides from them. Names, items and findings stay hidden.
 *
 * @throws AppError `conflict` for a holder who is no portfolio viewer.
 */
export async function grantTotals({ holder }: Held, deps: GrantDeps) {
  const held = await heldBy(holder, deps);
  if (!held.includes(VIEWER)) {
    throw new AppError(
      'conflict',
      'Totals over hidden projects are for portfolio viewers: grant that role first.',
    );
  }
  return give(holder, HIDDEN_TOTALS, deps);
}

/**
 * Takes back that somebody counts hidden projects; the role of portfolio viewer stays.
 *
 * @throws AppError `not-found` when the holder does not.
 */
export async function withdrawTotals({ holder }: Held, deps: GrantDeps) {
  if (!(await heldBy(holder, deps)).includes(HIDDEN_TOTALS)) {
    throw new AppError('not-found', 'Totals over hidden projects are not granted here.');
  }
  await take(holder, HIDDEN_TOTALS, deps);
  return listRoles({}, deps);
}

async function give(holder: Holder, what: Grantable, deps: GrantDeps) {
  const before = await heldBy(holder, deps);
  if (!before.includes(what)) {
    const action = what === HIDDEN_TOTALS ? 'totals.grant' : 'role.grant';
    const after = [...before, what];
    await recorded(
      { action, subject: subjectOf(holder), before, after, about: [] },
      () => deps.roles.grant({ holder, what, by: deps.actor, at: deps.now() }),
      deps,
    );
  }
  return listRoles({}, deps);
}

async function takeRole(holder: Holder, role: PmoRole, deps: GrantDeps) {
  const held = await heldBy(holder, deps);
  if (!held.includes(role)) {
    const who = holder.kind === 'person' ? 'account' : 'group';
    throw new AppError('not-found', `This ${who} does not hold this role.`);
  }
  // Totals first: stopped in between, a viewer is left who may count less, not somebody who counts without being one.
  if (role === VIEWER && held.includes(HIDDEN_TOTALS)) await take(holder, HIDDEN_TOTALS, deps);
  await take(holder, role, deps);

  return listRoles({}, deps);
}

async function take(holder: Holder, what: Grantable, deps: GrantDeps): Promise<void> {
  const before = await heldBy(holder, deps);
  const action = what === HIDDEN_TOTALS ? 'totals.withdraw' : 'role.revoke';
  const after = before.filter((one) => one !== what);
  await recorded(
    { action, subject: subjectOf(holder), before, after, about: [] },
    () => deps.roles.revoke(holder, what),
    deps,
  );
}

async function heldBy(
  holder: Holder,
  { roles }: Pick<Deps, 'roles'>,
): Promise<readonly Grantable[]> {
  return (await roles.all())
    .filter((grant) => isSameHolder(grant.holder, holder))
    .map(({ what }) => what);
}

function subjectOf(holder: Holder): AuditSubject {
  return holder.kind === 'person' ? { person: holder.accountId } : groupSubject(holder.groupId);
}
