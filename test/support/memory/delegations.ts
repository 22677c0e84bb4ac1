import type { DelegationId } from '../../../src/domain/foundation/ids';
import type { Delegation } from '../../../src/domain/gates/delegation';
import type { DelegationRepository } from '../../../src/usecases/ports';

export function delegationsInMemory(seed: readonly Delegation[] = []): DelegationRepository {
  const kept = new Map<DelegationId, Delegation>(seed.map((one) => [one.id, one]));
  const place = ({ at, id }: Delegation) => `${at} ${id}`;

  return {
    of: async (id) =>
      [...kept.values()]
        .filter(({ governedId }) => governedId === id)
        .sort((one, other) => (place(one) < place(other) ? -1 : 1)),
    find: async (id) => kept.get(id) ?? null,
    add: async (delegation) => {
      kept.set(delegation.id, delegation);
    },
    end: async (id, at) => {
      const found = kept.get(id);
      if (found?.endedAt === null) kept.set(id, { ...found, endedAt: at });
    },
  };
}
