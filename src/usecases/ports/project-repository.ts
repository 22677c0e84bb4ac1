import type { ProjectId } from '../../domain/foundation/ids';
import type { SiteProject } from './jira-site';

export type ImportMark = {
  readonly status: 'waiting' | 'running' | 'done' | 'failed';
  /** Where the next page starts; `null` at the first. */
  readonly token: string | null;
  readonly fetched: number;
  readonly expected: number;
  /** Jira points spent on its pages, those that had to be read again included. */
  readonly points: number;
  readonly problem: string | null;
};

/** A Jira project as Mandate knows it. */
export type KnownProject = SiteProject & {
  readonly workItems: number;
  readonly isChosen: boolean;
  readonly import: ImportMark;
};

export interface ProjectRepository {
  all(): Promise<readonly KnownProject[]>;
  /** Writes what Jira says; choice and import mark of known projects stay. */
  saveSurvey(projects: readonly (SiteProject & { readonly workItems: number })[]): Promise<void>;
  /**
   * Chooses exactly these; the others keep their facts but are not refreshed any more. One that is chosen anew waits to
   * be imported from its first page, for its facts may have aged.
   */
  choose(projectIds: readonly ProjectId[]): Promise<void>;
  /**
   * Moves the import mark of a project on. Writes nothing and answers `stale` unless `fetched` is still
   * `seen.fetched` and the status still `seen.status`: another worker got there first.
   */
  moveImport(projectId: ProjectId, seen: ImportMark, next: ImportMark): Promise<'saved' | 'stale'>;
  /** Every project is waiting to be imported again, from its first page. */
  resetImports(): Promise<void>;
}
