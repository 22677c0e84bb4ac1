import type { GateRequestId } from '../../../src/domain/foundation/ids';
import type { ConditionItem } from '../../../src/domain/gates/condition-item';
import type { ConditionItemRepository } from '../../../src/usecases/ports';

export function conditionItemsInMemory(): ConditionItemRepository {
  const kept = new Map<GateRequestId, Map<number, ConditionItem>>();

  return {
    of: async (ids) => new Map([...kept].filter(([id]) => ids.includes(id))),
    keep: async (id, condition, item) => {
      const items = kept.get(id) ?? new Map<number, ConditionItem>();
      kept.set(id, items);
      if (items.get(condition)?.kind !== 'made') items.set(condition, item);
    },
  };
}
