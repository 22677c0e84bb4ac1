import { moveToDailyWork, moveToNextDailyWork } from './daily-work';
import type { JiraSite } from './jira/jira-site';
import { movableClock } from './movable-clock';

function siteIn(timeZone: string, now: string) {
  const body = JSON.stringify({ serverTimeZone: timeZone });
  const handle = () => Promise.resolve({ status: 200, headers: {}, body });
  return { jira: { handle } as unknown as JiraSite, clock: movableClock(new Date(now)) };
}

describe('moveToDailyWork', () => {
  it.each([
    {
      when: 'before 02:00 of the site',
      timeZone: 'America/New_York',
      now: '2026-03-02T05:30:00Z',
      then: '2026-03-02T07:00',
    },
    {
      when: 'just before 02:00',
      timeZone: 'Etc/UTC',
      now: '2026-03-02T01:59:00Z',
      then: '2026-03-02T02:00',
    },
    {
      when: 'where a quarter of an hour counts',
      timeZone: 'Asia/Kathmandu',
      now: '2026-03-01T19:00:00Z',
      then: '2026-03-01T20:15',
    },
    {
      when: 'in the night that loses 02:00',
      timeZone: 'Europe/Berlin',
      now: '2026-03-29T00:30:00Z',
      then: '2026-03-29T01:00',
    },
  ])('moves the clock on $when', async ({ timeZone, now, then }) => {
    const site = siteIn(timeZone, now);

    await moveToDailyWork(site);

    expect(site.clock.now().toISOString().slice(0, 16)).toBe(then);
  });

  it('leaves the clock alone later in the day', async () => {
    const site = siteIn('Etc/UTC', '2026-03-02T15:00:00Z');

    await moveToDailyWork(site);

    expect(site.clock.now().toISOString().slice(0, 16)).toBe('2026-03-02T15:00');
  });
});

describe('moveToNextDailyWork', () => {
  it.each([
    {
      when: 'early in the day',
      timeZone: 'Etc/UTC',
      now: '2026-03-02T00:30:00Z',
      then: '2026-03-03T02:00',
    },
    {
      when: 'late in the day',
      timeZone: 'America/New_York',
      now: '2026-03-03T04:59:00Z',
      then: '2026-03-03T07:00',
    },
    {
      when: 'over a day of 23 hours',
      timeZone: 'Europe/Berlin',
      now: '2026-03-28T23:30:00Z',
      then: '2026-03-30T00:00',
    },
    {
      when: 'over a day of 25 hours',
      timeZone: 'Europe/Berlin',
      now: '2026-10-24T22:30:00Z',
      then: '2026-10-26T01:00',
    },
    {
      when: 'over the end of a leap year’s February',
      timeZone: 'Etc/UTC',
      now: '2028-02-29T12:00:00Z',
      then: '2028-03-01T02:00',
    },
  ])('comes to 02:00 of the next day $when', async ({ timeZone, now, then }) => {
    const site = siteIn(timeZone, now);

    await moveToNextDailyWork(site);

    expect(site.clock.now().toISOString().slice(0, 16)).toBe(then);
  });
});
