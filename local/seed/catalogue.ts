import type { ArtifactKind } from '../../src/domain/foundation/artifact';

/** What the site offers to every project: types, statuses, priorities, resolutions, link types, fields. */

export type IssueType = {
  readonly id: string;
  readonly name: string;
  readonly subtask: boolean;
  readonly hierarchyLevel: 1 | 0 | -1;
};

export type Status = {
  readonly id: string;
  readonly name: string;
  readonly statusCategory: {
    readonly id: number;
    readonly key: 'new' | 'indeterminate' | 'done';
    readonly colorName: string;
    readonly name: string;
  };
};

export type Named = { readonly id: string; readonly name: string };

const TO_DO = { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' } as const;
const IN_PROGRESS = {
  id: 4,
  key: 'indeterminate',
  colorName: 'yellow',
  name: 'In Progress',
} as const;
const DONE = { id: 3, key: 'done', colorName: 'green', name: 'Done' } as const;

export const STATUSES = {
  toDo: { id: '10000', name: 'To Do', statusCategory: TO_DO },
  inProgress: { id: '10001', name: 'In Progress', statusCategory: IN_PROGRESS },
  inReview: { id: '10002', name: 'In Review', statusCategory: IN_PROGRESS },
  done: { id: '10003', name: 'Done', statusCategory: DONE },
  cancelled: { id: '10004', name: 'Cancelled', statusCategory: DONE },
  draft: { id: '10010', name: 'Draft', statusCategory: TO_DO },
  awaitingApproval: { id: '10011', name: 'Awaiting Approval', statusCategory: IN_PROGRESS },
  approved: { id: '10012', name: 'Approved', statusCategory: DONE },
} as const satisfies Readonly<Record<string, Status>>;
export type StatusName = keyof typeof STATUSES;

const standard = (id: string, name: string): IssueType => ({
  id,
  name,
  subtask: false,
  hierarchyLevel: 0,
});

export const ISSUE_TYPES = {
  epic: { id: '10000', name: 'Epic', subtask: false, hierarchyLevel: 1 },
  story: standard('10001', 'Story'),
  task: standard('10002', 'Task'),
  bug: standard('10003', 'Bug'),
  subtask: { id: '10004', name: 'Sub-task', subtask: true, hierarchyLevel: -1 },
  request: standard('10005', 'Request'),
  initiationRequest: standard('10101', 'Project Initiation Request'),
  businessCase: standard('10102', 'Business Case'),
  charter: standard('10103', 'Project Charter'),
  handbook: standard('10104', 'Project Handbook'),
  workPlan: standard('10105', 'Work Plan'),
  stakeholder: standard('10106', 'Stakeholder'),
  risk: standard('10107', 'Risk'),
  issue: standard('10108', 'Project Issue'),
  decision: standard('10109', 'Decision'),
  changeRequest: standard('10110', 'Change Request'),
  milestone: standard('10111', 'Milestone'),
  deliverable: standard('10112', 'Deliverable'),
  statusReport: standard('10113', 'Status Report'),
  lesson: standard('10114', 'Lesson Learned'),
  endReport: standard('10115', 'Project-End Report'),
  riskPlan: standard('10116', 'Risk Management Plan'),
  acceptancePlan: standard('10117', 'Deliverables Acceptance Plan'),
  acceptanceNote: standard('10118', 'Acceptance Note'),
  gateReview: standard('10119', 'Gate Review'),
  qualityReview: standard('10120', 'Quality Review'),
  minutes: standard('10121', 'Meeting Minutes'),
  proposal: standard('10122', 'Proposal'),
} as const satisfies Readonly<Record<string, IssueType>>;
export type TypeName = keyof typeof ISSUE_TYPES;

/** The kinds of artifact that have a type of their own on this site; the others are kept nowhere. */
export const ARTIFACT_TYPES = {
  proposal: 'proposal',
  'project-initiation-request': 'initiationRequest',
  'business-case': 'businessCase',
  'project-charter': 'charter',
  'project-handbook': 'handbook',
  'work-plan': 'workPlan',
  stakeholder: 'stakeholder',
  risk: 'risk',
  issue: 'issue',
  decision: 'decision',
  'change-request': 'changeRequest',
  milestone: 'milestone',
  deliverable: 'deliverable',
  'status-report': 'statusReport',
  'lesson-learned': 'lesson',
  'project-end-report': 'endReport',
  'risk-management-plan': 'riskPlan',
  'deliverables-acceptance-plan': 'acceptancePlan',
  'acceptance-note': 'acceptanceNote',
  'gate-review': 'gateReview',
  'quality-review': 'qualityReview',
  'meeting-record': 'minutes',
} as const satisfies Partial<Record<ArtifactKind, TypeName>>;
export type KeptKind = keyof typeof ARTIFACT_TYPES;

export const PRIORITIES = {
  highest: { id: '1', name: 'Highest' },
  high: { id: '2', name: 'High' },
  medium: { id: '3', name: 'Medium' },
  low: { id: '4', name: 'Low' },
  lowest: { id: '5', name: 'Lowest' },
} as const satisfies Readonly<Record<string, Named>>;
export type PriorityName = keyof typeof PRIORITIES;

export const RESOLUTIONS = {
  done: { id: '10000', name: 'Done' },
  wontDo: { id: '10001', name: "Won't Do" },
  duplicate: { id: '10002', name: 'Duplicate' },
  cannotReproduce: { id: '10003', name: 'Cannot Reproduce' },
} as const satisfies Readonly<Record<string, Named>>;

export const LINK_TYPES = {
  blocks: { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  cloners: { id: '10001', name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  duplicate: { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  relates: { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
} as const;
export type LinkTypeName = keyof typeof LINK_TYPES;

/** Company-managed and team-managed projects keep their points in different fields, as on real sites. */
export const FIELD = {
  epicLink: 'customfield_10014',
  startDate: 'customfield_10015',
  storyPoints: 'customfield_10016',
  rank: 'customfield_10019',
  sprint: 'customfield_10020',
  flagged: 'customfield_10021',
  storyPointEstimate: 'customfield_10031',
} as const;
