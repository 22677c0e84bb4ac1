import {
  addDays,
  day,
  dayInZone,
  daysBetween,
  hourInZone,
  instant,
  instantFromJira,
  lastMomentOf,
  weekOf,
} from './calendar';

describe('instantFromJira', () => {
  it.each([
    ['2013-02-22T18:55:14.333-0600', '2013-02-23T00:55:14.333Z'],
    ['2026-03-02T09:30:00.000Z', '2026-03-02T09:30:00.000Z'],
    ['2026-03-02T09:30:00+05:30', '2026-03-02T04:00:00.000Z'],
  ])('reads %s as %s', (written, expected) => {
    expect(instantFromJira(written)).toBe(expected);
  });

  it.each(['', 'yesterday', '2026-13-01T00:00:00.000Z', '2026-03-02'])('refuses %j', (written) => {
    expect(() => instantFromJira(written)).toThrow(RangeError);
  });
});

describe('day', () => {
  it.each(['2026-02-30', '2026-2-3', '2026-13-01', ''])('refuses %j', (written) => {
    expect(() => day(written)).toThrow(RangeError);
  });

  it('accepts a leap day', () => {
    expect(day('2028-02-29')).toBe('2028-02-29');
  });
});

describe('weekOf', () => {
  it.each([
    ['2026-03-02', '2026-03-02'],
    ['2026-03-08', '2026-03-02'],
    ['2026-01-01', '2025-12-29'],
  ])('puts %s into the week of %s', (written, monday) => {
    expect(weekOf(day(written))).toBe(monday);
  });
});

describe('zones', () => {
  const lateOnSunday = instant('2026-03-01T23:30:00.000Z');

  it('names the day and hour of the wall clock', () => {
    expect(dayInZone(lateOnSunday, 'Europe/Berlin')).toBe('2026-03-02');
    expect(hourInZone(lateOnSunday, 'Europe/Berlin')).toBe(0);
    expect(dayInZone(lateOnSunday, 'America/Chicago')).toBe('2026-03-01');
  });
});

describe('lastMomentOf', () => {
  it.each([
    ['UTC', '2026-03-02T23:59:59.999Z'],
    ['Europe/Berlin', '2026-03-02T22:59:59.999Z'],
    ['America/Chicago', '2026-03-03T05:59:59.999Z'],
    ['Pacific/Kiritimati', '2026-03-02T09:59:59.999Z'],
    ['Asia/Kathmandu', '2026-03-02T18:14:59.999Z'],
  ])('is the last of that day in %s', (zone, expected) => {
    expect(lastMomentOf(day('2026-03-02'), zone)).toBe(expected);
  });

  it('knows days of 23 hours', () => {
    expect(lastMomentOf(day('2026-03-28'), 'Europe/Berlin')).toBe('2026-03-28T22:59:59.999Z');
    expect(lastMomentOf(day('2026-03-29'), 'Europe/Berlin')).toBe('2026-03-29T21:59:59.999Z');
  });
});

describe('day arithmetic', () => {
  it('crosses months and a daylight-saving change without losing a day', () => {
    expect(addDays(day('2026-02-27'), 3)).toBe('2026-03-02');
    expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2);
    expect(daysBetween(day('2026-03-30'), day('2026-03-28'))).toBe(-2);
  });
});
