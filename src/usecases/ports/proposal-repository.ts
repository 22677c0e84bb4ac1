import type { Instant } from '../../domain/foundation/calendar';
import type { AccountId, NodeId, WorkItemId } from '../../domain/foundation/ids';
import type { Triage } from '../../domain/foundation/triage';
import type { ProposalModel } from '../../domain/scoring/proposal-model';

/** How much somebody thinks that one proposal has of one criterion of a portfolio: 0 to 10. */
export type ProposalRating = {
  readonly workItemId: WorkItemId;
  readonly criterionId: string;
  /** `null` for what was agreed before ratings were kept apart. Who was erased has a name that means nobody. */
  readonly by: AccountId | null;
  readonly value: number;
};

/** What a portfolio said last of where a proposal stands. */
export type KeptTriage = Triage & { readonly workItemId: WorkItemId };

/** How each portfolio compares its proposals, and what its people think of them. */
export interface ProposalRepository {
  model(id: NodeId): Promise<{ readonly model: ProposalModel; readonly version: number } | null>;
  /** The latest model of each of some portfolios; those without any are missing. */
  models(ids: readonly NodeId[]): Promise<ReadonlyMap<NodeId, ProposalModel>>;
  /** Every version stays. `stale` when the latest is no longer `seenVersion`; 0 when there is none yet. */
  saveModel(
    saved: {
      readonly nodeId: NodeId;
      readonly model: ProposalModel;
      readonly by: AccountId;
      readonly at: Instant;
    },
    seenVersion: number,
  ): Promise<'saved' | 'stale'>;
  /** By work item and criterion. */
  ratings(id: NodeId): Promise<readonly ProposalRating[]>;
  /** By which criteria some portfolios rate one of some work items above 0, each once, in order of both. */
  rated(
    ids: readonly NodeId[],
    workItemIds: readonly WorkItemId[],
  ): Promise<readonly { readonly nodeId: NodeId; readonly criterionId: string }[]>;
  /** Replaces what this person said of these; `null` takes it back. What others said stays. */
  rate(
    id: NodeId,
    rater: {
      readonly by: AccountId;
      readonly at: Instant;
      readonly ratings: readonly (Omit<ProposalRating, 'by' | 'value'> & {
        readonly value: number | null;
      })[];
    },
  ): Promise<void>;
  /** The last that was said of each work item, by work item. */
  triage(id: NodeId): Promise<readonly KeptTriage[]>;
  /** `stale` when what was said last is no longer the step before this one. */
  addTriage(id: NodeId, triage: KeptTriage): Promise<'kept' | 'stale'>;
  /** Takes back what was said last, so that what was said before it holds again. `stale` when that is no longer this step. */
  undoTriage(id: NodeId, last: Pick<KeptTriage, 'workItemId' | 'step'>): Promise<'kept' | 'stale'>;
}
