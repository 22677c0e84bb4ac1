import { badRequest } from '../reply';
import { DAY_MS, fromWallClock, isDay, MINUTE_MS } from '../time';
import type { WrittenValue } from './field-handler';

const LITERAL = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2}))?$/;
const PERIOD = /^[+-]?(?:\d{1,9}[a-z]+\s*)+$/i;
const UNITS: readonly (readonly [unit: RegExp, ms: number])[] = [
  [/^w(?:eeks?)?$/, 7 * DAY_MS],
  [/^d(?:ays?)?$/, DAY_MS],
  [/^h(?:ours?)?$/, 60 * MINUTE_MS],
  [/^m(?:in(?:ute)?s?)?$/, MINUTE_MS],
];

/** Years of four digits: what lies outside of them is no date to Jira, and none to the database. */
const EARLIEST = Date.parse('0001-01-02T00:00:00Z');
const LATEST = Date.parse('9999-12-30T00:00:00Z');

export function withinYears(instant: number): number {
  return Math.min(Math.max(instant, EARLIEST), LATEST);
}

export type Moment = { readonly now: number; readonly timeZone: string };

type Asked = {
  /** `field 'created'` or `predicate 'after'`, for messages. */
  readonly subject: string;
  readonly at: Moment;
  /** The field knows days only. */
  readonly isDay?: boolean;
};

/**
 * A date as JQL allows it: a day, a minute, a period from now such as `-90m`, or milliseconds since 1970 as a bare number.
 * In the site's time zone.
 */
export function readJqlDate({ text, isNumber }: WrittenValue, asked: Asked): number {
  const instant = isNumber ? Number(text) : instantOf(text.trim(), asked.at);
  if (instant !== null && instant === withinYears(instant)) return instant;

  const formats =
    asked.isDay === true
      ? "'YYYY/MM/DD', 'YYYY-MM-DD'"
      : "'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd'";
  throw badRequest(
    `Date value '${text}' for ${asked.subject} is invalid. Valid formats include: ${formats}, or a period format e.g. '-5d', '4w 2d'.`,
  );
}

function instantOf(text: string, { now, timeZone }: Moment): number | null {
  if (PERIOD.test(text)) {
    const period = periodMs(text.toLowerCase());
    return period === null ? null : now + period;
  }
  const wallClock = literalWallClock(text);
  return wallClock === null ? null : fromWallClock(wallClock, timeZone);
}

function literalWallClock(text: string): number | null {
  const [, year, month, day, hour = '00', minute = '00'] = LITERAL.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;

  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDay(date)) return null;
  const instant = Date.parse(`${date}T${hour.padStart(2, '0')}:${minute}:00Z`);
  return Number.isNaN(instant) ? null : instant;
}

function periodMs(text: string): number | null {
  const sign = text.startsWith('-') ? -1 : 1;
  let sum = 0;
  for (const [, count, word = ''] of text.matchAll(/(\d+)([a-z]+)/g)) {
    const unit = UNITS.find(([name]) => name.test(word));
    if (unit === undefined) return null;
    sum += Number(count) * unit[1];
  }
  return sign * sum;
}
