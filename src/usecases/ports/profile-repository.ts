import type { GovernedId } from '../../domain/foundation/ids';
import type { Profile } from '../../domain/standards/what-is-asked';

export type KeptProfile = Profile & { readonly version: number };

/** What governed projects say of themselves; those that never said anything are missing. */
export interface ProfileRepository {
  of(ids: readonly GovernedId[]): Promise<ReadonlyMap<GovernedId, KeptProfile>>;
  /** `stale` when the stored version is no longer `seenVersion`; 0 creates. */
  save(id: GovernedId, profile: Profile, seenVersion: number): Promise<'saved' | 'stale'>;
  drop(id: GovernedId): Promise<void>;
}
