import type { PriorityName } from './catalogue';
import {
  addWorkingDays,
  busyDays,
  dayOf,
  officeTime,
  previousWeekday,
  type DayNumber,
  type Moment,
} from './calendar';
import { FRESH, type Draft, type ItemState } from './draft';
import { daysAgo, drawPoints, type Fate } from './life';
import { living } from './living';
import type { Account } from './people';
import { chance, pick, pickWeighted, skewed } from './random';
import { hasDueDates, type Scene } from './scene';
import { dueOfFinished, dueOfOpen, latestDue, versionAfter } from './schedule';
import type { WorkKind } from './titles';

/** An item of a theme, before it has become a draft. */
export type Job = { readonly theme: number; readonly kind: WorkKind; readonly fate: Fate };

/** When each story, task and bug of the project was created, started and finished, theme after theme. */
export function jobsOf(scene: Scene): readonly Job[] {
  const fates = [...finishedFates(scene), ...progressFates(scene), ...waitingFates(scene)];
  const themes = scene.plan.vocabulary.themes.length;
  return fates.map((fate, index) => {
    const progress = (index / fates.length) * themes + (scene.random.next() - 0.5) * 2.4;
    return {
      theme: Math.min(themes - 1, Math.max(0, Math.floor(progress))),
      kind: kindOf(scene),
      fate,
    };
  });
}

function kindOf(scene: Scene): WorkKind {
  if (chance(scene.random, scene.plan.bugShare)) return 'bug';
  return scene.plan.offers === 'few' || chance(scene.random, 0.45) ? 'task' : 'story';
}

function finishedFates(scene: Scene): Fate[] {
  const { plan, random, begun } = scene;
  const last = scene.today - plan.lastFinishDaysAgo;
  const days = busyDays(
    random,
    { from: begun + 25, to: last, trend: plan.trend },
    plan.volume.finished,
  );
  // Whatever the season, the last finishes are as recent as the plan says.
  [0, 4, 9].forEach(
    (before, index) => (days[days.length - 1 - index] = previousWeekday(last - before)),
  );
  return days.sort((a, b) => a - b).map((day) => finishedOn(scene, day));
}

function finishedOn({ random, begun }: Scene, day: DayNumber): Fate {
  const finished = officeTime(random, day);
  const startDay = Math.max(begun + 2, addWorkingDays(day, -Math.round(skewed(random, 5, 0.7))));
  const started = Math.min(officeTime(random, startDay), finished - 1_800_000);
  const created = Math.min(createdBefore(random, startDay, begun), started - 900_000);
  return { kind: 'done', created, started, finished };
}

function createdBefore(random: Scene['random'], day: DayNumber, begun: DayNumber): Moment {
  return officeTime(
    random,
    Math.max(begun, addWorkingDays(day, -Math.round(skewed(random, 12, 0.9)))),
  );
}

function progressFates(scene: Scene): Fate[] {
  const { plan, planted, random, begun, today } = scene;
  return Array.from({ length: plan.volume.inProgress }, (_, index) => {
    const isStale = planted.movement === 'stale' && index % 3 === 0;
    const touched = daysAgo(random, today, isStale ? [17, 70] : [1, 9]);
    const startDay = addWorkingDays(dayOf(touched), -Math.round(skewed(random, 4, 0.6)));
    const started = Math.min(officeTime(random, startDay), touched - 1_800_000);
    const created = Math.min(createdBefore(random, startDay, begun), started - 900_000);
    return { kind: 'in-progress', created, started, touched };
  });
}

function waitingFates({ plan, random, begun, today }: Scene): Fate[] {
  const from = Math.max(begun, today - Math.round(plan.begunDaysAgo * 0.55));
  const to = today - Math.max(1, plan.lastFinishDaysAgo);
  return busyDays(random, { from, to, trend: 0.5 }, plan.volume.waiting).map((day) => ({
    kind: 'waiting',
    created: officeTime(random, day),
  }));
}

