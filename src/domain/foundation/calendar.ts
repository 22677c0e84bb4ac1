import type { Brand } from './brand';

/** An instant as ISO 8601 in UTC, to the millisecond: `2026-03-02T09:30:00.000Z`. Sorts as text. */
export type Instant = Brand<string, 'Instant'>;
/** A calendar day without a time zone: `2026-03-02`. Sorts as text. */
export type Day = Brand<string, 'Day'>;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:?\d\d)$/;
const MILLISECONDS_A_DAY = 86_400_000;
const DAYS_FROM_MONDAY = [6, 0, 1, 2, 3, 4, 5] as const;

/** @throws RangeError when `text` is not written the way {@link Instant} says, or names no real moment. */
export function instant(text: string): Instant {
  if (!INSTANT.test(text) || Number.isNaN(Date.parse(text))) {
    throw new RangeError(`Not an instant: ${text}`);
  }
  return text as Instant;
}

/** @throws RangeError when `text` is not `YYYY-MM-DD` or names no real day: `2026-02-30` is refused. */
export function day(text: string): Day {
  const at = DAY.test(text) ? Date.parse(`${text}T00:00:00.000Z`) : Number.NaN;
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text) {
    throw new RangeError(`Not a day: ${text}`);
  }
  return text as Day;
}

/**
 * Reads a timestamp the way Jira writes it, with any zone: `2013-02-22T18:55:14.333-0600` is `2013-02-23T00:55:14.333Z`.
 *
 * @throws RangeError when it is no timestamp.
 */
export function instantFromJira(text: string): Instant {
  const at = TIMESTAMP.test(text)
    ? Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
    : Number.NaN;
  if (Number.isNaN(at)) throw new RangeError(`Not a timestamp: ${text}`);

  return new Date(at).toISOString() as Instant;
}

export function instantFromMilliseconds(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant;
}

export function millisecondsOf(at: Instant): number {
  return Date.parse(at);
}

/** The day of `at` in UTC. */
export function dayOf(at: Instant): Day {
  return at.slice(0, 10) as Day;
}

/**
 * The day of `at` on the wall calendar of an IANA time zone: 23:30 UTC is already tomorrow in `Europe/Berlin`.
 *
 * @throws RangeError for a zone that does not exist.
 */
export function dayInZone(at: Instant, timeZone: string): Day {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(
    Date.parse(at),
  ) as Day;
}

/** The hour, 0 to 23, of `at` on the wall clock of an IANA time zone. */
export function hourInZone(at: Instant, timeZone: string): number {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
  return Number(hour.format(Date.parse(at)));
}

const MINUTES_OF_ANY_ZONE = 15 * 60;

/**
 * The last moment of a day on the wall calendar of an IANA time zone.
 *
 * @throws RangeError for a zone that does not exist.
 * @example
 * lastMomentOf(day('2026-03-02'), 'Europe/Berlin') // 2026-03-02T22:59:59.999Z
 */
export function lastMomentOf(of: Day, timeZone: string): Instant {
  const midnight = Date.parse(addDays(of, 1));
  const atMinute = (minute: number) => instantFromMilliseconds(midnight + minute * 60_000);
  let within = -MINUTES_OF_ANY_ZONE;
  let after = MINUTES_OF_ANY_ZONE;
  while (after - within > 1) {
    const middle = Math.floor((within + after) / 2);
    if (dayInZone(atMinute(middle), timeZone) > of) after = middle;
    else within = middle;
  }
  return instantFromMilliseconds(midnight + after * 60_000 - 1);
}

export function addDays(from: Day, days: number): Day {
  return new Date(Date.parse(from) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10) as Day;
}

/** Whole days from `from` to `to`, negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY);
}

/** The Monday that begins the week of `of`. Sunday 2026-03-08 belongs to the week of 2026-03-02. */
export function weekOf(of: Day): Day {
  const weekday = new Date(Date.parse(of)).getUTCDay();
  return addDays(of, -(DAYS_FROM_MONDAY[weekday] ?? 0));
}
