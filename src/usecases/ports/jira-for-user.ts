import type { Hands } from '../../domain/artifacts/approval';
import type { Day } from '../../domain/foundation/calendar';
import type {
  AccountId,
  GroupId,
  ProjectId,
  WorkItemId,
  WorkItemKey,
} from '../../domain/foundation/ids';
import type { StatusCategory } from '../../domain/foundation/work-item';
import type { ItemContent } from './jira-site';
import type { ItemCreation } from './new-item';

/** What Jira lets the asking user do. */
export interface Access {
  /** Whether Jira lets the user administer the whole site. */
  administersJira(): Promise<boolean>;
  /** Those of the projects that the user may browse; asked in bulk. */
  browsable(projectIds: readonly ProjectId[]): Promise<ReadonlySet<ProjectId>>;
  canAdminister(projectId: ProjectId): Promise<boolean>;
  canCreateIn(projectId: ProjectId): Promise<boolean>;
  /** Those of the projects in which the user may create work items; asked in bulk. */
  creatable(projectIds: readonly ProjectId[]): Promise<ReadonlySet<ProjectId>>;
  canEditIn(projectId: ProjectId): Promise<boolean>;
  /** Those of the projects in which the user may edit work items; asked in bulk. */
  editable(projectIds: readonly ProjectId[]): Promise<ReadonlySet<ProjectId>>;
  /** The groups the user belongs to. Two points for each of them: ask only when it decides something. */
  groups(): Promise<ReadonlySet<GroupId>>;
}

export type FoundItem = ItemContent & {
  readonly key: WorkItemKey;
  readonly projectId: ProjectId;
  readonly category: StatusCategory;
  readonly people: Omit<Hands, 'lastEditor'>;
  /** Whether an issue security level narrows who sees it. */
  readonly isSecured: boolean;
};

export type ListedItem = {
  readonly id: WorkItemId;
  readonly key: WorkItemKey;
  readonly projectId: ProjectId;
  readonly typeId: string;
  readonly summary: string;
  readonly category: StatusCategory;
  /** Unread: anyone who may edit the item may have written it. */
  readonly artifactProperty: unknown;
};

/** With what its description says, one line a paragraph; without its headings. */
export type ToldItem = ListedItem & {
  readonly text: string;
  /** By the id of the field; without those that hold no number, or that the user may not see. */
  readonly numbers: Readonly<Record<string, number>>;
};

export type DatedItem = ListedItem & { readonly due: Day | null };

/** What of a work item is text, and not kept. */
export type ItemText = {
  readonly summary: string;
  readonly status: string;
  /** The name of who it is assigned to; `null` for nobody. */
  readonly owner: string | null;
  /** Whether an issue security level narrows who sees it. */
  readonly isSecured: boolean;
};

/** A transition by its id, with the name of the status that it leads to. */
export type WayOn = { readonly id: string; readonly name: string };

/** Jira on behalf of the asking user: Jira itself refuses what the user may not do. */
export interface JiraForUser extends ItemCreation {
  /** `null` when the item does not exist or the user may not see it. */
  find(key: WorkItemKey): Promise<FoundItem | null>;
  /**
   * The items of these types that the user may see, by key; in these projects, or in all where none is named. `most` of them at the
   * most.
   */
  list(wanted: {
    readonly typeIds: readonly string[];
    readonly projectIds: readonly ProjectId[];
    /** The number fields that are told, by their ids. */
    readonly numberFields: readonly string[];
    readonly most: number;
  }): Promise<{ readonly items: readonly ToldItem[]; readonly isAll: boolean }>;
  /** The fields that hold numbers and that the user may see, by name. */
  numberFields(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Items by key or id, with their structured parts, in calls of 100; those that the user may not see are left out. */
  items(keys: readonly (WorkItemKey | WorkItemId)[]): Promise<readonly DatedItem[]>;
  /** What stands in some items, in calls of 100; those that the user may not see are left out. */
  texts(ids: readonly WorkItemId[]): Promise<ReadonlyMap<WorkItemId, ItemText>>;
  /** The descriptions of some items, unread, in calls of 50; those that the user may not see are left out. */
  descriptions(ids: readonly WorkItemId[]): Promise<ReadonlyMap<WorkItemId, unknown>>;
  /**
   * Replaces the structured part of an item.
   *
   * @throws AppError `not-allowed`, `not-found` or `invalid-input` in Jira's own words.
   */
  writePart(key: WorkItemKey, part: object): Promise<void>;
  /** Ties two items by a link of a type, by its name. @throws AppError in Jira's own words. */
  link(ends: {
    readonly type: string;
    readonly from: WorkItemKey;
    readonly to: WorkItemKey;
  }): Promise<void>;
  /** The statuses that the user can move an item to, each by the transition that leads there. */
  waysOn(key: WorkItemKey): Promise<readonly WayOn[]>;
  /** @throws AppError in Jira's own words: a transition can ask for more than this gives, or hold back. */
  move(key: WorkItemKey, way: WayOn): Promise<void>;
  /** Who changed its content last; `null` where it never was changed. Jira does not tell who wrote its structured part. */
  lastEditorOf(id: WorkItemId): Promise<AccountId | null>;
}
