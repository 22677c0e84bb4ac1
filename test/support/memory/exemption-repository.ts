import type { ExemptionId } from '../../../src/domain/foundation/ids';
import { type Exemption, isOpen } from '../../../src/domain/standards/exemptions/exemption';
import type { ExemptionRepository } from '../../../src/usecases/ports';

export function exemptionsInMemory(seed: readonly Exemption[] = []): ExemptionRepository {
  const kept = new Map<ExemptionId, Exemption>(seed.map((one) => [one.id, one]));
  const sorted = () =>
    [...kept.values()].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));

  return {
    find: async (id) => kept.get(id) ?? null,
    of: async (governedId) => sorted().filter((one) => one.governedId === governedId),
    open: async (ids, asOf) =>
      sorted().filter((one) => ids.includes(one.governedId) && isOpen(one, asOf)),
    add: async (exemption) => {
      const isThere = [...kept.values()].some((one) => nameOf(one) === nameOf(exemption));
      if (isThere) return 'stale';
      kept.set(exemption.id, { ...exemption, version: 1 });
      return 'saved';
    },
    save: async (exemption, seenVersion) => {
      if (kept.get(exemption.id)?.version !== seenVersion) return 'stale';
      kept.set(exemption.id, { ...exemption, version: seenVersion + 1 });
      return 'saved';
    },
    drop: async (governedId) => {
      for (const one of sorted()) if (one.governedId === governedId) kept.delete(one.id);
    },
  };
}

const placeOf = ({ requested, id }: Exemption) => `${requested.at} ${id}`;
const nameOf = ({ governedId, standardId, ruleId, kind, number }: Exemption) =>
  `${governedId} ${standardId} ${ruleId} ${kind} ${number}`;
