import {
  fromWallClock,
  isDay,
  isTimeZone,
  readTimestamp,
  toWallClock,
  writeTimestamp,
} from './time';

describe('readTimestamp', () => {
  it.each([
    ['2013-02-22T18:55:14.333-0600', '2013-02-23T00:55:14.333Z'],
    ['2013-02-22T18:55:14.333+05:30', '2013-02-22T13:25:14.333Z'],
    ['2013-02-22T18:55:14.333Z', '2013-02-22T18:55:14.333Z'],
  ])('reads %s', (text, instant) => {
    expect(readTimestamp(text)).toBe(Date.parse(instant));
  });

  it.each(['2013-02-30T18:55:14.333+0000', '2013-02-22 18:55', '2013-02-22T25:00:00.000Z', 'soon'])(
    'does not read %s',
    (text) => {
      expect(readTimestamp(text)).toBeNull();
    },
  );
});

describe('writeTimestamp', () => {
  const summer = Date.parse('2026-07-01T12:00:00.005Z');

  it.each([
    ['Europe/Berlin', '2026-07-01T14:00:00.005+0200'],
    ['America/St_Johns', '2026-07-01T09:30:00.005-0230'],
    ['Asia/Kolkata', '2026-07-01T17:30:00.005+0530'],
    ['Etc/UTC', '2026-07-01T12:00:00.005+0000'],
  ])('writes for %s', (timeZone, text) => {
    expect(writeTimestamp(summer, timeZone)).toBe(text);
  });

  it('is read back as the same instant', () => {
    expect(readTimestamp(writeTimestamp(summer, 'America/St_Johns'))).toBe(summer);
  });
});

describe('the wall clock', () => {
  it('leads back to the instant on both sides of a change of the clocks', () => {
    for (const text of ['2026-03-28T23:30:00Z', '2026-03-29T02:30:00Z', '2026-10-25T03:30:00Z']) {
      const instant = Date.parse(text);
      const wallClock = toWallClock(instant, 'Europe/Berlin');

      expect(fromWallClock(wallClock, 'Europe/Berlin')).toBe(instant);
    }
  });
});

describe('isDay', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2023-13-01', false],
    ['2023-1-1', false],
  ])('says of %s: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });
});

describe('isTimeZone', () => {
  it('knows zones by their names', () => {
    expect(isTimeZone('Australia/Sydney')).toBe(true);
    expect(isTimeZone('Atlantis/Central')).toBe(false);
  });
});
