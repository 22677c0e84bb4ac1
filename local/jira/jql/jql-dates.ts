import type { FunctionOperand } from '@atlaskit/jql-ast';

import { badRequest } from '../reply';
import { DAY_MS, fromWallClock, isDay, MINUTE_MS, toWallClock } from '../time';
import type { JqlScope } from './scope';

const LITERAL = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2}))?$/;
const PERIOD = /^[+-]?(?:\d+[wdhm]\s*)+$/i;
const UNIT_MS: Readonly<Record<string, number>> = {
  w: 7 * DAY_MS,
  d: DAY_MS,
  h: 60 * MINUTE_MS,
  m: MINUTE_MS,
};

type Moment = Pick<JqlScope, 'now'> & { readonly timeZone: string };

/** A date as JQL allows it: a day, a minute, or a period from now such as `-90m`. In the site's time zone. */
export function readJqlDate(
  text: string,
  { field, at }: { readonly field: string; readonly at: Moment },
): number {
  const trimmed = text.trim();
  if (PERIOD.test(trimmed)) return at.now + periodMs(trimmed);

  const wallClock = literalWallClock(trimmed);
  if (wallClock !== null) return fromWallClock(wallClock, at.timeZone);

  throw badRequest(
    `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
}

function literalWallClock(text: string): number | null {
  const [, year, month, day, hour = '00', minute = '00'] = LITERAL.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;

  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDay(date)) return null;
  const instant = Date.parse(`${date}T${hour.padStart(2, '0')}:${minute}:00Z`);
  return Number.isNaN(instant) ? null : instant;
}

function periodMs(text: string): number {
  const sign = text.startsWith('-') ? -1 : 1;
  const pieces = text.matchAll(/(\d+)([wdhm])/gi);
  return sign * [...pieces].reduce((sum, [, count, unit]) => sum + Number(count) * unitMs(unit), 0);
}

function unitMs(unit: string | undefined): number {
  return UNIT_MS[(unit ?? '').toLowerCase()] ?? 0;
}

type Unit = 'day' | 'week' | 'month' | 'year';
type Step = { readonly unit: Unit | 'hour' | 'minute'; readonly count: number };

/**
 * `now()`, and `startOfWeek("-1w")` and its like. A week starts on Monday, as on a site that uses ISO dates. Steps of the
 * function's own unit choose another day, week, month or year; others move on from its edge, so that `startOfMonth("14d")`
 * is the 15th of this month.
 *
 * @returns `null` for any other function
 */
export function callJqlDate(
  { function: { value }, arguments: given }: FunctionOperand,
  at: Moment,
): number | null {
  if (value.toLowerCase() === 'now') return at.now;

  const [, edge, unitName] = /^(start|end)of(day|week|month|year)$/i.exec(value) ?? [];
  if (edge === undefined || unitName === undefined) return null;

  const unit = unitName.toLowerCase() as Unit;
  const step = readStep(given[0]?.value ?? '0', { unit, of: value });
  const today = toWallClock(at.now, at.timeZone);
  const start = startOf(step.unit === unit ? addUnits(today, step) : today, unit);
  const border =
    edge.toLowerCase() === 'start' ? start : startOf(addUnits(start, { unit, count: 1 }), unit) - 1;
  return fromWallClock(step.unit === unit ? border : addUnits(border, step), at.timeZone);
}

const FUNCTION_UNITS: Readonly<Record<string, Step['unit']>> = {
  y: 'year',
  M: 'month',
  w: 'week',
  d: 'day',
  h: 'hour',
  m: 'minute',
};

function readStep(text: string, { unit, of }: { readonly unit: Unit; readonly of: string }): Step {
  const [, count, letter = ''] = /^([+-]?\d+)([yMwdhm]?)$/.exec(text.trim()) ?? [];
  if (count !== undefined) return { unit: FUNCTION_UNITS[letter] ?? unit, count: Number(count) };
  throw badRequest(
    `The increment '${text}' of the function '${of}' is invalid. Use a number with one of y, M, w, d, h, m, such as '-1d'.`,
  );
}

function addUnits(wallClock: number, { unit, count }: Step): number {
  if (unit === 'minute') return wallClock + count * MINUTE_MS;
  if (unit === 'hour') return wallClock + count * 60 * MINUTE_MS;
  if (unit === 'day') return wallClock + count * DAY_MS;
  if (unit === 'week') return wallClock + count * 7 * DAY_MS;

  const date = new Date(wallClock);
  const months = unit === 'year' ? 12 * count : count;
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(dayOfMonth, last));
  return date.getTime();
}

function startOf(wallClock: number, unit: Unit): number {
  const date = new Date(wallClock);
  date.setUTCHours(0, 0, 0, 0);
  if (unit === 'week') date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  if (unit === 'month') date.setUTCDate(1);
  if (unit === 'year') date.setUTCMonth(0, 1);
  return date.getTime();
}
