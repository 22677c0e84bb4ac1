import type { Day } from '../../domain/foundation/calendar';
import type { ExemptionId, GovernedId } from '../../domain/foundation/ids';
import type { Exemption } from '../../domain/standards/exemptions/exemption';

/** Everything in order of when it was asked for, then of id. */
export interface ExemptionRepository {
  find(id: ExemptionId): Promise<Exemption | null>;
  /** Everything that was ever asked for of one governed project. */
  of(governedId: GovernedId): Promise<readonly Exemption[]>;
  /** What of many of them is neither rejected nor ended, and not over on this day. */
  open(ids: readonly GovernedId[], asOf: Day): Promise<readonly Exemption[]>;
  /** `stale` when there is one of its kind, rule and number already. */
  add(exemption: Exemption): Promise<'saved' | 'stale'>;
  /** `stale` when the stored version is no longer `seenVersion`. */
  save(exemption: Exemption, seenVersion: number): Promise<'saved' | 'stale'>;
  /** Drops everything of one governed project. */
  drop(governedId: GovernedId): Promise<void>;
}
