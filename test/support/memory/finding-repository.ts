import type { GovernedId } from '../../../src/domain/foundation/ids';
import type { KeptFinding } from '../../../src/domain/standards/standard';
import type { FindingRepository } from '../../../src/usecases/ports';

export function findingsInMemory(seed: readonly KeptFinding[] = []): FindingRepository {
  const kept = new Map<GovernedId, readonly KeptFinding[]>();
  for (const finding of seed) {
    kept.set(finding.governedId, [...(kept.get(finding.governedId) ?? []), finding]);
  }

  const of = async (ids: readonly GovernedId[]) =>
    [...ids].sort().flatMap((id) => [...(kept.get(id) ?? [])].sort(byRule));

  return {
    save: async (id, findings) => {
      kept.set(id, findings);
    },
    of,
    withoutEvidence: async (ids) =>
      (await of(ids)).map((finding) => ({ ...finding, evidence: [] })),
    clear: async () => kept.clear(),
  };
}

const byRule = (one: KeptFinding, other: KeptFinding) => (one.ruleId < other.ruleId ? -1 : 1);
