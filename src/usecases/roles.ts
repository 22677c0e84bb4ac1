import type { AccountId } from '../domain/foundation/ids';
import type { PmoRole, Right } from '../domain/foundation/rights';
import { AppError } from './app-error';
import type { Deps } from './ports';

type Grant = { readonly accountId: AccountId; readonly role: PmoRole };

/** Whether the asking user holds a right: by Jira's own administration, or by a role that Mandate granted. */
export async function holds(
  right: Right,
  { access, actor, roles }: Pick<Deps, 'access' | 'actor' | 'roles'>,
): Promise<boolean> {
  switch (right) {
    case 'view':
      return true;
    case 'administer':
      return (await roles.rolesOf(actor)).includes('pmo-admin') || access.administersJira();
  }
}

/** Who holds which role. */
export async function listRoles(_input: object, { roles }: Pick<Deps, 'roles'>) {
  return roles.all();
}

/** Gives a role; giving it again changes nothing. */
export async function grantRole(
  { accountId, role }: Grant,
  { actor, audit, now, roles }: Pick<Deps, 'actor' | 'audit' | 'now' | 'roles'>,
) {
  const at = now();
  const held = await roles.rolesOf(accountId);
  if (!held.includes(role)) {
    await audit.append({
      action: 'role.grant',
      subject: accountId,
      by: actor,
      at,
      detail: { before: held, after: [...held, role] },
    });
    await roles.grant({ accountId, role, by: actor, at });
  }

  return roles.all();
}

/**
 * Takes a role away.
 *
 * @throws AppError `not-found` when the account does not hold it.
 */
export async function revokeRole(
  { accountId, role }: Grant,
  { actor, audit, now, roles }: Pick<Deps, 'actor' | 'audit' | 'now' | 'roles'>,
) {
  const held = await roles.rolesOf(accountId);
  if (!held.includes(role)) {
    throw new AppError('not-found', 'This account does not hold this role.');
  }

  await audit.append({
    action: 'role.revoke',
    subject: accountId,
    by: actor,
    at: now(),
    detail: { before: held, after: held.filter((other) => other !== role) },
  });
  await roles.revoke(accountId, role);

  return roles.all();
}
