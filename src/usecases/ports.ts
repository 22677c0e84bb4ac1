/* eslint-disable max-lines -- one page that says all that use cases need from outside */

import type { AuditAction, AuditTopic } from '../domain/audit/audit-action';
import type { Sha256 } from '../domain/audit/audit-entry';
import type { AuditPerson } from '../domain/audit/audit-person';
import type { ArtifactKind, ArtifactMapping } from '../domain/foundation/artifact';
import type { Day, Instant } from '../domain/foundation/calendar';
import type {
  AccountId,
  FieldId,
  GovernedId,
  GroupId,
  NodeId,
  ProjectId,
  StandardId,
  WorkItemId,
  WorkItemKey,
} from '../domain/foundation/ids';
import type { Grantable, Holder } from '../domain/foundation/rights';
import type { StatusCategory, WorkItem } from '../domain/foundation/work-item';
import type { ItemEvent } from '../domain/freshness/item-event';
import type {
  GovernedProject,
  MandateMode,
  PortfolioNode,
} from '../domain/portfolio/portfolio-tree';
import type { Cell, CellFinishes } from '../domain/rollup/figures';
import type { ScoringModel } from '../domain/scoring/scoring-model';
import type { Compliance, KeptFinding, WeighedCompliance } from '../domain/standards/standard';

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

/** Which fields carry what, for reading items. `estimateFieldId` is `null` when the site has no estimate. */
export type ItemFields = {
  readonly estimateFieldId: FieldId | null;
  readonly flaggedFieldId: FieldId | null;
  readonly blockingLinkTypes: readonly string[];
};

/** A link that says `blockerId` blocks the item that was read. */
export type Blocker = { readonly id: WorkItemId; readonly category: StatusCategory };

/**
 * What is kept of a work item; what blocks it is kept beside, for it changes without the item. Its moments are to the
 * second, but for `updated`, by which newer and older are told apart.
 */
export type WorkFact = Omit<WorkItem, 'openBlockers'>;

/** A work item as Jira tells it whole: its facts, what blocks it, and its structured part as it was found. */
export type ReadItem = {
  readonly item: WorkFact;
  readonly blockers: readonly Blocker[];
  /** The property `mandate.artifact`, unread; `null` when there is none. Anyone who may edit the item may have written it. */
  readonly artifactProperty: unknown;
};

export type ItemPage = {
  readonly items: readonly ReadItem[];
  /** `null` after the last page. */
  readonly nextToken: string | null;
  /** Jira points it cost. */
  readonly points: number;
};

