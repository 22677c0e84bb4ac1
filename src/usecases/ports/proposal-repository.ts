import type { Instant } from '../../domain/foundation/calendar';
import type { AccountId, NodeId, WorkItemId } from '../../domain/foundation/ids';
import type { Standing, TriageStep } from '../../domain/foundation/triage';
import type { ProposalModel } from '../../domain/scoring/proposal-model';

/** How much somebody thinks that one proposal has of one criterion of a portfolio: 0 to 10. */
export type ProposalRating = {
  readonly workItemId: WorkItemId;
  readonly criterionId: string;
  /** `null` for what was agreed before ratings were kept apart. Who was erased has a name that means nobody. */
  readonly by: AccountId | null;
  readonly value: number;
};

/** A step in which a portfolio said where a proposal stands, or took that back. */
export type KeptTriage = TriageStep & { readonly workItemId: WorkItemId };

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
  /** Where some work items stand; those of which nothing was ever said are missing. */
  triage(
    id: NodeId,
    workItemIds: readonly WorkItemId[],
  ): Promise<ReadonlyMap<WorkItemId, Standing>>;
  /** Every step stays. `stale` when somebody took that number, which is one above the last, meanwhile. */
  addTriage(id: NodeId, step: KeptTriage): Promise<'kept' | 'stale'>;
}
