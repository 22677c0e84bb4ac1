import type { GovernedId } from '../../domain/foundation/ids';
import type { KeptFinding } from '../../domain/standards/standard';

/** All findings of one governed project, and what they rest on; `null` where that is not to be relied on. */
export type FindingsOfProject = {
  readonly governedId: GovernedId;
  readonly findings: readonly KeptFinding[];
  readonly basis: string | null;
};

export interface FindingRepository {
  /** Replaces the findings of some governed projects, and what they rest on. */
  save(all: readonly FindingsOfProject[]): Promise<void>;
  /** Replaces these findings alone. */
  update(findings: readonly KeptFinding[]): Promise<void>;
  /** What findings of governed projects rest on from now on, once those that it changed were updated. */
  keepBases(bases: ReadonlyMap<GovernedId, string>): Promise<void>;
  /** What the findings of governed projects rest on, as it was saved with them. */
  bases(ids: readonly GovernedId[]): Promise<ReadonlyMap<GovernedId, string>>;
  /** For many projects at once: their findings with `evidence` left empty, for it is most of a finding. */
  withoutEvidence(ids: readonly GovernedId[]): Promise<readonly KeptFinding[]>;
  of(ids: readonly GovernedId[]): Promise<readonly KeptFinding[]>;
  clear(): Promise<void>;
}
