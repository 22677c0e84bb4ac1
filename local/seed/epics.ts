import { addWorkingDays, dayOf, officeTime, type DayNumber, type Moment } from './calendar';
import { finalState, FRESH, lastTouched, type Change, type Draft } from './draft';
import { daysAgo, rank, set } from './life';
import { chance, integer, pick } from './random';
import { hasDueDates, type Scene } from './scene';
import type { Job } from './work';

const HALF_AN_HOUR = 1_800_000;

/** One epic for each theme, living as long as the work below it. */
export function epicsOf(scene: Scene, jobs: readonly Job[]): readonly Draft[] {
  return scene.plan.vocabulary.themes.map((theme, index) =>
    epicDraft(scene, {
      summary: theme.title,
      isStale: scene.planted.movement === 'stale' && index % 2 === 1,
      jobs: jobs.filter((job) => job.theme === index),
    }),
  );
}

function epicDraft(
  scene: Scene,
  {
    summary,
    isStale,
    jobs,
  }: { readonly summary: string; readonly isStale: boolean; readonly jobs: readonly Job[] },
): Draft {
  const { plan, random, begun } = scene;
  const firstDay = Math.min(...jobs.map((job) => dayOf(job.fate.created)));
  const createdDay = Math.max(begun, addWorkingDays(firstDay, -integer(random, 2, 15)));
  const created = Math.min(
    officeTime(random, createdDay),
    ...jobs.map((job) => job.fate.created - 60_000),
  );

  return {
    projectKey: plan.key,
    type: 'epic',
    summary,
    description: [
      `What belongs here: ${(plan.vocabulary.themes.find((theme) => theme.title === summary)?.subjects ?? []).join(', ')}.`,
      `Done when ${pick(random, plan.vocabulary.parties)} have accepted it.`,
    ],
    reporter: plan.lead,
    created,
    parent: null,
    initial: { ...FRESH, assignee: plan.lead, priority: chance(random, 0.3) ? 'high' : 'medium' },
    changes: epicChanges(scene, { jobs, isStale }),
    components: [],
    labels: [],
    fixVersion: null,
    comments: integer(random, 1, 8),
    properties: {},
    number: 0,
  };
}

function epicChanges(
  scene: Scene,
  { jobs, isStale }: { readonly jobs: readonly Job[]; readonly isStale: boolean },
): Change[] {
  const { plan, random, today, planted } = scene;
  const starts = jobs.flatMap(({ fate }) => (fate.kind === 'waiting' ? [] : [fate.started]));
  if (starts.length === 0) return [];

  const begin = set(Math.min(...starts), plan.lead, { status: 'inProgress' });
  const finishes = jobs.flatMap(({ fate }) => (fate.kind === 'done' ? [fate.finished] : []));
  const last = Math.max(...finishes, ...starts) + HALF_AN_HOUR;
  if (finishes.length === jobs.length) {
    return [begin, set(last, plan.lead, { status: 'done', resolution: 'done', resolved: last })];
  }
  if (planted.workInProgress === 'none') return [begin, set(last, plan.lead, { status: 'toDo' })];

  const touched = daysAgo(random, today, isStale ? [20, 60] : [1, 9]);
  return [begin, rank(Math.max(touched, begin.at), plan.lead)];
}

/** An epic is due when the last of its open work is. */
export function withDueDates(
  scene: Scene,
  epics: readonly Draft[],
  work: readonly Draft[],
): readonly Draft[] {
  if (!hasDueDates(scene)) return epics;

  for (const epic of epics) {
    const due = latestDueBelow(epic, work);
    const isOpen = finalState(epic).resolved === null;
    const mayStand =
      due !== null && !(isOpen && due < scene.today && scene.planted.dueDates === 'none-overdue');
    if (mayStand) epic.changes.push(set(dueDecided(epic, work), scene.plan.lead, { due }));
  }
  return epics;
}

function latestDueBelow(epic: Draft, work: readonly Draft[]): DayNumber | null {
  const dues = work.flatMap((draft) =>
    draft.parent === epic ? [finalState(draft).due ?? -1] : [],
  );
  const latest = Math.max(-1, ...dues);
  return latest < 0 ? null : latest;
}

/** At some planning session, never after what happened last: the date must not make a quiet epic look busy. */
function dueDecided(epic: Draft, work: readonly Draft[]): Moment {
  const first = work.find((draft) => draft.parent === epic);
  return Math.min(lastTouched(epic), Math.max(epic.created, first?.created ?? epic.created));
}
