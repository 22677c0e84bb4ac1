import type { ArtifactKind } from '../domain/foundation/artifact';
import type { Day, Instant } from '../domain/foundation/calendar';
import type {
  AccountId,
  GovernedId,
  NodeId,
  ProjectId,
  WorkItemId,
  WorkItemKey,
} from '../domain/foundation/ids';
import type { PmoRole, Right } from '../domain/foundation/rights';
import type { StatusCategory, WorkItem } from '../domain/foundation/work-item';
import type { GovernedProject, PortfolioNode } from '../domain/portfolio/portfolio-tree';
import type { Cell } from '../domain/rollup/figures';
import type { Compliance, KeptFinding } from '../domain/standards/standard';

// ---- Jira, read as the app -------------------------------------------------------------------------------------

export type SiteInfo = {
  readonly baseUrl: string;
  readonly title: string;
  readonly timeZone: string;
};

export type SiteField = {
  readonly id: string;
  readonly name: string;
  /** Jira's schema type, `number`; and the custom type, `com.pyxis…:jsw-story-points`. */
  readonly type: string | null;
  readonly custom: string | null;
};

export type SiteProject = {
  readonly id: ProjectId;
  readonly key: string;
  readonly name: string;
  readonly style: 'company-managed' | 'team-managed';
  readonly isPrivate: boolean;
  /** Ids of the issue types it offers. */
  readonly issueTypeIds: readonly string[];
};

/** Which fields carry what, for reading items. */
export type ItemFields = {
  readonly estimateFieldId: string | null;
  readonly flaggedFieldId: string | null;
  readonly blockingLinkTypes: readonly string[];
};

/** A link that says `blockerId` blocks the item that was read. */
export type Blocker = { readonly id: WorkItemId; readonly category: StatusCategory };

/** A work item as Jira tells it whole: its facts, what blocks it, and its structured part as it was found. */
export type ReadItem = {
  readonly item: Omit<WorkItem, 'openBlockers'>;
  readonly blockers: readonly Blocker[];
  /** The property `mandate.artifact`, unread; `null` when there is none. Anyone who may edit the item may have written it. */
  readonly artifactProperty: unknown;
};

export type ItemPage = {
  readonly items: readonly ReadItem[];
  /** `null` after the last page. */
  readonly nextToken: string | null;
};

