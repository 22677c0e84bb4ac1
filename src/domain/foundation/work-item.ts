import type { Day, Instant } from './calendar';
import type { ProjectId, WorkItemId } from './ids';

export const STATUS_CATEGORIES = ['to-do', 'in-progress', 'done'] as const;
export type StatusCategory = (typeof STATUS_CATEGORIES)[number];

/** In characters; Jira refuses longer ones. */
export const LONGEST_SUMMARY = 255;

/**
 * A Jira work item as the domain sees it: the facts that figures and rules are made of, never its text.
 * What Jira does not know is `null`.
 */
export type WorkItem = {
  readonly id: WorkItemId;
  readonly projectId: ProjectId;
  /** The number in its key: 93 for `DOC-93`. */
  readonly number: number;
  /** Jira's id of its type. */
  readonly typeId: string;
  /** 1 and above for epics and what stands over them, 0 for standard items, -1 for sub-tasks. */
  readonly level: number;
  readonly category: StatusCategory;
  /** When it entered its status category; `null` where Jira does not say. */
  readonly categorySince: Instant | null;
  readonly flagged: boolean;
  readonly assigned: boolean;
  readonly created: Instant;
  readonly updated: Instant;
  readonly resolved: Instant | null;
  readonly due: Day | null;
  readonly parentId: WorkItemId | null;
  /** In the site's own unit, story points as a rule. */
  readonly estimate: number | null;
  /** How many items that are not done block this one by an inward *Blocks* link. */
  readonly openBlockers: number;
};
