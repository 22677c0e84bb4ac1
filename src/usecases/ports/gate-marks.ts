import type { ProjectId } from '../../domain/foundation/ids';

/** What was written last into Jira about the gates of each Jira project, as canonical text. */
export interface GateMarkRepository {
  /** Projects about which nothing was ever written are missing. */
  written(ids: readonly ProjectId[]): Promise<ReadonlyMap<ProjectId, string>>;
  keep(id: ProjectId, text: string): Promise<void>;
}
