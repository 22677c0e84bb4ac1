import type { Instant } from '../../domain/foundation/calendar';
import type { ProjectId } from '../../domain/foundation/ids';
import type { Touch } from '../../domain/standards/affected/touch';

/** Marks that stand, and what was touched since the project was clean. */
export type Pending = {
  /** How often it was marked up to now, which never falls. */
  readonly marks: number;
  readonly touches: readonly Touch[];
};

/** Projects whose figures have to be computed again. */
export interface DirtyProjects {
  /** Marks them without saying by what: everything in them is touched. */
  mark(projectIds: Iterable<ProjectId>): Promise<void>;
  /** Marks them, each by what was touched in it. */
  touch(touched: ReadonlyMap<ProjectId, readonly Touch[]>): Promise<void>;
  all(): Promise<readonly ProjectId[]>;
  /** Those that are clean are missing. */
  pending(projectIds: readonly ProjectId[]): Promise<ReadonlyMap<ProjectId, Pending>>;
  /**
   * Clean again, each unless it was marked after the marks that were seen: then all that was touched in it stands.
   *
   * @returns those that were marked again.
   */
  clean(seenMarks: ReadonlyMap<ProjectId, number>): Promise<readonly ProjectId[]>;
  /**
   * Those of these that are marked, for the one who may queue their computation; a claim lapses at `until`. Two who claim for the same
   * `until` in the same moment may both be given one, which is then computed once and found clean once.
   */
  claimQueueing(
    projectIds: readonly ProjectId[],
    now: Instant,
    until: Instant,
  ): Promise<readonly ProjectId[]>;
  releaseQueueing(projectIds: readonly ProjectId[]): Promise<void>;
}