/** What the site is, read as the app. Every call is paid for in Jira points and counted in {@link PointsLedger}. */
export interface JiraSite {
  info(): Promise<SiteInfo>;
  fields(): Promise<readonly SiteField[]>;
  issueTypes(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  projects(): Promise<readonly SiteProject[]>;
  count(jql: string): Promise<number>;
  /**
   * One page of items, 100 at most, in a stable order.
   *
   * @throws AppError `conflict` when Jira no longer takes the token: start that search over.
   */
  search(jql: string, fields: ItemFields, token: string | null): Promise<ItemPage>;
  /** Items by id, in calls of 100; those that no longer exist are left out. */
  fetch(ids: readonly WorkItemId[], fields: ItemFields): Promise<readonly ReadItem[]>;
  /** The ids of all items that match, in Jira's order. */
  listIds(jql: string): Promise<readonly WorkItemId[]>;
}

// ---- Jira, as the asking user ----------------------------------------------------------------------------------

/** What Jira and Mandate let the asking user do. */
export interface Access {
  holds(right: Right): Promise<boolean>;
  /** Those of the projects that the user may browse; asked in bulk. */
  browsable(projectIds: readonly ProjectId[]): Promise<ReadonlySet<ProjectId>>;
  canAdminister(projectId: ProjectId): Promise<boolean>;
  canCreateIn(projectId: ProjectId): Promise<boolean>;
}

export type NewItem = {
  readonly projectId: ProjectId;
  readonly issueTypeId: string;
  readonly summary: string;
  readonly sections: readonly { readonly heading: string; readonly hint: string }[];
  readonly artifact: unknown;
};

export type FoundItem = {
  readonly id: WorkItemId;
  readonly key: WorkItemKey;
  readonly projectId: ProjectId;
  readonly summary: string;
  readonly typeId: string;
  readonly category: StatusCategory;
  readonly artifactProperty: unknown;
};

/** Jira on behalf of the asking user: Jira itself refuses what the user may not do. */
export interface JiraForUser {
  /** @throws AppError `not-allowed` or `invalid-input` in Jira's own words. */
  create(item: NewItem): Promise<WorkItemKey>;
  /** `null` when the item does not exist or the user may not see it. */
  find(key: WorkItemKey): Promise<FoundItem | null>;
}

// ---- what is kept ----------------------------------------------------------------------------------------------

export type ImportMark = {
  readonly status: 'waiting' | 'running' | 'done' | 'failed';
  /** Where the next page starts; `null` at the first. */
  readonly token: string | null;
  readonly fetched: number;
  readonly expected: number;
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
  choose(projectIds: readonly ProjectId[]): Promise<void>;
  /**
   * Moves the import mark of a project on. Writes nothing and answers `stale` unless `fetched` is still
   * `seen.fetched` and the status still `seen.status`: another worker got there first.
   */
  moveImport(projectId: ProjectId, seen: ImportMark, next: ImportMark): Promise<'saved' | 'stale'>;
  resetImports(): Promise<void>;
}

export interface WorkItemRepository {
  /** Upserts under the guard "newer wins", blockers and structured part included. Returns the projects it changed. */
  save(items: readonly ReadItem[]): Promise<ReadonlySet<ProjectId>>;
  /** Facts by id; those not known are left out. */
  find(ids: readonly WorkItemId[]): Promise<readonly WorkItem[]>;
  /** Every item of a project, in order of id, read page by page. */
  ofProject(projectId: ProjectId): AsyncIterable<WorkItem>;
  /** Marks them deleted for good, so that a late event cannot bring them back. Returns the projects it changed. */
  remove(ids: readonly WorkItemId[], at: Instant): Promise<ReadonlySet<ProjectId>>;
  /** Which of these ids are known to be deleted. */
  deleted(ids: readonly WorkItemId[]): Promise<ReadonlySet<WorkItemId>>;
  countByProject(): Promise<ReadonlyMap<ProjectId, number>>;
  idsOfProject(projectId: ProjectId): Promise<readonly WorkItemId[]>;
  /** Ids and parents of a project's items, and of all their ancestors in other projects. */
  parents(projectId: ProjectId): Promise<ReadonlyMap<WorkItemId, WorkItemId | null>>;
  /** The projects with items whose parent is one of these. */
  projectsOfChildren(ids: readonly WorkItemId[]): Promise<ReadonlySet<ProjectId>>;
  /** Items of these types, or with a structured part, in a project. */
  artifacts(projectId: ProjectId): Promise<readonly KeptArtifact[]>;
  findArtifact(id: WorkItemId): Promise<KeptArtifact | null>;
  /** Drops every fact that Jira can tell again. */
  clear(): Promise<void>;
}

/** A structured part that was found on an item. `kind` is `null` when it could not be read; `problem` says why. */
export type KeptArtifact = {
  readonly workItemId: WorkItemId;
  readonly projectId: ProjectId;
  readonly kind: ArtifactKind | null;
  readonly schemaVersion: number | null;
  readonly problem: string | null;
};

export type KeptRollUp = {
  readonly computedAt: Instant;
  readonly asOf: Day;
  readonly cells: readonly Cell[];
};

export interface RollUpRepository {
  /** One row a project, written whole. */
  save(projectId: ProjectId, rollUp: KeptRollUp): Promise<void>;
  of(projectIds: readonly ProjectId[]): Promise<ReadonlyMap<ProjectId, KeptRollUp>>;
  clear(): Promise<void>;
}

export interface SnapshotRepository {
  saveCells(day: Day, projectId: ProjectId, rollUp: KeptRollUp): Promise<void>;
  saveCompliance(
    day: Day,
    entries: readonly { readonly governedId: GovernedId; readonly compliance: Compliance }[],
  ): Promise<void>;
  /** What was kept on the latest day up to `day`; empty where nothing was. */
  cellsOn(day: Day, projectIds: readonly ProjectId[]): Promise<ReadonlyMap<ProjectId, KeptRollUp>>;
  complianceOn(day: Day, ids: readonly GovernedId[]): Promise<ReadonlyMap<GovernedId, Compliance>>;
  complianceOf(
    id: GovernedId,
    from: Day,
  ): Promise<readonly { readonly day: Day; readonly compliance: Compliance }[]>;
  progressOf(
    projectIds: readonly ProjectId[],
    from: Day,
  ): Promise<
    readonly { readonly day: Day; readonly projectId: ProjectId; readonly rollUp: KeptRollUp }[]
  >;
  firstDay(): Promise<Day | null>;
}

export interface FindingRepository {
  /** Replaces the findings of one governed project. */
  save(governedId: GovernedId, findings: readonly KeptFinding[]): Promise<void>;
  of(ids: readonly GovernedId[]): Promise<readonly KeptFinding[]>;
  clear(): Promise<void>;
}

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
  ratings(): Promise<
    readonly {
      readonly governedId: GovernedId;
      readonly criterionId: string;
      readonly value: number;
    }[]
  >;
  rate(governedId: GovernedId, criterionId: string, value: number | null): Promise<void>;
}

/** Versioned settings: every change is a new row, the old ones stay. Values are JSON, parsed by who asks. */
export interface SettingsRepository {
  read(name: string): Promise<{ readonly value: unknown; readonly version: number } | null>;
  /** `stale` when the latest version is no longer `seenVersion`; 0 when there is none yet. */
  save(
    setting: {
      readonly name: string;
      readonly value: unknown;
      readonly by: AccountId;
      readonly at: Instant;
    },
    seenVersion: number,
  ): Promise<'saved' | 'stale'>;
}

