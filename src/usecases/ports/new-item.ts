import type { Day } from '../../domain/foundation/calendar';
import type { AccountId, ProjectId, WorkItemId, WorkItemKey } from '../../domain/foundation/ids';

export type NewItem = {
  readonly projectId: ProjectId;
  readonly issueTypeId: string;
  /** The work item it is made below; `null` for none. */
  readonly parentId: WorkItemId | null;
  readonly summary: string;
  readonly sections: readonly { readonly heading: string; readonly hint: string }[];
  /** Left out where the project’s form to create has no due date. */
  readonly due: Day | null;
  /** Left out where Jira does not let it be assigned to them. */
  readonly assignee: AccountId | null;
  readonly artifact: unknown;
  /** Whether there is one of it ever, so that what was made long ago is it, too. */
  readonly isOneEver: boolean;
};

export type CreatedItem = { readonly id: WorkItemId; readonly key: WorkItemKey };

/** Makes work items; the same once more is the one that is there. */
export interface ItemCreation {
  /** @throws AppError `not-allowed` or `invalid-input` in Jira's own words; with `mayBeDone` where nobody knows. */
  create(item: NewItem): Promise<CreatedItem>;
}
