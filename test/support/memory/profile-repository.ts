import type { GovernedId } from '../../../src/domain/foundation/ids';
import { NO_SIZING, tierOf } from '../../../src/domain/standards/tier/computed-tier';
import type { Profile } from '../../../src/domain/standards/what-is-asked';
import type { KeptProfile, ProfileRepository, SaidProfile } from '../../../src/usecases/ports';

/** What makes a project be of a phase and a tier: the tier is said, not computed. */
export function aSaidProfile({ phase, tier }: Profile): SaidProfile {
  const override = tier === null ? null : { tier, reason: 'It was agreed.' };
  return { ...NO_SIZING, phase, override };
}

/** Every seeded profile begins at version 1. */
export function profilesInMemory(
  seed: Iterable<readonly [GovernedId, Profile]> = [],
): ProfileRepository {
  const kept = new Map<GovernedId, KeptProfile>(
    [...seed].map(([id, profile]) => [id, { ...aSaidProfile(profile), ...profile, version: 1 }]),
  );

  return {
    of: async (ids) => new Map([...kept].filter(([id]) => ids.includes(id))),
    save: async (id, { phase, answers, override }, seenVersion) => {
      if ((kept.get(id)?.version ?? 0) !== seenVersion) return 'stale';
      const sizing = { answers, override };
      kept.set(id, { phase, tier: tierOf(sizing), ...sizing, version: seenVersion + 1 });
      return 'saved';
    },
    drop: async (id) => {
      kept.delete(id);
    },
  };
}
