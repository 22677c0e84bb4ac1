import type { GovernedId } from '../../domain/foundation/ids';
import type { Sizing } from '../../domain/standards/tier/computed-tier';
import type { Profile } from '../../domain/standards/what-is-asked';

/** What somebody said of a project; its tier follows. */
export type SaidProfile = Pick<Profile, 'phase'> & Sizing;
export type KeptProfile = Profile & SaidProfile & { readonly version: number };

/** What governed projects say of themselves; those that never said anything are missing. */
export interface ProfileRepository {
  of(ids: readonly GovernedId[]): Promise<ReadonlyMap<GovernedId, KeptProfile>>;
  /** `stale` when the stored version is no longer `seenVersion`; 0 creates. */
  save(id: GovernedId, profile: SaidProfile, seenVersion: number): Promise<'saved' | 'stale'>;
  drop(id: GovernedId): Promise<void>;
}
