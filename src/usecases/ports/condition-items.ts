import type { GateRequestId } from '../../domain/foundation/ids';
import type { ConditionItem, ConditionItems } from '../../domain/gates/condition-item';

/** What came of having work items made for the conditions of decisions. */
export interface ConditionItemRepository {
  /** Requests of which nothing is known are missing. */
  of(ids: readonly GateRequestId[]): Promise<ReadonlyMap<GateRequestId, ConditionItems>>;
  /** What was made once stays. */
  keep(id: GateRequestId, condition: number, item: ConditionItem): Promise<void>;
}
