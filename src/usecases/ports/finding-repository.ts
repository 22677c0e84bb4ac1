import type { GovernedId } from '../../domain/foundation/ids';
import type { KeptFinding } from '../../domain/standards/standard';

export interface FindingRepository {
  /** Replaces the findings of one governed project. */
  save(governedId: GovernedId, findings: readonly KeptFinding[]): Promise<void>;
  /** For many projects at once: their findings with `evidence` left empty, for it is most of a finding. */
  withoutEvidence(ids: readonly GovernedId[]): Promise<readonly KeptFinding[]>;
  of(ids: readonly GovernedId[]): Promise<readonly KeptFinding[]>;
  clear(): Promise<void>;
}
