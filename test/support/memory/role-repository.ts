import type { RoleRepository } from '../../../src/usecases/ports';

type Grant = Awaited<ReturnType<RoleRepository['all']>>[number];

export function rolesInMemory(seed: readonly Grant[] = []): RoleRepository {
  let grants: readonly Grant[] = seed;
  const textOf = ({ accountId, role }: Grant) => `${accountId} ${role}`;

  return {
    all: async () => [...grants].sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1)),
    rolesOf: async (accountId) =>
      grants
        .filter((grant) => grant.accountId === accountId)
        .map(({ role }) => role)
        .sort(),
    grant: async ({ accountId, role, by, at }) => {
      const grant = { accountId, role, grantedBy: by, grantedAt: at };
      if (!grants.some((held) => textOf(held) === textOf(grant))) grants = [...grants, grant];
    },
    revoke: async (accountId, role) => {
      grants = grants.filter((grant) => grant.accountId !== accountId || grant.role !== role);
    },
  };
}
