import type { HealthColor } from '../../src/domain/rollup/health';
import type { KeptKind } from './catalogue';

/** How far a document has come: `stale` is approved, but its newest edition was not touched for 35 days and more. */
export type DocumentState = 'approved' | 'in-review' | 'draft' | 'stale';

export type DocumentKind =
  | 'project-initiation-request'
  | 'business-case'
  | 'project-charter'
  | 'project-handbook'
  | 'work-plan'
  | 'status-report'
  | 'project-end-report'
  | 'risk-management-plan'
  | 'deliverables-acceptance-plan'
  | 'acceptance-note';
export type ReviewKind = 'gate-review' | 'quality-review' | 'meeting-record';
export type LogKind = Exclude<KeptKind, DocumentKind | ReviewKind | 'proposal'>;

/**
 * What was put into a project on purpose. The generator reads this to plant it; tests read it to find it again.
 * Words about time are as of the site's today.
 */
export type Planted = {
  readonly health: HealthColor;
  readonly finishedInLast28Days: boolean;
  /** `none`: nothing is in progress at all. */
  readonly workInProgress: 'all-assigned' | 'some-unassigned' | 'none';
  /** Stale: some of the work in progress was not updated for 14 days and more. */
  readonly movement: 'moving' | 'stale';
  readonly dueDates: 'none' | 'none-overdue' | 'some-overdue' | 'all-past';
  /** Share of the open items of hierarchy level 0 without an estimate: low is below 35 %, high above 65 %. */
  readonly unestimated: 'low' | 'high';
  readonly doneWithoutResolutionDate: boolean;
  readonly blocked: boolean;
  /** Documents that are not here do not exist. */
  readonly documents: Partial<Record<DocumentKind, DocumentState>>;
  /** What was looked at and talked about on record, in the order of the letters. */
  readonly reviews: readonly ReviewKind[];
  /** Which logs have entries. */
  readonly logs: readonly LogKind[];
  /** The documents without an assignee, and the logs and reviews of which some open ones have none. */
  readonly withoutOwner: readonly KeptKind[];
  readonly milestonesWithoutDate: boolean;
  /** There are project issues, and all have a due date. */
  readonly issuesDated: boolean;
  /** There are change requests, and none waits for a decision. */
  readonly changesDecided: boolean;
  /** There are deliverables, and all are accepted. */
  readonly deliverablesAccepted: boolean;
};

const UNGOVERNED = { documents: {}, logs: [] } as const;

const EVERY_LOG = [
  'risk',
  'issue',
  'decision',
  'change-request',
  'milestone',
  'deliverable',
  'stakeholder',
  'lesson-learned',
] as const;

const CALM = {
  finishedInLast28Days: true,
  workInProgress: 'all-assigned',
  movement: 'moving',
  dueDates: 'none-overdue',
  unestimated: 'low',
  doneWithoutResolutionDate: false,
  blocked: false,
  withoutOwner: [],
  milestonesWithoutDate: false,
  issuesDated: false,
  changesDecided: false,
  deliverablesAccepted: false,
  reviews: [],
} as const;

