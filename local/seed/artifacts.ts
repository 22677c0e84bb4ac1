import { ARTIFACT_TYPES, type KeptKind, type StatusName } from './catalogue';
import {
  isoDay,
  officeTime,
  previousWeekday,
  timeBetween,
  type DayNumber,
  type Moment,
} from './calendar';
import { FRESH, type Change, type Draft } from './draft';
import { daysAgo, set } from './life';
import type { DocumentKind, DocumentState } from './planted';
import { integer, pick } from './random';
import { isGoverned, type Scene } from './scene';

const DAY = 86_400_000;

const DOCUMENT_NAMES: Readonly<Record<Exclude<DocumentKind, 'status-report'>, string>> = {
  'project-initiation-request': 'Initiation request',
  'business-case': 'Business case',
  'project-charter': 'Project charter',
  'project-handbook': 'Project handbook',
  'work-plan': 'Work plan',
  'project-end-report': 'Project-end report',
  'risk-management-plan': 'Risk management plan',
  'deliverables-acceptance-plan': 'Acceptance plan',
  'acceptance-note': 'Acceptance note',
};

/** The documents that the project's plant asks for, and a year of monthly status reports. */
export function documentsOf(scene: Scene): readonly Draft[] {
  if (!isGoverned(scene)) return [];

  return Object.entries(scene.planted.documents).flatMap(([kind, state], index) =>
    kind === 'status-report'
      ? statusReports(scene, state)
      : [document(scene, { kind: kind as Exclude<DocumentKind, 'status-report'>, state, index })],
  );
}

function document(
  scene: Scene,
  about: {
    readonly kind: Exclude<DocumentKind, 'status-report'>;
    readonly state: DocumentState;
    readonly index: number;
  },
): Draft {
  const { random, begun, plan } = scene;
  const created = officeTime(random, previousWeekday(begun + 3 + about.index * 11));
  const name = DOCUMENT_NAMES[about.kind];
  return artifact(scene, {
    kind: about.kind,
    summary: `${name}: ${plan.name}`,
    created,
    changes: documentChanges(scene, created, about.state),
    description: [
      `${name} of the project ${plan.name}.`,
      `Read and commented by ${pick(random, plan.vocabulary.parties)} and ${pick(random, plan.vocabulary.parties)}.`,
    ],
    // A few documents were made with the app's own form and carry its mark.
    properties:
      about.state === 'approved' && ['TRAM', 'RTPI'].includes(plan.key)
        ? { 'mandate.artifact': { schemaVersion: 1, kind: about.kind } }
        : {},
    ...(scene.planted.withoutOwner.includes(about.kind) ? { start: { assignee: null } } : {}),
  });
}

function documentChanges(scene: Scene, created: Moment, state: DocumentState): Change[] {
  const { random, plan, today } = scene;
  if (state === 'draft') return [];
  if (state === 'in-review') {
    const submitted = daysAgo(random, today, [3, 9]);
    return [set(Math.max(submitted, created), plan.lead, { status: 'awaitingApproval' })];
  }

  const submitted = timeBetween(random, created + 6 * DAY, created + 15 * DAY);
  const approved = timeBetween(random, submitted + DAY, submitted + 14 * DAY);
  return approval(scene, submitted, approved);
}

function approval(scene: Scene, submitted: Moment, approved: Moment): Change[] {
  return [
    set(submitted, scene.plan.lead, { status: 'awaitingApproval' }),
    set(Math.max(approved, submitted), 'headOfPmo', {
      status: 'approved',
      resolution: 'done',
      resolved: Math.max(approved, submitted),
    }),
  ];
}

function statusReports(scene: Scene, state: DocumentState): readonly Draft[] {
  const { random, today, plan, begun } = scene;
  const newest = today - (state === 'stale' ? integer(random, 52, 60) : integer(random, 9, 16));
  return Array.from({ length: 12 }, (_, index) => monthsBefore(newest, index))
    .filter((day) => day > begun + 40)
    .map((day) => {
      const created = officeTime(random, previousWeekday(day));
      const submitted = timeBetween(random, created, created + DAY);
      return artifact(scene, {
        kind: 'status-report',
        summary: `Status report, ${monthOf(day)}`,
        created,
        changes: approval(scene, submitted, timeBetween(random, submitted, submitted + 3 * DAY)),
        description: [
          `What ${plan.name} finished in the month, what comes next, and what stands in the way.`,
        ],
      });
    });
}

export function monthsBefore(day: DayNumber, months: number): DayNumber {
  const [year = 0, month = 1, dayOfMonth = 1] = isoDay(day).split('-').map(Number);
  return Date.UTC(year, month - 1 - months, Math.min(dayOfMonth, 28)) / DAY;
}

export function monthOf(day: DayNumber): string {
  const [year = '', month = ''] = isoDay(day).split('-');
  const names = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ];
  return `${names[Number(month) - 1] ?? ''} ${year}`;
}

export type ArtifactWords = {
  readonly kind: KeptKind;
  readonly summary: string;
  readonly created: Moment;
  readonly changes: Change[];
  readonly description?: readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly start?: Partial<typeof FRESH>;
};

export const DRAFTED: ReadonlySet<KeptKind> = new Set<KeptKind>([
  'project-initiation-request',
  'business-case',
  'project-charter',
  'project-handbook',
  'work-plan',
  'status-report',
  'project-end-report',
  'risk-management-plan',
  'deliverables-acceptance-plan',
  'acceptance-note',
]);

/** A work item of a governance type. */
export function artifact(scene: Scene, words: ArtifactWords): Draft {
  const status: StatusName = DRAFTED.has(words.kind) ? 'draft' : 'toDo';
  return {
    projectKey: scene.plan.key,
    type: ARTIFACT_TYPES[words.kind],
    summary: words.summary,
    description: words.description ?? [],
    reporter: scene.plan.lead,
    created: words.created,
    parent: null,
    initial: { ...FRESH, status, assignee: scene.plan.lead, ...words.start },
    changes: words.changes,
    components: [],
    labels: [],
    fixVersion: null,
    comments: integer(scene.random, 0, 6),
    properties: words.properties ?? {},
    number: 0,
  };
}
