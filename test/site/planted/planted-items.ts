import type { ArtifactKind } from '../../../src/domain/foundation/artifact';
import type { Kind } from './planted-rules';

/** What is different from a work item with nothing wrong: created and changed last month, assigned, estimated, not begun. */
export type Item = {
  readonly is?: ArtifactKind;
  readonly status?: 'To Do' | 'In Progress' | 'Done';
  /** Days before today. */
  readonly created?: number;
  readonly updated?: number;
  readonly resolved?: number | null;
  /** Days after today; `null` for none. */
  readonly due?: number | null;
  readonly assigned?: false;
  readonly estimated?: false;
  readonly flagged?: true;
  readonly label?: string;
  readonly note?: string;
  /** Went there without being in progress. */
  readonly skipped?: true;
  /** The place in the project, from 1, of what it is linked with. */
  readonly linkedWith?: number;
};

/** A project in which every rule is kept. */
export const SOUND: readonly Item[] = [
  { is: 'business-case' },
  { is: 'project-charter', status: 'Done', resolved: 5 },
  { is: 'work-plan' },
  { is: 'risk' },
  { is: 'status-report', created: 25 },
  { is: 'deliverable' },
  { is: 'benefit', linkedWith: 6 },
  { status: 'In Progress', updated: 3 },
  { due: 10 },
  { flagged: true },
  { label: 'reviewed', note: 'Read twice.' },
  { is: 'acceptance-note' },
];

/** In that project: what its owner approves. */
export const APPROVED = SOUND.findIndex(({ is }) => is === 'acceptance-note') + 1;

/** A project with so many violations of each kind; what is not planted is as in the sound one. */
export const PLANTED: Readonly<Record<Kind, readonly Item[]>> = {
  // No business case at all.
  'artifact-exists': [],
  'artifact-in-state': [
    { is: 'project-charter' },
    { is: 'project-charter', status: 'In Progress', updated: 3 },
  ],
  'artifact-fresh': [{ is: 'work-plan', created: 90, updated: 60 }],
  'each-artifact': [
    { is: 'risk', assigned: false },
    { is: 'risk', assigned: false },
    { is: 'risk', assigned: false },
  ],
  'artifact-cadence': [
    { is: 'status-report', created: 70 },
    { is: 'status-report', created: 25 },
  ],
  'artifact-linked': [{ is: 'benefit' }, { is: 'benefit' }],
  'finished-within': [{ status: 'Done', created: 90, updated: 60, resolved: 60 }],
  'in-progress-assigned': [
    { status: 'In Progress', updated: 3, assigned: false },
    { status: 'In Progress', updated: 3, assigned: false },
  ],
  'in-progress-moves': [
    { status: 'In Progress', created: 90, updated: 15 },
    { status: 'In Progress', created: 90, updated: 40 },
    { status: 'In Progress', created: 90, updated: 88 },
  ],
  'nothing-overdue': [{ due: -1 }, { due: -2 }, { due: -30 }, { due: -31 }],
  'finished-dated': [
    { status: 'Done', created: 90, updated: 70, resolved: null },
    { status: 'Done', created: 90, updated: 80, resolved: null },
  ],
  'each-item': [{ estimated: false }, { estimated: false }],
  'item-count': [{ created: 301 }, { created: 400 }],
  'item-share': [{ flagged: true, assigned: false }],
  'jql-count': [{ label: 'forbidden' }, { label: 'forbidden' }, { label: 'forbidden' }],
  'status-path': [
    { status: 'Done', created: 90, updated: 61, resolved: 61, skipped: true },
    { status: 'Done', created: 90, updated: 62, resolved: 62, skipped: true },
  ],
  'field-filled': [{ label: 'reviewed' }, { label: 'reviewed' }],
  'artifact-approved': [{ is: 'acceptance-note' }],
  // In the roles of the project.
  'role-assigned': [],
  'accountable-single': [],
  'separated-duties': [],
  // In what is said of the project.
  'phase-evident': [],
  // In the plan of the project.
  'plan-typed': [],
  'plan-amount': [],
  'plan-spent': [],
  'plan-finish': [],
};

/** Beside what is planted: kept, and so not to be named. */
export const HARMLESS: readonly Item[] = [
  { is: 'risk' },
  { is: 'deliverable' },
  { due: 0 },
  { flagged: true },
  { label: 'reviewed', note: 'Read once.' },
  { created: 300 },
  { status: 'In Progress', created: 90, updated: 14 },
];

/** A project that began yesterday and in which nothing can be told yet. */
export const BEGUN: readonly Item[] = [{ created: 1, updated: 1, estimated: false }];
