import type { ProjectId } from '../../../src/domain/foundation/ids';
import type { KeptRollUp, RollUpRepository } from '../../../src/usecases/ports';

export function rollUpsInMemory(
  seed: Iterable<readonly [ProjectId, KeptRollUp]> = [],
): RollUpRepository {
  const kept = new Map<ProjectId, KeptRollUp>(seed);

  return {
    save: async (rollUps) => {
      for (const [id, rollUp] of rollUps) kept.set(id, rollUp);
    },
    of: async (ids) => new Map([...kept].filter(([id]) => ids.includes(id))),
  };
}
