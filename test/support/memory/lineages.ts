import type { Lineage } from '../../../src/domain/artifacts/lineage';
import type { WorkItemId } from '../../../src/domain/foundation/ids';
import type { LineageRepository } from '../../../src/usecases/ports';

export function lineagesInMemory(seed: readonly Lineage[] = []): LineageRepository {
  const kept = new Map<WorkItemId, Lineage>(seed.map((one) => [one.from, one]));

  return {
    around: async (ids) =>
      [...kept.values()]
        .filter(({ from, into }) => ids.includes(from) || ids.includes(into))
        .sort((one, other) => Number(one.from) - Number(other.from)),
    keep: async (lineage) => {
      kept.set(lineage.from, lineage);
    },
    drop: async (from) => {
      kept.delete(from);
    },
  };
}
