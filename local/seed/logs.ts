import { artifact } from './artifacts';
import {
  busyDays,
  officeTime,
  previousWeekday,
  timeBetween,
  type DayNumber,
  type Moment,
} from './calendar';
import type { Change, Draft, ItemState } from './draft';
import { daysAgo, rank, set } from './life';
import type { LogKind, Planted } from './planted';
import type { GovernanceWords } from './project-plan';
import { pick } from './random';
import { registerProperties } from './register-parts';
import type { Scene } from './scene';
import { latestDue } from './schedule';

type Stage = 'open' | 'working' | 'closed';

const WORDS: Readonly<Record<LogKind, keyof GovernanceWords>> = {
  risk: 'risks',
  issue: 'issues',
  decision: 'decisions',
  'change-request': 'changeRequests',
  milestone: 'milestones',
  deliverable: 'deliverables',
  stakeholder: 'stakeholders',
  'lesson-learned': 'lessons',
};

/** The entries of the logs that the project's plant asks for. */
export function logsOf(scene: Scene): readonly Draft[] {
  const { planted, plan, random, begun, today } = scene;
  const { governance } = plan;
  if (governance === null) return [];

  return planted.logs.flatMap((kind) => {
    const entries = governance[WORDS[kind]];
    const span = { from: begun + 10, to: Math.max(begun + 60, today - 75), trend: 0 };
    const days = busyDays(random, span, entries.length);
    return entries.map((summary, index) => {
      const stage = stageOf(scene, { kind, index, count: entries.length });
      const created = officeTime(random, kind === 'milestone' ? begun + 5 : (days[index] ?? begun));
      return entry(scene, { kind, summary, stage, created, index, count: entries.length });
    });
  });
}

/** How the stages of a log follow each other, entry by entry. */
const RHYTHM: Readonly<Record<Exclude<LogKind, 'milestone' | 'deliverable'>, readonly Stage[]>> = {
  decision: ['closed'],
  'lesson-learned': ['closed'],
  stakeholder: ['closed', 'open'],
  risk: ['open', 'closed', 'working'],
  issue: ['open', 'closed', 'working'],
  'change-request': ['open', 'closed', 'working'],
};

/** Milestones and deliverables are reached as far as the work is done; the rest has its own rhythm. */
function stageOf(
  { plan, planted }: Scene,
  {
    kind,
    index,
    count,
  }: { readonly kind: LogKind; readonly index: number; readonly count: number },
): Stage {
  if (isSettled(planted, kind)) return 'closed';
  if (kind !== 'milestone' && kind !== 'deliverable') {
    return RHYTHM[kind][index % RHYTHM[kind].length] ?? 'open';
  }

  const { finished, inProgress, waiting } = plan.volume;
  const reached = Math.floor((count * finished) / (finished + inProgress + waiting));
  if (index < reached) return 'closed';
  return kind === 'deliverable' && index === reached ? 'working' : 'open';
}

function isSettled({ changesDecided, deliverablesAccepted }: Planted, kind: LogKind): boolean {
  return kind === 'change-request'
    ? changesDecided
    : kind === 'deliverable' && deliverablesAccepted;
}

type Entry = {
  readonly kind: LogKind;
  readonly summary: string;
  readonly stage: Stage;
  readonly created: Moment;
  readonly index: number;
  readonly count: number;
};

function entry(scene: Scene, about: Entry): Draft {
  const { kind, index, stage } = about;
  const due = dueOf(scene, about);
  return artifact(scene, {
    kind: about.kind,
    summary: about.summary,
    created: about.created,
    changes: entryChanges(scene, about, due),
    properties: registerProperties(scene.plan.key, {
      kind,
      index,
      isDecided: stage === 'closed',
      due,
    }),
    start: { assignee: ownerOf(scene, about), due, ...priorityOf(about) },
  });
}

function dueOf(scene: Scene, about: Entry): DayNumber | null {
  if (about.kind === 'milestone') return milestoneDue(scene, about);
  if (about.kind !== 'issue' || !scene.planted.issuesDated) return null;

  return about.stage === 'closed' ? scene.today - 20 : scene.today + 14 + about.index * 7;
}

function priorityOf({ kind, index }: Entry): Partial<ItemState> {
  return kind === 'risk' || kind === 'issue'
    ? { priority: index % 3 === 0 ? 'high' : 'medium' }
    : {};
}

function ownerOf(scene: Scene, { kind, stage, index }: Entry): ItemState['assignee'] {
  const isOwnerless = stage === 'open' && scene.planted.withoutOwner.includes(kind);
  return isOwnerless
    ? null
    : index % 2 === 0
      ? scene.plan.lead
      : pick(scene.random, scene.plan.team);
}

function entryChanges(scene: Scene, { stage, created }: Entry, due: DayNumber | null): Change[] {
  const { random, plan, today } = scene;
  const isStale = scene.planted.movement === 'stale';
  if (stage === 'open') return [];

  const lastDay = today - Math.max(plan.lastFinishDaysAgo, 30);
  const latest = officeTime(random, previousWeekday(lastDay));
  if (stage === 'working') {
    const started = timeBetween(random, created, Math.min(latest, created + 20 * 86_400_000));
    const touched = Math.max(started, daysAgo(random, today, isStale ? [18, 30] : [1, 9]));
    return [set(started, plan.lead, { status: 'inProgress' }), rank(touched, plan.lead)];
  }

  const closedBy =
    due === null ? latest : Math.min(latest, officeTime(random, previousWeekday(due + 3)));
  const started = timeBetween(random, created, Math.max(created, closedBy));
  const closed =
    due === null
      ? timeBetween(random, started, Math.max(started, closedBy))
      : Math.max(started, closedBy);
  return [
    set(started, plan.lead, { status: 'inProgress' }),
    set(closed, plan.lead, { status: 'done', resolution: 'done', resolved: closed }),
  ];
}

/** Evenly over the project: those reached lie behind, the open ones where the plant wants due dates. */
function milestoneDue(scene: Scene, { stage, index, count }: Entry): DayNumber | null {
  const { today, begun, planted } = scene;
  if (planted.milestonesWithoutDate && index >= count - 2) return null;

  const latest = latestDue(scene);
  const evenly = begun + Math.round(((latest - begun) * (index + 1)) / count);
  if (stage === 'closed') return previousWeekday(Math.min(evenly, today - 35));
  if (planted.dueDates === 'all-past') return Math.min(evenly, latest);
  if (planted.dueDates === 'some-overdue' && index < count - 1) return evenly;

  return index === count - 1 ? latest : Math.max(today + 10, evenly);
}
