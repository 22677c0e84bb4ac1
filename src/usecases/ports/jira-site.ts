import type { Instant } from '../../domain/foundation/calendar';
import type {
  AccountId,
  FieldId,
  GroupId,
  ProjectId,
  WorkItemId,
} from '../../domain/foundation/ids';
import type { ArtifactContent } from '../../domain/artifacts/fingerprint';
import type { GateMarks } from '../../domain/gates/gate-marks';
import type { LogLine } from '../../domain/history/logged-change';
import type { StatusCategory, WorkItem } from '../../domain/foundation/work-item';
import type { ItemCreation } from './new-item';
import type { HeldRole } from './project-role-repository';

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
  /** Every work item that it is linked with, whatever the link says and in whichever direction, each once. */
  readonly links: readonly WorkItemId[];
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

/** The log of a work item that was asked about. */
export type ItemLog = { readonly id: WorkItemId; readonly lines: readonly LogLine[] };

export type LogAnswer = {
  /** Of an item without logged changes there is none. */
  readonly logs: readonly ItemLog[];
  /** Jira points it cost. */
  readonly points: number;
};

export type FirstFound = {
  readonly items: readonly { readonly key: string; readonly updated: Instant }[];
  readonly isAll: boolean;
};

/** What somebody is told by Jira's own notification, in plain words. */
export type Letter = { readonly subject: string; readonly text: string };

/** Whom Jira tells; whoever is in one of the groups is known to Jira alone. */
export type Recipients = {
  readonly people: readonly AccountId[];
  readonly groups: readonly GroupId[];
};

/** What stands in a work item, and when it was last changed. */
export type ItemContent = ArtifactContent & {
  readonly id: WorkItemId;
  readonly updated: Instant;
};

/** What the site is, read as the app. Every call is paid for in Jira points and counted in {@link PointsLedger}. */
export interface JiraSite extends ItemCreation {
  info(): Promise<SiteInfo>;
  fields(): Promise<readonly SiteField[]>;
  issueTypes(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  statuses(): Promise<readonly { readonly id: string; readonly category: StatusCategory }[]>;
  /** `inward` as it reads on the item at that end: `is blocked by`. */
  linkTypes(): Promise<readonly { readonly name: string; readonly inward: string }[]>;
  projects(): Promise<readonly SiteProject[]>;
  /**
   * Those of the roles of a project that stand for one of ours, and who is in each, without those whose account is closed. Two of
   * them may stand for the same.
   */
  rolesOf(projectId: ProjectId): Promise<readonly HeldRole[]>;
  /** What stands about gates in the property of a project, whoever wrote it; `null` where the project is not there. */
  gateMarksIn(id: ProjectId): Promise<{ readonly value: unknown } | null>;
  /** @throws AppError `not-allowed` where the app may not administer the project. */
  writeGateMarks(id: ProjectId, marks: GateMarks): Promise<void>;
  count(jql: string): Promise<number>;
  /**
   * One page of items, 100 at most, in a stable order.
   *
   * @throws AppError `conflict` when Jira no longer takes the token: start that search over.
   */
  search(jql: string, fields: ItemFields, token: string | null): Promise<ItemPage>;
  /** Items by id, in calls of 100; those that no longer exist are left out. */
  fetch(ids: readonly WorkItemId[], fields: ItemFields): Promise<readonly ReadItem[]>;
  /** What stands in items, in calls of 100; those that no longer exist are left out. */
  contents(ids: readonly WorkItemId[]): Promise<readonly ItemContent[]>;
  /**
   * What was logged of these items, 1,000 at most. Where fields are named, 10 at most, only what was logged together with a change of
   * one of them.
   */
  logs(ids: readonly WorkItemId[], fieldIds: readonly string[]): Promise<LogAnswer>;
  /** The ids of all items that match, in Jira's order. */
  listIds(jql: string): Promise<readonly WorkItemId[]>;
  /** The first so many items that match, in Jira's order, and whether these are all. */
  first(jql: string, most: number): Promise<FirstFound>;
  /**
   * Has Jira tell people, and whoever is in some groups, about a work item, by its id or key: in one call, each of them once.
   *
   * @throws AppError where Jira tells nobody: one of the accounts is closed, or nobody of them may see the work item.
   */
  notify(item: string, letter: Letter, to: Recipients): Promise<void>;
}