/** One story, task or bug with its whole life. */
export function workDraft(
  scene: Scene,
  { job, summary, parent }: { readonly job: Job; readonly summary: string; readonly parent: Draft },
): Draft {
  const { random, plan } = scene;
  return living(scene, {
    type: job.kind,
    summary,
    parent,
    fate: job.fate,
    target: targetState(scene, job),
    ending: isUndated(scene, job.fate) ? 'undated' : 'resolved',
    description: describe(scene, job),
    component: componentOf(scene, job),
    labels: chance(random, 0.25) ? [pick(random, plan.vocabulary.labels)] : [],
    fixVersion: fixVersionOf(scene, job.fate),
  });
}

function targetState(scene: Scene, { fate, kind }: Job): ItemState {
  return {
    ...FRESH,
    assignee: assigneeOf(scene, fate),
    priority: priorityOf(scene, kind),
    due: dueOf(scene, fate),
    points: isEstimated(scene, fate) ? drawPoints(scene.random) : null,
  };
}

function assigneeOf(scene: Scene, fate: Fate): Account | null {
  const { random, plan, planted } = scene;
  const nobody = fate.kind === 'waiting' ? 0.6 : 0.4;
  const mayBeNobody =
    fate.kind === 'waiting' ||
    (fate.kind === 'in-progress' && planted.workInProgress === 'some-unassigned');
  return mayBeNobody && chance(random, nobody) ? null : pick(random, plan.team);
}

function priorityOf({ random }: Scene, kind: WorkKind): PriorityName {
  return kind === 'bug'
    ? pickWeighted(random, [
        ['highest', 1],
        ['high', 3],
        ['medium', 4],
        ['low', 1],
      ] as const)
    : pickWeighted(random, [
        ['highest', 0.4],
        ['high', 2],
        ['medium', 7],
        ['low', 2],
        ['lowest', 0.5],
      ] as const);
}

function dueOf(scene: Scene, fate: Fate): DayNumber | null {
  if (!hasDueDates(scene) || !chance(scene.random, fate.kind === 'in-progress' ? 0.8 : 0.5))
    return null;
  return fate.kind === 'done' ? dueOfFinished(scene, dayOf(fate.finished)) : dueOfOpen(scene);
}

function isEstimated({ random, planted }: Scene, fate: Fate): boolean {
  const open = planted.unestimated === 'low' ? 0.97 : 0.12;
  return chance(random, fate.kind === 'done' ? (planted.unestimated === 'low' ? 0.9 : 0.3) : open);
}

/** The oldest tenth of such a project came from a tracker that kept no resolution. */
function isUndated(scene: Scene, fate: Fate): boolean {
  if (!scene.planted.doneWithoutResolutionDate || fate.kind !== 'done') return false;
  return dayOf(fate.finished) < scene.begun + scene.plan.begunDaysAgo * 0.14;
}

function componentOf({ plan }: Scene, { theme }: Job): string | null {
  const { components } = plan.vocabulary;
  return components[theme % Math.max(1, components.length)] ?? null;
}

function fixVersionOf(scene: Scene, fate: Fate): string | null {
  if (!chance(scene.random, 0.55)) return null;
  return versionAfter(
    scene,
    fate.kind === 'done' ? fate.finished : officeTime(scene.random, scene.today),
  );
}

function describe({ random, plan }: Scene, { kind }: Job): readonly string[] {
  if (!chance(random, 0.35)) return [];
  const place = pick(random, plan.vocabulary.places);
  const party = pick(random, plan.vocabulary.parties);
  return kind === 'bug'
    ? [
        `First seen at ${place} and reported by ${party}.`,
        'It happens again with the same steps; the log is with the lead.',
      ]
    : [
        `Asked for by ${party}. It matters first at ${place}.`,
        `Done when ${party} have seen it and the lead has signed it off.`,
      ];
}

/** One open item carries the latest due date, so that the planned finish is where the plan wants it. */
export function pinLatestDue(
  scene: Scene,
  drafts: readonly Draft[],
  jobs: readonly Job[],
): readonly Draft[] {
  if (!hasDueDates(scene)) return drafts;

  const pinned = jobs.findLastIndex((job) => job.fate.kind === 'waiting');
  return drafts.map((draft, index) =>
    index === pinned ? { ...draft, initial: { ...draft.initial, due: latestDue(scene) } } : draft,
  );
}
