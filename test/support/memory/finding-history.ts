import type { FindingChange } from '../../../src/domain/standards/hygiene/finding-change';
import type { FindingHistory } from '../../../src/usecases/ports';

export function findingHistoryInMemory(): FindingHistory {
  const kept = new Map<string, FindingChange>();

  return {
    add: async (changes) => {
      for (const change of changes) {
        const { standardId, governedId, ruleId, at } = change;
        const key = `${standardId} ${governedId} ${ruleId} ${at}`;
        if (!kept.has(key)) kept.set(key, change);
      }
    },
    async *ofStandard(id) {
      for (const key of [...kept.keys()].sort()) {
        const change = kept.get(key);
        if (change?.standardId === id) yield change;
      }
    },
  };
}