/** Small facts about the app's own work: marks, leases, the watermark. Overwritten, not kept. */
export interface StateRepository {
  read(name: string): Promise<string | null>;
  write(name: string, value: string): Promise<void>;
  /** Takes a lease and answers true, unless someone holds it until after `now`. */
  lease(name: string, now: Instant, until: Instant): Promise<boolean>;
  release(name: string): Promise<void>;
}

/** Product events waiting to be folded into facts. Append-only; what was folded is deleted. */
export interface Inbox {
  append(
    events: readonly { readonly id: string; readonly at: Instant; readonly event: unknown }[],
  ): Promise<void>;
  /** Oldest first, at most `limit`. */
  take(limit: number): Promise<readonly { readonly id: string; readonly event: unknown }[]>;
  remove(ids: readonly string[]): Promise<void>;
}

/** Projects whose figures have to be computed again. */
export interface DirtyProjects {
  mark(projectIds: Iterable<ProjectId>): Promise<void>;
  all(): Promise<readonly ProjectId[]>;
  /** How often it was marked since it was last clean; 0 when it is clean. */
  marks(projectId: ProjectId): Promise<number>;
  /** Clean again, unless it was marked after `seenMarks`. */
  clean(projectId: ProjectId, seenMarks: number): Promise<'clean' | 'marked-again'>;
  /** True for the one who may queue its computation; a claim lapses at `until`. */
  claimQueueing(projectId: ProjectId, now: Instant, until: Instant): Promise<boolean>;
  releaseQueueing(projectId: ProjectId): Promise<void>;
}

export interface RoleRepository {
  all(): Promise<
    readonly {
      readonly accountId: AccountId;
      readonly role: PmoRole;
      readonly grantedBy: AccountId;
      readonly grantedAt: Instant;
    }[]
  >;
  rolesOf(accountId: AccountId): Promise<readonly PmoRole[]>;
  grant(grant: {
    readonly accountId: AccountId;
    readonly role: PmoRole;
    readonly by: AccountId;
    readonly at: Instant;
  }): Promise<void>;
  revoke(accountId: AccountId, role: PmoRole): Promise<void>;
}

export interface AuditTrail {
  append(entry: {
    readonly action: string;
    readonly subject: string;
    readonly by: AccountId | 'app';
    readonly at: Instant;
    readonly detail: unknown;
  }): Promise<void>;
}

/** What the app has spent of Jira's hourly points, by its own count. */
export interface PointsLedger {
  spend(points: number): Promise<void>;
  spentInHourOf(at: Instant): Promise<number>;
}

/** Accounts the app keeps anywhere, for the weekly report of personal data. */
export interface PersonalData {
  accounts(): Promise<readonly { readonly accountId: AccountId; readonly updatedAt: Instant }[]>;
  report(
    accounts: readonly { readonly accountId: AccountId; readonly updatedAt: Instant }[],
  ): Promise<readonly { readonly accountId: AccountId; readonly status: 'closed' | 'updated' }[]>;
  erase(accountId: AccountId): Promise<void>;
}

// ---- work that is done later -----------------------------------------------------------------------------------

export type Job =
  | { readonly kind: 'import' }
  | { readonly kind: 'inbox' }
  | { readonly kind: 'recompute'; readonly projectId: ProjectId }
  | { readonly kind: 'reconcile' }
  | { readonly kind: 'daily'; readonly day: Day };

export interface WorkQueue {
  /** Jobs about one project never run side by side. */
  push(jobs: readonly Job[], delaySeconds?: number): Promise<void>;
}

/** What the outside world offers one invocation. A use case names the parts it needs with `Pick`. */
export type Deps = {
  readonly site: JiraSite;
  readonly asUser: JiraForUser;
  readonly access: Access;
  readonly projects: ProjectRepository;
  readonly workItems: WorkItemRepository;
  readonly rollUps: RollUpRepository;
  readonly snapshots: SnapshotRepository;
  readonly findings: FindingRepository;
  readonly portfolio: PortfolioRepository;
  readonly settings: SettingsRepository;
  readonly state: StateRepository;
  readonly inbox: Inbox;
  readonly dirty: DirtyProjects;
  readonly roles: RoleRepository;
  readonly audit: AuditTrail;
  readonly points: PointsLedger;
  readonly personalData: PersonalData;
  readonly queue: WorkQueue;
  /** The asking user; the app itself when a clock or an event asks. */
  readonly actor: AccountId;
  readonly now: () => Instant;
  /** A fresh id, unlike any other. */
  readonly newId: () => string;
  /** How long this invocation may still work, in milliseconds. */
  readonly timeLeft: () => number;
};
