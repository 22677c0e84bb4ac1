import type { GovernedId } from '../../domain/foundation/ids';
import type { SaidHealth } from '../../domain/rollup/health';

export type KeptSaidHealth = {
  /** `null` once it was taken back. */
  readonly said: SaidHealth | null;
  readonly version: number;
};

/** What somebody said of the health of governed projects; those nothing was ever said of are missing. */
export interface SaidHealthRepository {
  of(ids: readonly GovernedId[]): Promise<ReadonlyMap<GovernedId, KeptSaidHealth>>;
  /** `stale` when the stored version is no longer `seenVersion`; 0 creates. */
  save(id: GovernedId, said: SaidHealth | null, seenVersion: number): Promise<'saved' | 'stale'>;
  drop(id: GovernedId): Promise<void>;
}
