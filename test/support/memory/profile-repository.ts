import type { GovernedId } from '../../../src/domain/foundation/ids';
import type { Profile } from '../../../src/domain/standards/what-is-asked';
import type { KeptProfile, ProfileRepository } from '../../../src/usecases/ports';

/** Every seeded profile begins at version 1. */
export function profilesInMemory(
  seed: Iterable<readonly [GovernedId, Profile]> = [],
): ProfileRepository {
  const kept = new Map<GovernedId, KeptProfile>(
    [...seed].map(([id, profile]) => [id, { ...profile, version: 1 }]),
  );

  return {
    of: async (ids) => new Map([...kept].filter(([id]) => ids.includes(id))),
    save: async (id, { phase, tier }, seenVersion) => {
      if ((kept.get(id)?.version ?? 0) !== seenVersion) return 'stale';
      kept.set(id, { phase, tier, version: seenVersion + 1 });
      return 'saved';
    },
    drop: async (id) => {
      kept.delete(id);
    },
  };
}
