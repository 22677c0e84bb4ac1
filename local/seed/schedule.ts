import {
  addWorkingDays,
  dayOf,
  isoDay,
  officeTime,
  previousWeekday,
  weekdayOf,
  type DayNumber,
  type Moment,
} from './calendar';
import type { Sprint } from './draft';
import type { ProjectPlan } from './project-plan';
import { randomFrom } from './random';
import type { Scene, Version } from './scene';

const SPRINT_DAYS = 14;
const WEDNESDAY = 3;

/** Two-week sprints from Wednesday to Wednesday, the last two of them running and to come. */
export function sprintsOf(plan: ProjectPlan, today: DayNumber): readonly Sprint[] {
  if (!plan.hasSprints) return [];

  const random = randomFrom(`${plan.key} sprints`);
  const boardId = Number(plan.id) - 10_080;
  const running = today - 1 - ((weekdayOf(today - 1) - WEDNESDAY + 7) % 7);
  const count = Math.floor(plan.begunDaysAgo / SPRINT_DAYS);
  return Array.from({ length: count + 1 }, (_, index) => {
    const start = running - (count - 1 - index) * SPRINT_DAYS;
    const state = index < count - 1 ? 'closed' : index === count - 1 ? 'active' : 'future';
    return {
      id: boardId * 1000 + index + 1,
      name: `${plan.key} Sprint ${index + 1}`,
      boardId,
      state,
      start: officeTime(random, start),
      end: officeTime(random, start + SPRINT_DAYS - 1),
    } as const;
  });
}

/** The sprints an item was in from its start to its end, at most the first three. */
export function sprintsBetween(scene: Scene, from: Moment, to: Moment): readonly Sprint[] {
  return scene.sprints
    .filter((sprint) => sprint.state !== 'future' && sprint.start <= to && sprint.end >= from)
    .slice(0, 3);
}

/** Releases about four months apart; the last one or two are still to come. */
export function versionsOf(plan: ProjectPlan, today: DayNumber): readonly Version[] {
  if (plan.vocabulary.components.length === 0) return [];

  const isSoftware = plan.vocabulary.discipline === 'software';
  const every = 126;
  const count = Math.max(3, Math.ceil(plan.begunDaysAgo / every) + 1);
  return Array.from({ length: count }, (_, index) => {
    const releaseDay = previousWeekday(today - plan.begunDaysAgo + (index + 1) * every);
    const name = isSoftware
      ? `${isoDay(releaseDay).slice(0, 4)}.${index + 1}`
      : `Stage ${index + 1}`;
    return {
      id: `${Number(plan.id) * 100 + index}`,
      name,
      description: `${plan.name}, ${isSoftware ? 'release' : 'stage'} ${index + 1}`,
      archived: false,
      released: releaseDay < today,
      releaseDate: isoDay(releaseDay),
      projectKey: plan.key,
      releaseDay,
    } as const;
  });
}

/** The first release after that moment. */
export function versionAfter(scene: Scene, moment: Moment): string | null {
  const day = dayOf(moment);
  return scene.versions.find((version) => version.releaseDay >= day)?.id ?? null;
}

/** The due date of an item that was finished on that day: mostly kept, now and then missed. */
export function dueOfFinished(scene: Scene, finished: DayNumber): DayNumber {
  const slack = scene.planted.health === 'green' ? -1 : -4;
  const due = addWorkingDays(finished, slack + Math.round(scene.random.next() * 9 - 2));
  return Math.min(due, latestDue(scene));
}

/** The due date of an item that is still open, as the project's plant wants it. */
export function dueOfOpen(scene: Scene): DayNumber {
  const { random, today, planted } = scene;
  const latest = latestDue(scene);
  const isOverdue =
    planted.dueDates === 'all-past' || (planted.dueDates === 'some-overdue' && random.next() < 0.2);
  const [from, to] = isOverdue
    ? [Math.min(latest, today) - 90, Math.min(latest, today - 2)]
    : [today + 6, latest];
  const day = previousWeekday(from + Math.floor(random.next() * (to - from + 1)));
  return Math.max(day, from);
}

export function latestDue(scene: Scene): DayNumber {
  const { latestDueInDays, key } = scene.plan;
  if (latestDueInDays === null) throw new RangeError(`${key} has no due dates`);
  return scene.today + latestDueInDays;
}
