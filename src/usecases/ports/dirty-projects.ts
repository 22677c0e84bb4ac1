import type { Instant } from '../../domain/foundation/calendar';
import type { ProjectId } from '../../domain/foundation/ids';

/** Projects whose figures have to be computed again. */
export interface DirtyProjects {
  mark(projectIds: Iterable<ProjectId>): Promise<void>;
  all(): Promise<readonly ProjectId[]>;
  /** How often it was marked up to now, which never falls; 0 when it is clean. */
  marks(projectId: ProjectId): Promise<number>;
  /** Clean again, unless it was marked after `seenMarks`. */
  clean(projectId: ProjectId, seenMarks: number): Promise<'clean' | 'marked-again'>;
  /** True for the one who may queue its computation; a claim lapses at `until`. */
  claimQueueing(projectId: ProjectId, now: Instant, until: Instant): Promise<boolean>;
  releaseQueueing(projectId: ProjectId): Promise<void>;
}
