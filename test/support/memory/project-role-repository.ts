import type { ProjectId } from '../../../src/domain/foundation/ids';
import type { ProjectRoleRepository, RoleReading } from '../../../src/usecases/ports';

export function projectRolesInMemory(
  seed: Iterable<readonly [ProjectId, RoleReading]> = [],
): ProjectRoleRepository {
  const kept = new Map(seed);
  return {
    of: async (ids) => new Map([...kept].filter(([id]) => ids.includes(id))),
    save: async (readings) => {
      for (const [id, reading] of readings) kept.set(id, reading);
    },
    forget: async (id) => {
      kept.delete(id);
    },
  };
}
