import { day, instant } from '@domain/foundation/calendar';

import { makeFormats } from './format';

const english = makeFormats('en-US', 'America/New_York');
const german = makeFormats('de-DE', 'Europe/Berlin');
const at = instant('2026-11-16T23:30:00.000Z');

it('writes numbers as the locale does', () => {
  expect(english.number(12843)).toBe('12,843');
  expect(german.number(12843)).toBe('12.843');
  expect(english.percent(0.386)).toBe('39%');
  expect(english.decimal(7.256)).toBe('7.3');
});

it('shows an instant in the user’s zone, and a day as the day it is', () => {
  expect(english.instant(at)).toBe('Nov 16, 2026, 6:30 PM');
  expect(german.instant(at)).toBe('17.11.2026, 00:30');
  expect(english.day(day('2026-11-16'))).toBe('Nov 16, 2026');
});

it('reads minor units by the currency’s own digits', () => {
  expect(english.money(123450, 'EUR')).toBe('€1,234.50');
  expect(english.money(1234, 'JPY')).toBe('¥1,234');
});

it('counts in the singular and in the plural', () => {
  expect(english.count(1, 'project')).toBe('1 project');
  expect(english.count(1200, 'project')).toBe('1,200 projects');
  expect(english.count(0, 'portfolio')).toBe('0 portfolios');
});

it('says how long ago in the largest unit that is full', () => {
  const now = Date.parse('2026-11-17T02:45:00.000Z');

  expect(english.ago(at, now)).toBe('3 hours ago');
  expect(english.ago(instant('2026-11-17T02:44:30.000Z'), now)).toBe('now');
  expect(english.ago(instant('2025-11-17T02:45:00.000Z'), now)).toBe('last year');
  expect(english.ago(instant('2025-11-18T02:45:00.000Z'), now)).toBe('11 months ago');
  const march = Date.parse('2026-03-17T02:45:00.000Z');
  expect(english.ago(instant('2026-02-17T02:45:00.000Z'), march)).toBe('last month');
  expect(english.ago(instant('2026-11-19T02:45:00.000Z'), now)).toBe('now'); // a clock that is behind
});
