import type { ProjectId } from '../../../src/domain/foundation/ids';
import type { ProjectRoleRepository, RoleReading } from '../../../src/usecases/ports';

export function projectRolesInMemory(
  seed: Iterable<readonly [ProjectId, RoleReading]> = [],
): ProjectRoleRepository {
  const kept = new Map(seed);
  return {
    of: async (id) => kept.get(id) ?? null,
    save: async (id, reading) => {
      kept.set(id, reading);
    },
    forget: async (id) => {
      kept.delete(id);
    },
  };
}
