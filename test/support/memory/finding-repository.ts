import type { GovernedId } from '../../../src/domain/foundation/ids';
import type { KeptFinding } from '../../../src/domain/standards/standard';
import type { FindingRepository } from '../../../src/usecases/ports';

export function findingsInMemory(seed: readonly KeptFinding[] = []): FindingRepository {
  const kept = new Map<GovernedId, readonly KeptFinding[]>();
  const bases = new Map<GovernedId, string>();
  for (const finding of seed) {
    kept.set(finding.governedId, [...(kept.get(finding.governedId) ?? []), finding]);
  }

  const of = async (ids: readonly GovernedId[]) =>
    [...ids].sort().flatMap((id) => [...(kept.get(id) ?? [])].sort(byRule));

  return {
    save: async (all) => {
      for (const { governedId: id, findings, basis } of all) {
        kept.set(id, findings);
        if (basis === null) bases.delete(id);
        else bases.set(id, basis);
      }
    },
    update: async (findings) => {
      for (const finding of findings) {
        const others = (kept.get(finding.governedId) ?? []).filter(
          ({ ruleId }) => ruleId !== finding.ruleId,
        );
        kept.set(finding.governedId, [...others, finding]);
      }
    },
    keepBases: async (some) => {
      for (const [id, basis] of some) bases.set(id, basis);
    },
    bases: async (ids) => new Map([...bases].filter(([id]) => ids.includes(id))),
    of,
    withoutEvidence: async (ids) =>
      (await of(ids)).map((finding) => ({ ...finding, evidence: [] })),
    clear: async () => {
      kept.clear();
      bases.clear();
    },
  };
}

const byRule = (one: KeptFinding, other: KeptFinding) => (one.ruleId < other.ruleId ? -1 : 1);
