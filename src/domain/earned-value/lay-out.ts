import { addDays, type Day, daysBetween } from '../foundation/calendar';
import type { WorkItem } from '../foundation/work-item';
import { type PlannedActivity, plannedValues } from './accrual';
import {
  type Agreed,
  amountOf,
  type Baseline,
  type BaselineItem,
  MOST_WEEKS,
  type Scope,
  WEIGHT_OF_ONE,
} from './baseline';

/** What a baseline reads of a work item. */
export type PlannedItem = Pick<WorkItem, 'id' | 'estimate' | 'due'>;

/** What is larger is a slip of the hand; sums of what is smaller are exact. */
const LARGEST_ESTIMATE = 1_000_000;
const DAYS_A_WEEK = 7;

export type LaidOut = {
  /** In order of their ids. */
  readonly items: readonly BaselineItem[];
  readonly scope: Scope;
};

/** What work items weigh, and when they are due, under what is agreed. */
export function layOut(items: readonly PlannedItem[], agreed: Agreed): LaidOut {
  const laid = items
    .map((item): BaselineItem => ({
      id: item.id,
      weight: weightOf(item, agreed),
      day: dayOf(item, agreed),
    }))
    .sort((one, other) => Number(one.id) - Number(other.id));

  return {
    items: laid,
    scope: {
      items: laid.length,
      undated: items.filter(({ due }) => due === null).length,
      outside: items.filter(
        ({ due }) => due !== null && (due < agreed.start || due > agreed.finish),
      ).length,
      weightless: laid.filter(({ weight }) => weight === 0).length,
      weight: laid.reduce((total, { weight }) => total + weight, 0),
    },
  };
}

/** The days from start to finish, both counted. */
export function durationOf({ start, finish }: Pick<Agreed, 'start' | 'finish'>): number {
  return daysBetween(start, finish) + 1;
}

/** Why a time cannot be agreed on, in a sentence; `null` when it can. */
export function refusalOfTime(time: Pick<Agreed, 'start' | 'finish'>): string | null {
  const days = durationOf(time);
  if (days < 1) return 'The finish lies before the start.';
  return days > MOST_WEEKS * DAYS_A_WEEK ? 'A baseline spans ten years at most.' : null;
}

/**
 * What is planned to be worth at the end of each day from start to finish, cumulative, as amounts of the baseline; the last one is the
 * budget.
 *
 * @example
 * // two work items of the same weight, one due on the second day, in a plan of four days and 100.00 EUR
 * plannedPerDay(laidOut, { start, finish }, { budget: 10_000, currency: 'EUR' }) // 1,250, 7,500, 8,750, 10,000
 */
export function plannedPerDay(
  { items, scope }: LaidOut,
  agreed: Pick<Agreed, 'start' | 'finish'>,
  { budget, currency }: Pick<Baseline, 'budget' | 'currency'>,
): readonly number[] {
  const duration = durationOf(agreed);
  const weights = plannedValues(activitiesOf(items, duration), 1);
  return Array.from({ length: duration }, (_, day) =>
    amountOf(weights[day] ?? scope.weight, { budget, currency, scope }),
  );
}

/** Of amounts per day those at the end of each week, and at the end of the last day. */
export function atWeekEnds(perDay: readonly number[]): readonly number[] {
  return perDay.filter((_, day) => (day + 1) % DAYS_A_WEEK === 0 || day === perDay.length - 1);
}

/** The last days of the weeks that {@link atWeekEnds} tells of. */
export function weekEnds({ start, finish }: Pick<Agreed, 'start' | 'finish'>): readonly Day[] {
  const weeks = Math.ceil(durationOf({ start, finish }) / DAYS_A_WEEK);
  return Array.from({ length: weeks }, (_, week) => {
    const end = addDays(start, (week + 1) * DAYS_A_WEEK - 1);
    return end > finish ? finish : end;
  });
}

/** One activity for all that is due on a day, and one for all that has no day. */
function activitiesOf(
  items: readonly BaselineItem[],
  duration: number,
): readonly PlannedActivity[] {
  const perDay = new Map<number | null, number>();
  for (const { day, weight } of items) perDay.set(day, (perDay.get(day) ?? 0) + weight);

  return [...perDay].map(([day, weight]) =>
    day === null
      ? { start: 0, duration, fixedCost: 0, costPerUnit: weight / duration }
      : { start: day + 1, duration: 0, fixedCost: weight, costPerUnit: 0 },
  );
}

function weightOf({ estimate }: PlannedItem, { weighing }: Agreed): number {
  if (weighing === 'count') return WEIGHT_OF_ONE;
  if (estimate === null || !(estimate > 0) || estimate > LARGEST_ESTIMATE) return 0;
  return Math.round(estimate * WEIGHT_OF_ONE);
}

function dayOf({ due }: PlannedItem, agreed: Agreed): number | null {
  if (due === null) return null;
  return Math.min(Math.max(0, daysBetween(agreed.start, due)), durationOf(agreed) - 1);
}