/** What the site is, read as the app. Every call is paid for in Jira points and counted in {@link PointsLedger}. */
export interface JiraSite {
  info(): Promise<SiteInfo>;
  fields(): Promise<readonly SiteField[]>;
  issueTypes(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** `inward` as it reads on the item at that end: `is blocked by`. */
  linkTypes(): Promise<readonly { readonly name: string; readonly inward: string }[]>;
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

/** What Jira lets the asking user do. */
export interface Access {
  /** Whether Jira lets the user administer the whole site. */
  administersJira(): Promise<boolean>;
  /** Those of the projects that the user may browse; asked in bulk. */
  browsable(projectIds: readonly ProjectId[]): Promise<ReadonlySet<ProjectId>>;
  canAdminister(projectId: ProjectId): Promise<boolean>;
  canCreateIn(projectId: ProjectId): Promise<boolean>;
  /** The groups the user belongs to. Two points for each of them: ask only when it decides something. */
  groups(): Promise<ReadonlySet<GroupId>>;
}

export type NewItem = {
  readonly projectId: ProjectId;
  readonly issueTypeId: string;
  /** The work item it is made below; `null` for none. */
  readonly parentId: WorkItemId | null;
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

export type Comparison = {
  /** `null` when the item is not known yet. */
  readonly before: WorkItem | null;
  /** Whether it is known, and its blockers and its structured part are kept as they were read. */
  readonly arePartsKept: boolean;
};

export interface WorkItemRepository {
  /** What is kept of items that were read whole, in their order, and whether the parts beside the facts agree. */
  compare(items: readonly ReadItem[]): Promise<readonly Comparison[]>;
  /** Writes items that were read whole: facts under the guard "newer wins", blockers and structured part with them. */
  save(items: readonly ReadItem[]): Promise<void>;
  /** Writes facts alone, under the same guard; blockers and structured part stay. */
  apply(facts: readonly WorkFact[]): Promise<void>;
  /** Facts by id; those not known are left out. */
  find(ids: readonly WorkItemId[]): Promise<readonly WorkItem[]>;
  /** Every item of a project, in order of id, read page by page. */
  ofProject(projectId: ProjectId): AsyncIterable<WorkItem>;
  /** Drops them and marks them deleted for good, so that neither a late event nor a stale page brings them back. */
  remove(ids: readonly WorkItemId[], at: Instant): Promise<void>;
  /** Drops what is kept of them: they exist, but no longer in a chosen project. */
  forget(ids: readonly WorkItemId[]): Promise<void>;
  /** Takes back that they are deleted: Jira has just shown them. */
  restore(ids: readonly WorkItemId[]): Promise<void>;
  /** Which of these ids are known to be deleted. */
  deleted(ids: readonly WorkItemId[]): Promise<ReadonlySet<WorkItemId>>;
  /** The items of a project that were created, changed their category or were resolved at `since` or later. */
  movedSince(projectId: ProjectId, since: Instant): Promise<readonly WorkItem[]>;
  countByProject(): Promise<ReadonlyMap<ProjectId, number>>;
  idsOfProject(projectId: ProjectId): Promise<readonly WorkItemId[]>;
  /** Ids and parents of a project's items, and of all their ancestors in other projects. */
  parents(projectId: ProjectId): Promise<ReadonlyMap<WorkItemId, WorkItemId | null>>;
  /** The projects with items below one of these, at any depth. */
  projectsOfDescendants(ids: readonly WorkItemId[]): Promise<ReadonlySet<ProjectId>>;
  /** The items that one of these blocks, with the projects they are in. */
  blockedBy(
    ids: readonly WorkItemId[],
  ): Promise<readonly { readonly id: WorkItemId; readonly projectId: ProjectId }[]>;
  /** Blockers that are not kept themselves, with the categories that the items they block were read with. */
  outsideBlockers(): Promise<readonly Blocker[]>;
  /** The structured parts found on items of a project. */
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
}

export interface SnapshotRepository {
  saveCells(day: Day, projectId: ProjectId, rollUp: KeptRollUp): Promise<void>;
  saveCompliance(
    day: Day,
    entries: readonly (WeighedCompliance & { readonly governedId: GovernedId })[],
  ): Promise<void>;
  /** What was kept on the latest day up to `day`; empty where nothing was. */
  cellsOn(day: Day, projectIds: readonly ProjectId[]): Promise<ReadonlyMap<ProjectId, KeptRollUp>>;
  complianceOn(
    day: Day,
    ids: readonly GovernedId[],
  ): Promise<ReadonlyMap<GovernedId, WeighedCompliance>>;
  complianceOf(
    id: GovernedId,
    from: Day,
  ): Promise<readonly { readonly day: Day; readonly compliance: Compliance }[]>;
  /** What was finished when, in all of history; replaces what was kept of the project. */
  saveFinishes(projectId: ProjectId, cells: readonly CellFinishes[]): Promise<void>;
  finishesOf(
    projectIds: readonly ProjectId[],
  ): Promise<ReadonlyMap<ProjectId, readonly CellFinishes[]>>;
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
  /** For many projects at once: their findings with `evidence` left empty, for it is most of a finding. */
  withoutEvidence(ids: readonly GovernedId[]): Promise<readonly KeptFinding[]>;
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
  /** Gives all of these the same standard and mode, each at its next version. */
  assign(
    ids: readonly GovernedId[],
    standard: { readonly standardId: StandardId | null; readonly mode: MandateMode },
  ): Promise<void>;
  ratings(): Promise<
    readonly {
      readonly governedId: GovernedId;
      readonly criterionId: string;
      readonly value: number;
    }[]
  >;
  rate(governedId: GovernedId, criterionId: string, value: number | null): Promise<void>;
}

/** What people decided for the whole site, by the name it is kept under. */
export type SettingValues = {
  readonly fields: ItemFields;
  readonly mapping: readonly ArtifactMapping[];
  readonly 'scoring-model': ScoringModel;
  readonly setup: { readonly finishedSteps: readonly string[] };
};

/** Versioned settings: every change is a new row, the old ones stay. The gateway checks what it reads. */
export interface SettingsRepository {
  read<Name extends keyof SettingValues>(
    name: Name,
  ): Promise<{ readonly value: SettingValues[Name]; readonly version: number } | null>;
  /** `stale` when the latest version is no longer `seenVersion`; 0 when there is none yet. */
  save<Name extends keyof SettingValues>(
    setting: {
      readonly name: Name;
      readonly value: SettingValues[Name];
      readonly by: AccountId;
      readonly at: Instant;
    },
    seenVersion: number,
  ): Promise<'saved' | 'stale'>;
}

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
}

/** What a product event says; `changed` when only the item could be made out. */
export type Notice =
  | { readonly kind: 'event'; readonly event: ItemEvent }
  | { readonly kind: 'changed'; readonly workItemId: WorkItemId };

/** Product events waiting to be folded into facts. Append-only; what was folded is removed. */
export interface Inbox {
  append(
    entries: readonly { readonly id: string; readonly at: Instant; readonly notice: Notice }[],
  ): Promise<void>;
  /** Oldest first, at most `limit`. */
  take(limit: number): Promise<readonly { readonly id: string; readonly notice: Notice }[]>;
  remove(ids: readonly string[]): Promise<void>;
}

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

export type KeptGrant = {
  readonly holder: Holder;
  readonly what: Grantable;
  readonly grantedBy: AccountId;
  readonly grantedAt: Instant;
};

export interface RoleRepository {
  /** People first, then groups; in order of id and of what was granted. */
  all(): Promise<readonly KeptGrant[]>;
  /** What was granted to the account itself, and to any group at all. */
  concerning(accountId: AccountId): Promise<readonly KeptGrant[]>;
  /** A grant that is there already stays as it is. */
  grant(grant: {
    readonly holder: Holder;
    readonly what: Grantable;
    readonly by: AccountId;
    readonly at: Instant;
  }): Promise<void>;
  revoke(holder: Holder, what: Grantable): Promise<void>;
}

/** What an entry is about: a text as {@link AuditContent} has it, or a person, who is kept by pseudonym. */
export type AuditSubject = string | { readonly person: AccountId };

export type AuditDraft = {
  readonly action: AuditAction;
  readonly subject: AuditSubject;
  readonly by: AccountId | 'app';
  readonly at: Instant;
  readonly before: unknown;
  readonly after: unknown;
  /** The Jira projects it speaks of. */
  readonly about: readonly ProjectId[];
};

/** A sealed entry with its content, and what it can be found by, which is kept beside it. */
export type KeptEntry = {
  readonly entry: string;
  readonly hash: string;
  readonly content: string;
  readonly filed: {
    readonly sequence: number;
    readonly at: Instant;
    readonly by: string;
    readonly action: string;
  };
};

export type AuditFilter = {
  /** Entries before this one; `null` begins with the latest. */
  readonly before: number | null;
  readonly topic: AuditTopic | null;
  /** What this person did. */
  readonly person: AccountId | null;
  /** Both included. */
  readonly since: Instant | null;
  readonly until: Instant | null;
};

/** Append-only: nothing changes or deletes an entry. */
export interface AuditTrail {
  /**
   * Seals an entry onto the end of the chain and answers its sequence number. Of two who append at once each is sealed
   * onto the other's.
   *
   * @throws AppError `conflict` when others were faster every time.
   */
  append(draft: AuditDraft): Promise<number>;
  /** Entries after a sequence number, in order, as many as one answer holds; none after the last. */
  after(sequence: number): Promise<readonly KeptEntry[]>;
  /** Entries by filter, latest first, at most `limit`, fewer when they are large. */
  latest(filter: AuditFilter, limit: number): Promise<readonly KeptEntry[]>;
  /** Who is behind these pseudonyms; those who were erased are left out. */
  people(pseudonyms: readonly string[]): Promise<readonly AuditPerson[]>;
}

/** What the app has spent of Jira's hourly points, by its own count; and what Jira says once they are used up. */
export interface PointsLedger {
  spend(points: number): Promise<void>;
  spentInHourOf(at: Instant): Promise<number>;
  /** Jira has said that it answers nothing before `until`. */
  pause(until: Instant): Promise<void>;
  /** Until when nothing is to be asked of Jira; `null` when it may be asked. */
  pausedUntil(): Promise<Instant | null>;
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
  | { readonly kind: 'daily' };

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
  readonly sha256: Sha256;
  /** How long this invocation may still work, in milliseconds: what the platform allows, less a reserve. */
  readonly timeLeft: () => number;
};
