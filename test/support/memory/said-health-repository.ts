import type { GovernedId } from '../../../src/domain/foundation/ids';
import type { SaidHealth } from '../../../src/domain/rollup/health';
import type { KeptSaidHealth, SaidHealthRepository } from '../../../src/usecases/ports';

/** Everything that is seeded begins at version 1. */
export function saidHealthInMemory(
  seed: Iterable<readonly [GovernedId, SaidHealth]> = [],
): SaidHealthRepository {
  const kept = new Map<GovernedId, KeptSaidHealth>(
    [...seed].map(([id, said]) => [id, { said, version: 1 }]),
  );

  return {
    of: async (ids) => new Map([...kept].filter(([id]) => ids.includes(id))),
    save: async (id, said, seenVersion) => {
      if ((kept.get(id)?.version ?? 0) !== seenVersion) return 'stale';
      kept.set(id, { said, version: seenVersion + 1 });
      return 'saved';
    },
    drop: async (id) => {
      kept.delete(id);
    },
  };
}
