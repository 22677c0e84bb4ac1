import type { Day, Instant } from '../../domain/foundation/calendar';
import type { AccountId, StandardId } from '../../domain/foundation/ids';
import type { StandardDocument } from '../../domain/standards/document/standard-document';
import type { StandardState } from '../../domain/standards/life/life';

/** One version of a standard that the PMO wrote, without its document. */
export type StandardVersion = {
  readonly standardId: StandardId;
  readonly version: string;
  readonly name: string;
  readonly state: StandardState;
  readonly effectiveFrom: Day;
  /** The first day on which it no longer holds; `null` while it was not retired. */
  readonly retiredFrom: Day | null;
  readonly rules: number;
  /** Who saved it last, who approved it; `null` for nobody yet, and where that person was erased. */
  readonly author: AccountId | null;
  readonly reviewer: AccountId | null;
  /** What was said at its last move. */
  readonly note: string;
  readonly changedAt: Instant;
  /** Raised by every change of the row. */
  readonly revision: number;
};

export type VersionName = Pick<StandardVersion, 'standardId' | 'version'>;

/** The standards of the PMO's own. What was published stays as it was published. */
export interface StandardRepository {
  /** Every version, by id and then by version as text. */
  versions(): Promise<readonly StandardVersion[]>;
  /** Their documents, in the same order; those that are not there are left out. */
  documents(names: readonly VersionName[]): Promise<readonly StandardDocument[]>;
  /**
   * Keeps a version at the revision after `seenRevision`; 0 creates. Without a document the one that is there stays.
   * `stale` when somebody else changed it meanwhile, and for a document of a version that has been published.
   */
  save(
    version: Omit<StandardVersion, 'revision'>,
    document: StandardDocument | null,
    seenRevision: number,
  ): Promise<'saved' | 'stale'>;
  /** Removes a draft. */
  discard(name: VersionName, seenRevision: number): Promise<'discarded' | 'stale'>;
}
