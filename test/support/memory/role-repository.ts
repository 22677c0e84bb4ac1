import { isSameHolder, type Holder } from '../../../src/domain/foundation/rights';
import type { KeptGrant, RoleRepository } from '../../../src/usecases/ports';

export function rolesInMemory(seed: readonly KeptGrant[] = []): RoleRepository {
  let grants: readonly KeptGrant[] = seed;
  const inOrder = (some: readonly KeptGrant[]) =>
    [...some].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));

  return {
    all: async () => inOrder(grants),
    concerning: async (accountId) =>
      inOrder(
        grants.filter(({ holder }) => holder.kind === 'group' || holder.accountId === accountId),
      ),
    grant: async ({ holder, what, by, at }) => {
      const isHeld = grants.some((one) => one.what === what && isSameHolder(one.holder, holder));
      if (!isHeld) grants = [...grants, { holder, what, grantedBy: by, grantedAt: at }];
    },
    revoke: async (holder, what) => {
      grants = grants.filter((one) => one.what !== what || !isSameHolder(one.holder, holder));
    },
  };
}

const idOf = (holder: Holder) =>
  holder.kind === 'person' ? `0 ${holder.accountId}` : `1 ${holder.groupId}`;
const placeOf = ({ holder, what }: KeptGrant) => `${idOf(holder)} ${what}`;
