import {
  addDays,
  dayOf,
  daysBetween,
  weekOf,
  type Day,
  type Instant,
} from '../foundation/calendar';
import type { WorkItem } from '../foundation/work-item';
import { fromTenThousandths, toTenThousandths } from './estimate-sum';
import type { DayCount, Figures, WeekCount } from './figures';
import { throughputBefore } from './throughput';

/** Counts items that share a cell. */
export type Tally = {
  add(item: WorkItem): void;
  figures(): Figures;
  /** All history, ascending. */
  finishedPerDay(): readonly DayCount[];
};

type Counts = {
  total: number;
  toDo: number;
  inProgress: number;
  done: number;
  overdue: number;
  blocked: number;
  unestimated: number;
  finishedUndated: number;
  ageKnown: number;
  ageDays: number;
  oldestInProgressSince: Day | null;
  lastMovement: Instant | null;
  latestDue: Day | null;
};

/** In ten-thousandths. */
type Estimates = { total: number; done: number };

const NO_COUNTS: Counts = {
  total: 0,
  toDo: 0,
  inProgress: 0,
  done: 0,
  overdue: 0,
  blocked: 0,
  unestimated: 0,
  finishedUndated: 0,
  ageKnown: 0,
  ageDays: 0,
  oldestInProgressSince: null,
  lastMovement: null,
  latestDue: null,
};

/** Begins counting at nothing, on the day `asOf`. The figures do not depend on the order of the items. */
export function startTally(asOf: Day): Tally {
  const counts = { ...NO_COUNTS };
  const estimates: Estimates = { total: 0, done: 0 };
  const created = new Map<Day, number>();
  const finished = new Map<Day, number>();

  return {
    add(item) {
      counts.total += 1;
      if (counts.lastMovement === null || item.updated > counts.lastMovement) {
        counts.lastMovement = item.updated;
      }
      if (item.due !== null && (counts.latestDue === null || item.due > counts.latestDue)) {
        counts.latestDue = item.due;
      }
      count(created, dayOf(item.created));
      addEstimate(estimates, item);

      if (item.category === 'done') addDone(counts, finished, item);
      else addOpen(counts, asOf, item);
    },

    figures: () => ({
      ...counts,
      estimateTotal: fromTenThousandths(estimates.total),
      estimateDone: fromTenThousandths(estimates.done),
      createdLast7Days: within(created, lastDays(asOf, 7)),
      finishedLast7Days: within(finished, lastDays(asOf, 7)),
      throughput: throughputBefore(asOf, finished),
      createdPerWeek: perWeek(created),
      finishedPerWeek: perWeek(finished),
    }),

    finishedPerDay: () =>
      [...finished]
        .map(([day, times]) => ({ day, count: times }))
        .sort((one, other) => (one.day < other.day ? -1 : 1)),
  };
}

function addDone(counts: Counts, finished: Map<Day, number>, item: WorkItem): void {
  counts.done += 1;
  if (item.resolved === null) counts.finishedUndated += 1;
  else count(finished, dayOf(item.resolved));
}

function addOpen(counts: Counts, asOf: Day, item: WorkItem): void {
  if (item.category === 'in-progress') addInProgress(counts, asOf, item);
  else counts.toDo += 1;

  if (item.due !== null && item.due < asOf) counts.overdue += 1;
  if (item.flagged || item.openBlockers > 0) counts.blocked += 1;
  if (item.level === 0 && item.estimate === null) counts.unestimated += 1;
}

function addInProgress(counts: Counts, asOf: Day, item: WorkItem): void {
  counts.inProgress += 1;
  if (item.categorySince === null) return;

  const since = dayOf(item.categorySince);
  counts.ageKnown += 1;
  counts.ageDays += Math.max(0, daysBetween(since, asOf));
  if (counts.oldestInProgressSince === null || since < counts.oldestInProgressSince) {
    counts.oldestInProgressSince = since;
  }
}

function addEstimate(estimates: Estimates, item: WorkItem): void {
  if (item.level !== 0 || item.estimate === null) return;

  const amount = toTenThousandths(item.estimate);
  estimates.total += amount;
  if (item.category === 'done') estimates.done += amount;
}

function count<T>(counts: Map<T, number>, key: T, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** `days` days, oldest first, that end with `last`. */
function lastDays(last: Day, days: number): readonly Day[] {
  return Array.from({ length: days }, (_, index) => addDays(last, index - days + 1));
}

function within(counts: ReadonlyMap<Day, number>, days: readonly Day[]): number {
  return days.reduce((total, day) => total + (counts.get(day) ?? 0), 0);
}

function perWeek(perDay: ReadonlyMap<Day, number>): readonly WeekCount[] {
  const weeks = new Map<Day, number>();
  for (const [day, times] of perDay) count(weeks, weekOf(day), times);
  return [...weeks]
    .map(([week, times]) => ({ week, count: times }))
    .sort((one, other) => (one.week < other.week ? -1 : 1));
}
