import type { Json } from '../json';
import { isObject, textAt } from '../json';
import { loadOnce } from '../expressions/run';
import { type Entity, property, unmodelledMembers } from '../expressions/values';
import type { SiteView } from '../rest/operation';
import { findAccount } from '../store/accounts';

/** A person as work items show them, or an account. */
export function userFrom(json: Json | undefined, view: SiteView): Entity | null {
  const accountId = isObject(json) ? textAt(json, 'accountId') : null;
  if (!isObject(json) || accountId === null) return null;

  const own = (name: string) => property(() => textAt(json, name));
  const account = () => findAccount(view.database, accountId);
  return {
    kind: 'entity',
    type: 'User',
    id: accountId,
    members: new Map([
      ['accountId', own('accountId')],
      ['displayName', own('displayName')],
      ['active', property(() => json['active'] === true)],
      [
        'groups',
        property((run) =>
          loadOnce(run, `User ${accountId} groups`, async () => (await account())?.groups ?? []),
        ),
      ],
      ['timeZone', property(async () => (await account())?.timeZone ?? view.catalogue.timeZone)],
      ...unmodelledMembers(
        ...['locale', 'avatarUrls', 'groupIds', 'permissions', 'properties', 'getProjectRoles'],
      ),
    ]),
  };
}
