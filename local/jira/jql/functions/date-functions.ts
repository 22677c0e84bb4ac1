import { badRequest } from '../../reply';
import { DAY_MS, fromWallClock, MINUTE_MS, toWallClock } from '../../time';
import { type Moment, withinYears } from '../jql-dates';
import type { FunctionCall, JqlFunction } from './jql-function';

type Unit = 'day' | 'week' | 'month' | 'year';
type Edge = 'start' | 'end';
type Step = { readonly unit: Unit | 'hour' | 'minute'; readonly count: number };

const UNITS: readonly Unit[] = ['day', 'week', 'month', 'year'];

const NOW: JqlFunction = {
  name: 'now',
  gives: 'date',
  isList: false,
  takes: [0, 0],
  valuesOf: (_call, { now }) => [now],
};

export const DATE_FUNCTIONS: readonly JqlFunction[] = [
  NOW,
  ...(['start', 'end'] as const).flatMap((edge) => UNITS.map((unit) => edgeFunction(edge, unit))),
];

/**
 * `startOfWeek("-1w")` and its like. A week starts on Monday, as on a site that uses ISO dates. Steps of the function's own
 * unit choose another day, week, month or year; others move on from its edge, so that `startOfMonth("14d")` is the 15th of
 * this month.
 */
function edgeFunction(edge: Edge, unit: Unit): JqlFunction {
  return {
    name: `${edge}Of${unit[0]?.toUpperCase() ?? ''}${unit.slice(1)}`,
    gives: 'date',
    isList: false,
    takes: [0, 1],
    valuesOf: (call, { now, catalogue: { timeZone } }) => [
      edgeOf({ edge, unit }, readStep(call, unit), { now, timeZone }),
    ],
  };
}

function edgeOf(
  { edge, unit }: { readonly edge: Edge; readonly unit: Unit },
  step: Step,
  { now, timeZone }: Moment,
): number {
  const isOwnUnit = step.unit === unit;
  const today = toWallClock(now, timeZone);
  const start = startOf(isOwnUnit ? addUnits(today, step) : today, unit);
  const border = edge === 'start' ? start : startOf(addUnits(start, { unit, count: 1 }), unit) - 1;
  return withinYears(fromWallClock(isOwnUnit ? border : addUnits(border, step), timeZone));
}

const LETTERS: Readonly<Record<string, Step['unit']>> = {
  y: 'year',
  M: 'month',
  w: 'week',
  d: 'day',
  h: 'hour',
  m: 'minute',
};

function readStep({ name, args }: FunctionCall, unit: Unit): Step {
  const [, count, letter = ''] = /^([+-]?\d{1,4})([yMwdhm]?)$/.exec((args[0] ?? '0').trim()) ?? [];
  if (count !== undefined) return { unit: LETTERS[letter] ?? unit, count: Number(count) };
  throw badRequest(
    `Duration for function '${name}' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier.`,
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
