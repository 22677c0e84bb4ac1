import { toJsonWithout } from '../json';
import { type Answer, badRequest, forbidden, notFound } from '../reply';
import { findAccount, searchAccounts } from '../store/accounts';
import { allGroups, groupOf } from '../store/groups';
import type { ModelledRequest, SiteView } from './operation';
import { pageOf } from './page-of';
import { flagParameter } from './parameters';
import { renderUser } from './render-user';

const MOST_MEMBERS = 50;

/** Who is in a group, by id. */
export async function groupMembers({ query }: ModelledRequest, view: SiteView): Promise<Answer> {
  requireSightOfGroups(view);
  const withInactive = flagParameter(query, 'includeInactiveUsers');
  const name = await requireGroup(query, view);
  const members = (await searchAccounts(view.database, ''))
    .filter(({ groups, active }) => groups.includes(name) && (active || withInactive))
    .sort((left, right) => (left.accountId < right.accountId ? -1 : 1));
  const { shown, about } = pageOf(members, {
    query,
    view,
    path: '/group/member',
    otherwise: MOST_MEMBERS,
    most: MOST_MEMBERS,
  });
  const values = shown.map((account) => toJsonWithout(renderUser(account, view), 'locale'));
  return { status: 200, people: values.length, body: { ...about, values } };
}

async function requireGroup(query: URLSearchParams, { database }: SiteView): Promise<string> {
  const name = query.get('groupname');
  const id = query.get('groupId');
  if (name === null && id === null) {
    throw badRequest("One of the parameters 'groupname' and 'groupId' is needed.");
  }
  const found = (await allGroups(database)).find((group) =>
    id === null ? group.name === name : group.groupId === id,
  );
  if (found !== undefined) return found.name;
  throw notFound(
    id === null
      ? `The group named '${name ?? ''}' does not exist.`
      : `The group with id '${id}' does not exist.`,
  );
}

export async function groupsOfUser({ query }: ModelledRequest, view: SiteView): Promise<Answer> {
  requireSightOfGroups(view);
  const accountId = query.get('accountId');
  if (accountId === null) throw badRequest("The parameter 'accountId' is needed.");
  const account = await findAccount(view.database, accountId);
  if (account === null)
    throw notFound(`Specified user does not exist or you do not have required permissions`);

  const groups = account.groups.map(groupOf).map(({ name, groupId }) => ({
    name,
    groupId,
    self: `${view.baseUrl}/rest/api/3/group?groupId=${groupId}`,
  }));
  return { status: 200, people: groups.length, body: groups };
}

function requireSightOfGroups({ rights }: SiteView): void {
  if (rights.mayGlobally('USER_PICKER')) return;
  throw forbidden('You do not have the permission to browse users and groups.');
}
