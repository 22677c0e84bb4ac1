import type { GroupId, ProjectId, WorkItemId, WorkItemKey } from '../../domain/foundation/ids';
import type { StatusCategory } from '../../domain/foundation/work-item';

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
