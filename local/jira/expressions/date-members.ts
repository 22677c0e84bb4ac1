import { isDay, toWallClock, fromWallClock, readTimestamp } from '../time';
import { expectCount, numberArgument } from './arguments';
import { failed, type Located } from './expression-error';
import {
  type CalendarDateValue,
  type DateValue,
  type Member,
  type Members,
  method,
  type Run,
  typeNameOf,
  unmodelledMembers,
  type Value,
} from './values';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** As far as JavaScript's calendar reaches. */
const FURTHEST = 8.64e15;

/** Days and months are counted on the calendar of the asking user's zone, hours and minutes on the clock. */
export function dateMembers({ instant }: DateValue): Members {
  return new Map([
    ...steps('Days', (by, run) => onWallClock(instant, run, (wall) => wall + by * DAY)),
    ...steps('Months', (by, run) => onWallClock(instant, run, (wall) => addMonths(wall, by))),
    ...steps('Hours', (by) => toDate(instant + by * HOUR)),
    ...steps('Minutes', (by) => toDate(instant + by * MINUTE)),
    ['getTime', without(() => instant)],
    ['toISOString', without(() => new Date(instant).toISOString())],
    ['toCalendarDate', without((run) => toDay(toWallClock(instant, run.timeZone)))],
    ['toCalendarDateUTC', without(() => toDay(instant))],
    ...unmodelledMembers('toString', ...GETTERS),
  ]);
}

const GETTERS = ['getFullYear', 'getMonth', 'getDate', 'getDay', 'getHours', 'getMinutes'];

export function calendarDateMembers({ day }: CalendarDateValue): Members {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return new Map([
    ...steps('Days', (by) => toDay(midnight + by * DAY)),
    ...steps('Months', (by) => toDay(addMonths(midnight, by))),
    ['getFullYear', without(() => new Date(midnight).getUTCFullYear())],
    ['getMonth', without(() => new Date(midnight).getUTCMonth())],
    ['getDate', without(() => new Date(midnight).getUTCDate())],
    ['getDay', without(() => new Date(midnight).getUTCDay())],
    ['toISOString', without(() => day)],
    ...unmodelledMembers('toString'),
  ]);
}

/** `new Date()`, `new Date(0)`, `new Date('2026-03-02T10:30:00.000+0100')`. */
export function newDate(given: readonly Value[], at: Located, run: Run): DateValue {
  expectCount(given, { least: 0, most: 1 }, at);
  const [value = null] = given;
  if (given.length === 0) return toDate(run.now);
  if (typeof value === 'number') return toDate(value);

  const instant = typeof value === 'string' ? instantOf(value) : null;
  if (instant === null) throw failed(`${described(value)} is not a date.`, at);
  return toDate(instant);
}

/** `new CalendarDate()` is today where the asking user is. */
export function newCalendarDate(given: readonly Value[], at: Located, run: Run): CalendarDateValue {
  expectCount(given, { least: 0, most: 1 }, at);
  if (given.length === 0) return toDay(toWallClock(run.now, run.timeZone));

  const [value = null] = given;
  if (typeof value === 'string' && isDay(value)) return { kind: 'calendar-date', day: value };
  throw failed(`${described(value)} is not a day.`, at);
}

export function toDate(instant: number): DateValue {
  return { kind: 'date', instant };
}

function instantOf(text: string): number | null {
  const ofJira = readTimestamp(text);
  if (ofJira !== null) return ofJira;
  const isIso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  const instant = isIso ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? null : instant;
}

function described(value: Value): string {
  return typeof value === 'string' ? JSON.stringify(value) : `A ${typeNameOf(value)}`;
}

function without(make: (run: Run) => Value): Member {
  return method((given, { run, at }) => {
    expectCount(given, { least: 0, most: 0 }, at);
    return make(run);
  });
}

type Step = (by: number, run: Run) => Value;

function steps(unit: string, step: Step): readonly (readonly [string, Member])[] {
  const signed = (sign: 1 | -1) =>
    method((given, { run, at }) => {
      expectCount(given, { least: 1, most: 1 }, at);
      const by = numberArgument(given, 0, at);
      if (Number.isInteger(by) && Math.abs(by) <= 1_000_000) return step(sign * by, run);
      throw failed('A date moves by a whole number of at most a million.', at);
    });
  return [
    [`plus${unit}`, signed(1)],
    [`minus${unit}`, signed(-1)],
  ];
}

function onWallClock(instant: number, { timeZone }: Run, move: (wall: number) => number) {
  return toDate(fromWallClock(within(move(toWallClock(instant, timeZone))), timeZone));
}

/** The same day of another month, or its last. */
function addMonths(wallClock: number, months: number): number {
  const date = new Date(wallClock);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.getTime();
}

function toDay(wallClock: number): CalendarDateValue {
  return { kind: 'calendar-date', day: new Date(within(wallClock)).toISOString().slice(0, 10) };
}

/** Days have four digits of a year here. */
function within(wallClock: number): number {
  const [first, last] = [Date.UTC(1, 0, 1), Math.min(FURTHEST, Date.UTC(9999, 11, 31))];
  return Number.isNaN(wallClock) ? last : Math.min(last, Math.max(first, wallClock));
}
