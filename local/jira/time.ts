/** Jira's timestamps: with milliseconds, and an offset that usually has no colon. */
const TIMESTAMP = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(\.\d{3})(Z|[+-]\d{2}:?\d{2})$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

/** The instant in milliseconds since 1970, or `null` when the text is not a Jira timestamp. */
export function readTimestamp(text: string): number | null {
  const parts = TIMESTAMP.exec(text);
  const [, local, fraction, offset] = parts ?? [];
  if (local === undefined || fraction === undefined || offset === undefined) return null;

  const withColon = offset.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  const instant = Date.parse(`${local}${fraction}${withColon}`);
  return Number.isNaN(instant) || !isDay(local.slice(0, 10)) ? null : instant;
}

export function isDay(text: string): boolean {
  const [, year, month, day] = (DAY.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** As Jira writes an instant for somebody in that zone: `2026-03-02T10:30:00.000+0100`. */
export function writeTimestamp(instant: number, timeZone: string): string {
  const offset = offsetMinutes(instant, timeZone);
  const local = new Date(instant + offset * MINUTE_MS).toISOString().slice(0, -1);
  const size = Math.abs(offset);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${hours}${String(size % 60).padStart(2, '0')}`;
}

/** What a clock on the wall shows, as if it stood in UTC. */
export function toWallClock(instant: number, timeZone: string): number {
  return instant + offsetMinutes(instant, timeZone) * MINUTE_MS;
}

/** The instant at which the clock on the wall shows this. In a gap or overlap: by the offset that follows. */
export function fromWallClock(wallClock: number, timeZone: string): number {
  const guess = wallClock - offsetMinutes(wallClock, timeZone) * MINUTE_MS;
  return wallClock - offsetMinutes(guess, timeZone) * MINUTE_MS;
}

export function isTimeZone(name: string): boolean {
  try {
    formatter(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;

  const made = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formatters.set(timeZone, made);
  return made;
}

function offsetMinutes(instant: number, timeZone: string): number {
  const parts = formatter(timeZone).formatToParts(instant);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours, minutes] = /^GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  if (hours === undefined || minutes === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
