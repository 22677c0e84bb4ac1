import type { FunctionOperand } from '@atlaskit/jql-ast';

import { callJqlDate, readJqlDate } from './jql-dates';
import { parseJql } from './parse-jql';

// Thursday, in winter time before and summer time after the end of March.
const now = Date.parse('2026-03-26T14:45:30.250Z');
const berlin = { now, timeZone: 'Europe/Berlin' };

const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());
const read = (text: string) => iso(readJqlDate(text, { field: 'created', at: berlin }));

function call(text: string): string | null {
  const { where } = parseJql(`created > ${text}`);
  const operand = where?.clauseType === 'terminal' ? where.operand : undefined;
  return iso(callJqlDate(operand as FunctionOperand, berlin));
}

describe('readJqlDate', () => {
  it.each([
    ['2026-01-15', '2026-01-14T23:00:00.000Z'],
    ['2026/1/5', '2026-01-04T23:00:00.000Z'],
    ['2026-07-15 10:30', '2026-07-15T08:30:00.000Z'],
    ['-90m', '2026-03-26T13:15:30.250Z'],
    ['1w', '2026-04-02T14:45:30.250Z'],
    ['4w 2d', '2026-04-25T14:45:30.250Z'],
    ['-1w 2d', '2026-03-17T14:45:30.250Z'],
  ])('reads %s as %s', (text, instant) => {
    expect(read(text)).toBe(instant);
  });

  it.each(['2026-02-30', '2026-01-15 10:30:15', '1735689600000', '3x', ''])(
    'refuses %s',
    (text) => {
      expect(() => read(text)).toThrow(/^Date value '.*' for field 'created' is invalid\./);
    },
  );
});

describe('callJqlDate', () => {
  it.each([
    ['now()', '2026-03-26T14:45:30.250Z'],
    ['startOfDay()', '2026-03-25T23:00:00.000Z'],
    ['startOfDay("-1d")', '2026-03-24T23:00:00.000Z'],
    ['startOfDay(-1)', '2026-03-24T23:00:00.000Z'],
    ['startOfDay("+6h")', '2026-03-26T05:00:00.000Z'],
    ['endOfDay()', '2026-03-26T22:59:59.999Z'],
    ['startOfWeek()', '2026-03-22T23:00:00.000Z'],
    ['endOfWeek(1)', '2026-04-05T21:59:59.999Z'],
    ['startOfMonth()', '2026-02-28T23:00:00.000Z'],
    ['startOfMonth("14d")', '2026-03-14T23:00:00.000Z'],
    ['endOfMonth("-1M")', '2026-02-28T22:59:59.999Z'],
    ['endOfMonth("+15d")', '2026-04-15T21:59:59.999Z'],
    ['endOfYear("+3M")', '2027-03-31T21:59:59.999Z'],
    ['startOfYear("-1y")', '2024-12-31T23:00:00.000Z'],
  ])('makes %s %s', (text, instant) => {
    expect(call(text)).toBe(instant);
  });

  it('knows no other function', () => {
    expect(call('currentLogin()')).toBeNull();
  });

  it('refuses a step that is none', () => {
    expect(() => call('startOfDay("soon")')).toThrow(/The increment 'soon'/);
  });
});
