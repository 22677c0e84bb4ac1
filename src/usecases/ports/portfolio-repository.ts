import type { GovernedId, NodeId, StandardId } from '../../domain/foundation/ids';
import type { MandateMode } from '../../domain/foundation/mandate-mode';
import type { GovernedProject, PortfolioNode } from '../../domain/portfolio/portfolio-tree';

export interface PortfolioRepository {
  nodes(): Promise<readonly PortfolioNode[]>;
  /** `stale` when the stored version is no longer `seenVersion`; 0 creates. */
  saveNode(node: Omit<PortfolioNode, 'version'>, seenVersion: number): Promise<'saved' | 'stale'>;
  deleteNode(id: NodeId, seenVersion: number): Promise<'deleted' | 'stale'>;
  governed(): Promise<readonly GovernedProject[]>;
  /** Adds those that are not governed yet; the others stay as they are. */
  govern(projects: readonly GovernedProject[]): Promise<void>;
  release(id: GovernedId): Promise<void>;
  saveGoverned(project: GovernedProject, seenVersion: number): Promise<'saved' | 'stale'>;
  /** Gives all of these the same standard and mode, each at its next version. */
  assign(
    ids: readonly GovernedId[],
    standard: { readonly standardId: StandardId | null; readonly mode: MandateMode },
  ): Promise<void>;
  ratings(): Promise<
    readonly {
      readonly governedId: GovernedId;
      readonly criterionId: string;
      readonly value: number;
    }[]
  >;
  rate(governedId: GovernedId, criterionId: string, value: number | null): Promise<void>;
}
