import type { Instant } from '../foundation/calendar';
import type { FieldId, ProjectId, WorkItemId } from '../foundation/ids';
import type { StatusCategory, WorkItem } from '../foundation/work-item';

/** What Jira tells the app of a work item when it changes: what the item is now, as far as the event says, and what changed. */
export type ItemEvent = {
  readonly type: 'created' | 'updated' | 'deleted';
  readonly workItemId: WorkItemId;
  readonly projectId: ProjectId;
  readonly number: number;
  readonly typeId: string;
  /** `null` where the event does not say. */
  readonly level: number | null;
  /** `null` for a status whose category is not known. */
  readonly category: StatusCategory | null;
  readonly created: Instant;
  readonly updated: Instant;
  readonly assigned: boolean;
  /** When Jira sent it. */
  readonly at: Instant;
  /** Empty when nothing changed that Jira logs: a comment, a vote, a property. */
  readonly changes: readonly FieldChange[];
};

/** One line of the event's changelog. `from` and `to` are ids or raw values, `toText` what people read. */
export type FieldChange = {
  /** The field's id where Jira gives one: `duedate`, `customfield_10004`. */
  readonly fieldId: string | null;
  /** The field's name in the log: `duedate`, `Story Points`, `IssueParentAssociation`. */
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly toText: string | null;
};

/** Which custom fields carry facts on this site. */
export type FactFields = {
  readonly estimateFieldId: FieldId | null;
  readonly flaggedFieldId: FieldId | null;
  /** Their names, for changelogs that do not give the id; `null` when not known. */
  readonly estimateFieldName: string | null;
  readonly flaggedFieldName: string | null;
};

/** The facts of an item that are its own: all but what other items say of it. */
export type ItemFacts = Omit<WorkItem, 'openBlockers'>;

/** What an event does to the facts. */
export type Effect<Facts extends ItemFacts> =
  | { readonly kind: 'apply'; readonly item: Facts }
  /** The event does not suffice: ask Jira for the item. */
  | { readonly kind: 'fetch' }
  | { readonly kind: 'delete' }
  | { readonly kind: 'ignore' };
