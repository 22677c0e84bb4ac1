import { type JsonObject, objectAt, textAt } from '../json';
import { PROJECT_PERMISSIONS, type ProjectPermission } from '../permissions';
import { badRequest } from '../reply';
import { rightsOf, seesIssue } from '../rights';
import { type Account, searchAccounts } from '../store/accounts';
import type { Project } from '../store/catalogue-entries';
import { groupOf } from '../store/groups';
import type { SiteView } from './operation';

type Groups = {
  readonly groups: readonly {
    readonly name?: string | undefined;
    readonly groupId?: string | undefined;
  }[];
  readonly groupIds: readonly string[];
};

export type Addressed = Groups & {
  readonly assignee: boolean;
  readonly reporter: boolean;
  readonly users: readonly { readonly accountId: string }[];
  readonly restrict: Groups & {
    readonly permissions: readonly {
      readonly id?: string | undefined;
      readonly key?: string | undefined;
    }[];
  };
  readonly fields: JsonObject;
  readonly project: Project;
};

/** Account ids, each once. @throws JiraProblem 400 for somebody who is not there, and an assignee where there is none */
export async function recipientsOf(
  addressed: Addressed,
  view: SiteView,
): Promise<readonly string[]> {
  const accounts = await searchAccounts(view.database, '');
  const named = namedIn(addressed);
  const unknown = named.find((id) => !accounts.some(({ accountId }) => accountId === id));
  if (unknown !== undefined)
    throw badRequest(`The user with account id '${unknown}' does not exist.`);

  const permissions = addressed.restrict.permissions.map(({ key, id }) =>
    requirePermission(key ?? id),
  );
  return accounts
    .filter((account) => named.includes(account.accountId) || isIn(addressed, account))
    .filter((account) => account.active && account.accountId !== view.account?.accountId)
    .filter((account) => isUnrestricted(addressed.restrict) || isIn(addressed.restrict, account))
    .filter((account) => mayRead(account, { permissions, addressed, view }))
    .map(({ accountId }) => accountId);
}

function namedIn({ assignee, reporter, users, fields }: Addressed): readonly string[] {
  return [
    ...(assignee ? [requirePerson(fields, 'assignee')] : []),
    ...(reporter ? [requirePerson(fields, 'reporter')] : []),
    ...users.map(({ accountId }) => accountId),
  ];
}

function requirePerson(fields: JsonObject, name: 'assignee' | 'reporter'): string {
  const accountId = textAt(objectAt(fields, name), 'accountId');
  if (accountId === null) throw badRequest(`The work item has no ${name} to notify.`);
  return accountId;
}

function requirePermission(name = ''): ProjectPermission {
  const permissions = Object.keys(PROJECT_PERMISSIONS) as readonly ProjectPermission[];
  const found = permissions.find((permission) => permission === name);
  if (found === undefined) throw badRequest(`There is no project permission '${name}'.`);
  return found;
}

function isIn({ groups, groupIds }: Groups, account: Account): boolean {
  return account.groups.some((name) => {
    const { groupId } = groupOf(name);
    const isNamed = groups.some((group) => group.name === name || group.groupId === groupId);
    return isNamed || groupIds.includes(groupId);
  });
}

function isUnrestricted({ groups, groupIds }: Groups): boolean {
  return groups.length + groupIds.length === 0;
}

type Reading = {
  readonly permissions: readonly ProjectPermission[];
  readonly addressed: Addressed;
  readonly view: SiteView;
};

function mayRead(account: Account, { permissions, addressed, view }: Reading): boolean {
  const { project, fields } = addressed;
  const caller = { kind: 'user', accountId: account.accountId } as const;
  const rights = rightsOf(caller, account, view.catalogue);
  const level = textAt(objectAt(fields, 'security'), 'id');
  return (
    seesIssue(rights, project, level) &&
    permissions.every((permission) => rights.may(permission, project))
  );
}
