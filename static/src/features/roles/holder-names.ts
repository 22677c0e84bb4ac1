import type { RoleGrant } from '@contract/roles';
import type { AccountId } from '@domain/foundation/ids';
import type { Holder } from '@domain/foundation/rights';

import { useNames } from '../../shared/people';
import { useGroupNames } from '../../shared/groups';

/** What the people and groups of some grants are called; by their ids where Jira gives no names. */
export function useHolderNames(grants: readonly RoleGrant[]) {
  const people = useNames(
    grants.flatMap(({ holder, grantedBy }) =>
      holder.kind === 'person' ? [holder.accountId, grantedBy] : [grantedBy],
    ),
  );
  const groups = useGroupNames(
    grants.flatMap(({ holder }) => (holder.kind === 'group' ? [holder.groupId] : [])),
  );
  const nameOfPerson = (id: AccountId): string => people.data?.get(id) ?? id;

  return {
    error: people.error ?? groups.error,
    nameOfPerson,
    nameOf: (holder: Holder): string =>
      holder.kind === 'person'
        ? nameOfPerson(holder.accountId)
        : (groups.data?.get(holder.groupId) ?? holder.groupId),
  };
}

export function keyOf({ holder, role }: RoleGrant): string {
  const id = holder.kind === 'person' ? holder.accountId : holder.groupId;
  return `${holder.kind} ${id} ${role}`;
}
