import type { Instant } from '../../domain/foundation/calendar';
import type { ProjectId } from '../../domain/foundation/ids';
import type { Touch } from '../../domain/standards/affected/touch';

/** Marks that stand, and what was touched since the project was clean. */
export type Pending = {
  /** How often it was marked up to now, which never falls; 0 when it is clean. */
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
  pending(projectId: ProjectId): Promise<Pending>;
  /** Clean again, unless it was marked after `seenMarks`: then all that was touched stands. */
  clean(projectId: ProjectId, seenMarks: number): Promise<'clean' | 'marked-again'>;
  /** True for the one who may queue its computation; a claim lapses at `until`. */
  claimQueueing(projectId: ProjectId, now: Instant, until: Instant): Promise<boolean>;
  releaseQueueing(projectId: ProjectId): Promise<void>;
}