/** By project key. */
export const PLANTED: Readonly<Record<string, Planted>> = {
  TRAM: {
    ...CALM,
    health: 'green',
    documents: {
      'project-initiation-request': 'approved',
      'business-case': 'approved',
      'project-charter': 'approved',
      'project-handbook': 'approved',
      'work-plan': 'approved',
      'status-report': 'approved',
      'risk-management-plan': 'approved',
      'deliverables-acceptance-plan': 'approved',
    },
    logs: EVERY_LOG,
    reviews: ['gate-review', 'meeting-record', 'quality-review'],
    issuesDated: true,
  },
  TICK: {
    ...CALM,
    health: 'amber',
    workInProgress: 'some-unassigned',
    movement: 'stale',
    dueDates: 'some-overdue',
    blocked: true,
    withoutOwner: ['risk'],
    documents: {
      'project-initiation-request': 'approved',
      'business-case': 'approved',
      'project-charter': 'draft',
      'status-report': 'stale',
    },
    logs: ['risk', 'decision', 'milestone'],
  },
  RTPI: {
    ...CALM,
    health: 'green',
    documents: {
      'project-initiation-request': 'approved',
      'business-case': 'approved',
      'project-charter': 'approved',
      'project-handbook': 'in-review',
      'work-plan': 'approved',
      'status-report': 'approved',
    },
    logs: ['risk', 'decision', 'change-request', 'milestone', 'deliverable', 'stakeholder'],
    changesDecided: true,
    reviews: ['meeting-record'],
  },
  DEPO: {
    ...CALM,
    health: 'red',
    movement: 'stale',
    dueDates: 'all-past',
    unestimated: 'high',
    blocked: true,
    milestonesWithoutDate: true,
    withoutOwner: ['issue', 'change-request'],
    documents: {
      'business-case': 'approved',
      'project-charter': 'approved',
      'work-plan': 'draft',
      'status-report': 'stale',
    },
    logs: ['risk', 'issue', 'change-request', 'milestone'],
  },
  EBUS: {
    ...CALM,
    health: 'amber',
    dueDates: 'some-overdue',
    blocked: true,
    withoutOwner: ['quality-review'],
    reviews: ['quality-review'],
    documents: {
      'project-initiation-request': 'in-review',
      'business-case': 'in-review',
      'work-plan': 'draft',
      'status-report': 'approved',
    },
    logs: [
      'risk',
      'issue',
      'decision',
      'change-request',
      'milestone',
      'deliverable',
      'stakeholder',
    ],
  },
  SAFE: {
    ...CALM,
    health: 'green',
    unestimated: 'high',
    documents: {
      'project-charter': 'draft',
      'project-handbook': 'approved',
      'status-report': 'approved',
    },
    logs: ['risk', 'decision', 'stakeholder', 'lesson-learned'],
    withoutOwner: ['project-charter'],
  },
  MAIN: {
    ...CALM,
    health: 'green',
    workInProgress: 'some-unassigned',
    doneWithoutResolutionDate: true,
    documents: {
      'business-case': 'approved',
      'project-charter': 'approved',
      'work-plan': 'in-review',
      'status-report': 'approved',
    },
    logs: ['risk', 'milestone'],
  },
  ERP: {
    ...CALM,
    health: 'red',
    workInProgress: 'some-unassigned',
    movement: 'stale',
    dueDates: 'all-past',
    doneWithoutResolutionDate: true,
    blocked: true,
    withoutOwner: ['change-request'],
    documents: {
      'project-initiation-request': 'approved',
      'business-case': 'approved',
      'project-charter': 'draft',
      'project-handbook': 'draft',
      'work-plan': 'approved',
      'status-report': 'approved',
    },
    logs: ['decision', 'change-request', 'milestone', 'deliverable'],
  },
  SITE: { ...CALM, ...UNGOVERNED, health: 'unknown', dueDates: 'none', blocked: true },
  DRIV: { ...CALM, ...UNGOVERNED, health: 'green', unestimated: 'high' },
  ACCS: {
    ...CALM,
    health: 'amber',
    finishedInLast28Days: false,
    movement: 'stale',
    dueDates: 'some-overdue',
    blocked: true,
    documents: { 'business-case': 'draft' },
    logs: ['risk'],
    withoutOwner: ['risk', 'business-case'],
  },
  PEOP: {
    ...CALM,
    health: 'green',
    documents: {
      'business-case': 'approved',
      'project-charter': 'approved',
      'project-end-report': 'approved',
      'acceptance-note': 'approved',
    },
    reviews: ['gate-review'],
    deliverablesAccepted: true,
    logs: ['decision', 'deliverable', 'stakeholder', 'lesson-learned'],
  },
  DATA: {
    ...CALM,
    ...UNGOVERNED,
    health: 'unknown',
    finishedInLast28Days: false,
    workInProgress: 'none',
    dueDates: 'none',
    unestimated: 'high',
  },
};

/** A brand-new project: it offers one type and has no items. */
export const EMPTY_PROJECT = 'FERRY';
/** Hidden from everyone but leadership, the head of the PMO and its own team. */
export const PRIVATE_PROJECT = 'PEOP';
