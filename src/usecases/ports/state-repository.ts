import type { Day, Instant } from '../../domain/foundation/calendar';
import type { FieldId, ProjectId } from '../../domain/foundation/ids';
import type { SiteProject } from './jira-site';

/** What Jira told of the site: the first complete picture, before anything is imported. */
export type SiteSurvey = {
  readonly baseUrl: string;
  readonly title: string;
  readonly timeZone: string;
  readonly surveyedAt: Instant;
  readonly projects: readonly {
    readonly id: ProjectId;
    readonly key: string;
    readonly name: string;
    readonly style: SiteProject['style'];
    readonly isPrivate: boolean;
    readonly workItems: number;
  }[];
  readonly estimateFields: readonly {
    readonly id: FieldId;
    readonly name: string;
    readonly suggested: boolean;
  }[];
  readonly issueTypes: readonly { readonly id: string; readonly name: string }[];
  readonly pointsToImport: number;
};

/** One import of the chosen projects, from its start until the last of them is done. */
export type ImportRun = {
  readonly mode: 'going' | 'waiting-for-quota' | 'paused';
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  /** When a job last took it up: an import that is going but was not heard of is stuck. */
  readonly heardAt: Instant;
  /** Set until everything that is kept has been dropped, which is how a rebuild begins. */
  readonly mustClear: boolean;
};

/** How far Jira's own record was compared with the kept facts. */
export type Reconciliation = {
  /** Whatever was updated before is known. */
  readonly until: Instant;
  /** Where Jira's count was found to be off though the ids agree: by project, its count less ours. */
  readonly countGaps: Readonly<Record<string, number>>;
};

/** What the app notes about its own work, by the name it is kept under. */
export type StateValues = {
  readonly survey: SiteSurvey;
  readonly 'import-run': ImportRun;
  readonly reconciliation: Reconciliation;
  /** The day whose daily work was last started. */
  readonly 'daily-work': Day;
};

/** Small facts about the app's own work: marks, leases, the watermark. Overwritten, not kept. */
export interface StateRepository {
  read<Name extends keyof StateValues>(name: Name): Promise<StateValues[Name] | null>;
  write<Name extends keyof StateValues>(name: Name, value: StateValues[Name]): Promise<void>;
  /** Takes a lease and answers true, unless someone holds it until after `now`. */
  lease(name: string, now: Instant, until: Instant): Promise<boolean>;
  release(name: string): Promise<void>;
  /** Forgets the leases that nobody holds any more at `now`. */
  dropLapsedLeases(now: Instant): Promise<void>;
}
