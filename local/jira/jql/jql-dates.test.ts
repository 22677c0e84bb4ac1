import { readJqlDate } from './jql-dates';

// Thursday, in winter time before and summer time after the end of March.
const now = Date.parse('2026-03-26T14:45:30.250Z');
const at = { now, timeZone: 'Europe/Berlin' };

const read = (text: string, isNumber = false) =>
  new Date(readJqlDate({ text, isNumber }, { subject: "field 'created'", at })).toISOString();

describe('readJqlDate', () => {
  it.each([
    ['2026-01-15', '2026-01-14T23:00:00.000Z'],
    ['2026/1/5', '2026-01-04T23:00:00.000Z'],
    ['2026-07-15 10:30', '2026-07-15T08:30:00.000Z'],
    ['-90m', '2026-03-26T13:15:30.250Z'],
    ['-90minutes', '2026-03-26T13:15:30.250Z'],
    ['1w', '2026-04-02T14:45:30.250Z'],
    ['4w 2d', '2026-04-25T14:45:30.250Z'],
    ['-1week 2days', '2026-03-17T14:45:30.250Z'],
    ['+1h', '2026-03-26T15:45:30.250Z'],
  ])('reads %s as %s', (text, instant) => {
    expect(read(text)).toBe(instant);
  });

  it('reads a number as milliseconds since 1970', () => {
    expect(read('1735689600000', true)).toBe('2025-01-01T00:00:00.000Z');
  });

  it.each([
    '2026-02-30',
    '2026-01-15 10:30:15',
    '1735689600000',
    '3x',
    '-100milestone',
    '14/May/09',
    '',
  ])('refuses %j', (text) => {
    expect(() => read(text)).toThrow(
      `Date value '${text}' for field 'created' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
    );
  });

  it.each(['999999999w', '0000-01-01', '-999999999w'])(
    'refuses %s, which no calendar has',
    (text) => {
      expect(() => read(text)).toThrow(`Date value '${text}' for field 'created' is invalid.`);
    },
  );

  it('names days alone where a field knows nothing else', () => {
    const due = () =>
      readJqlDate({ text: 'soon', isNumber: false }, { subject: "field 'due'", at, isDay: true });

    expect(due).toThrow(
      `Date value 'soon' for field 'due' is invalid. Valid formats include: 'YYYY/MM/DD', 'YYYY-MM-DD', or a period format e.g. '-5d', '4w 2d'.`,
    );
  });
});
