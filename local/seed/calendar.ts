import { integer, pick, type Random } from './random';

/** Whole days since 1970-01-01. */
export type DayNumber = number;
/** Milliseconds since 1970-01-01T00:00Z. */
export type Moment = number;

const DAY = 86_400_000;
const HOUR = 3_600_000;

export const SITE_TIME_ZONE = 'Europe/Copenhagen';

export function dayNumber(day: string): DayNumber {
  const moment = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(moment)) {
    throw new RangeError(`A day is written as 2026-03-02, got ${day}`);
  }
  return moment / DAY;
}

export function isoDay(day: DayNumber): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** As Jira writes it, in the site's zone: `2026-03-02T09:30:00.000+0100`. */
export function jiraTime(moment: Moment): string {
  const offset = zoneOffset(moment);
  const local = new Date(moment + offset).toISOString().slice(0, -1);
  return `${local}+0${offset / HOUR}00`;
}

export function dayOf(moment: Moment): DayNumber {
  return Math.floor((moment + zoneOffset(moment)) / DAY);
}

/** A moment in the office hours of that day. */
export function officeTime(random: Random, day: DayNumber): Moment {
  const minutes = integer(random, 8 * 60 + 10, 17 * 60 + 20);
  const local = day * DAY + minutes * 60_000 + integer(random, 0, 59_999);
  return local - zoneOffset(local - HOUR);
}

/** A moment in office hours from `from` to `to`, or at one of the two when there is none between. */
export function timeBetween(random: Random, from: Moment, to: Moment): Moment {
  const raw = from + random.next() * (to - from);
  const moment = officeTime(random, previousWorkingDay(dayOf(raw)));
  return Math.round(Math.min(Math.max(moment, from), to));
}

export function isWorkingDay(day: DayNumber): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && !isYearEnd(day);
}

export function previousWorkingDay(day: DayNumber): DayNumber {
  return isWorkingDay(day) ? day : previousWorkingDay(day - 1);
}

/** Unlike {@link previousWorkingDay} it takes no notice of holidays, so it never goes back more than two days. */
export function previousWeekday(day: DayNumber): DayNumber {
  const weekday = weekdayOf(day);
  return weekday === 0 ? day - 2 : weekday === 6 ? day - 1 : day;
}

export function addWorkingDays(day: DayNumber, count: number): DayNumber {
  const step = count < 0 ? -1 : 1;
  let result = day;
  for (let left = Math.abs(Math.round(count)); left > 0;) {
    result += step;
    if (isWorkingDay(result)) left -= 1;
  }
  return result;
}

/**
 * Days on which work gets done, drawn from a span: mid-week more than its ends, summer less than the rest of the
 * year, never at the weekend. `trend` above 0 puts more of them late in the span, below 0 early.
 */
export function busyDays(
  random: Random,
  span: { readonly from: DayNumber; readonly to: DayNumber; readonly trend: number },
  count: number,
): DayNumber[] {
  const days: DayNumber[] = [];
  for (let day = span.from; day <= span.to; day += 1) {
    const progress = (day - span.from) / Math.max(1, span.to - span.from);
    const weight = busyness(day) * (1 + span.trend * (progress - 0.5) * 2);
    for (let slot = Math.round(weight * 10); slot > 0; slot -= 1) days.push(day);
  }
  return Array.from({ length: count }, () => pick(random, days)).sort((a, b) => a - b);
}

function busyness(day: DayNumber): number {
  if (!isWorkingDay(day)) return 0;
  const byWeekday = [0, 0.8, 1.1, 1.2, 1.1, 0.8, 0][weekdayOf(day)] ?? 0;
  const month = isoDay(day).slice(5, 7);
  return byWeekday * (month === '07' ? 0.5 : 1);
}

function isYearEnd(day: DayNumber): boolean {
  const monthAndDay = isoDay(day).slice(5);
  return monthAndDay >= '12-24' || monthAndDay === '01-01';
}

/** 0 is Sunday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Central European time: summer from the last Sunday of March to the last of October, changing at 01:00 UTC. */
function zoneOffset(moment: Moment): number {
  const year = new Date(moment).getUTCFullYear();
  const isSummer =
    moment >= lastSunday(year, 3) * DAY + HOUR && moment < lastSunday(year, 10) * DAY + HOUR;
  return isSummer ? 2 * HOUR : HOUR;
}

function lastSunday(year: number, month: number): DayNumber {
  const last = Date.UTC(year, month, 0) / DAY;
  return last - weekdayOf(last);
}
