import type { Instant } from '../../domain/foundation/calendar';
import type { AccountId, NodeId, ScenarioId } from '../../domain/foundation/ids';
import type { Scenario } from '../../domain/selection/scenario';

/** Scenarios are added, read, and approved once; nothing else of them ever changes. */
export interface ScenarioRepository {
  add(scenario: Scenario): Promise<void>;
  /** Latest first, at most 50. */
  of(id: NodeId): Promise<readonly Scenario[]>;
  read(id: ScenarioId): Promise<Scenario | null>;
  /** `stale` when it is approved already. */
  approve(
    id: ScenarioId,
    approval: { readonly by: AccountId; readonly at: Instant },
  ): Promise<'approved' | 'stale'>;
}
