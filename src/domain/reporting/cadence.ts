import { addDays, day, type Day, daysBetween, weekOf } from '../foundation/calendar';

/** From Monday, 1, to Sunday, 7. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** When a project's status reports are due. Nothing is due before the day `from`. */
export type Cadence =
  | {
      readonly kind: 'weekly';
      readonly everyWeeks: 1 | 2;
      readonly weekday: Weekday;
      readonly from: Day;
    }
  /** A month that is too short for the day, 1 to 31, has its last day for it. */
  | { readonly kind: 'monthly'; readonly dayOfMonth: number; readonly from: Day };

/**
 * The last due day up to a day, that day included; `null` before the first.
 *
 * @example
 * lastDue({ kind: 'monthly', dayOfMonth: 31, from: day('2028-01-01') }, day('2028-03-30')) // '2028-02-29'
 */
export function lastDue(cadence: Cadence, upTo: Day): Day | null {
  const found =
    cadence.kind === 'weekly'
      ? onBeat(cadence, Math.floor(daysBetween(firstOnWeekday(cadence), upTo) / beatOf(cadence)))
      : latestInMonths(cadence.dayOfMonth, upTo);
  return found < cadence.from ? null : found;
}

/**
 * The first due day after a day.
 *
 * @example
 * nextDue({ kind: 'weekly', everyWeeks: 1, weekday: 5, from: day('2026-03-02') }, day('2026-03-02')) // '2026-03-06'
 */
export function nextDue(cadence: Cadence, after: Day): Day {
  const start = after < cadence.from ? addDays(cadence.from, -1) : after;
  if (cadence.kind === 'monthly') {
    const inMonth = dueInMonth(cadence.dayOfMonth, start);
    return inMonth > start ? inMonth : dueInMonth(cadence.dayOfMonth, firstOfNextMonth(start));
  }
  const beats = Math.floor(daysBetween(firstOnWeekday(cadence), start) / beatOf(cadence)) + 1;
  return onBeat(cadence, beats);
}

/** The last due days up to a day, `most` of them at most, oldest first. */
export function lastDueDays(cadence: Cadence, upTo: Day, most: number): readonly Day[] {
  const days: Day[] = [];
  let due = lastDue(cadence, upTo);
  while (due !== null && days.length < most) {
    days.unshift(due);
    due = lastDue(cadence, addDays(due, -1));
  }
  return days;
}

type Weekly = Extract<Cadence, { kind: 'weekly' }>;

function beatOf({ everyWeeks }: Weekly): number {
  return 7 * everyWeeks;
}

function firstOnWeekday({ weekday, from }: Weekly): Day {
  const inWeek = addDays(weekOf(from), weekday - 1);
  return inWeek < from ? addDays(inWeek, 7) : inWeek;
}

function onBeat(cadence: Weekly, beats: number): Day {
  return addDays(firstOnWeekday(cadence), beats * beatOf(cadence));
}

function latestInMonths(dayOfMonth: number, upTo: Day): Day {
  const inMonth = dueInMonth(dayOfMonth, upTo);
  return inMonth <= upTo ? inMonth : dueInMonth(dayOfMonth, addDays(firstOfMonth(upTo), -1));
}

/** In the month of `within`. */
function dueInMonth(dayOfMonth: number, within: Day): Day {
  const wanted = addDays(firstOfMonth(within), dayOfMonth - 1);
  const last = addDays(firstOfNextMonth(within), -1);
  return wanted > last ? last : wanted;
}

function firstOfMonth(of: Day): Day {
  return day(`${of.slice(0, 8)}01`);
}

function firstOfNextMonth(of: Day): Day {
  return firstOfMonth(addDays(firstOfMonth(of), 31));
}
