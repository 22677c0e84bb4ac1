import { moveToDailyWork } from './daily-work';
import type { JiraSite } from './jira/jira-site';
import { movableClock } from './movable-clock';

function siteIn(timeZone: string, now: string) {
  const body = JSON.stringify({ serverTimeZone: timeZone });
  const handle = () => Promise.resolve({ status: 200, headers: {}, body });
  return { jira: { handle } as unknown as JiraSite, clock: movableClock(new Date(now)) };
}

describe('moveToDailyWork', () => {
  it.each([
    ['before 02:00 of the site', 'America/New_York', '2026-03-02T05:30:00Z', '2026-03-02T07:00'],
    ['just before 02:00', 'Etc/UTC', '2026-03-02T01:59:00Z', '2026-03-02T02:00'],
    [
      'where a quarter of an hour counts',
      'Asia/Kathmandu',
      '2026-03-01T19:00:00Z',
      '2026-03-01T20:15',
    ],
    ['in the night that loses 02:00', 'Europe/Berlin', '2026-03-29T00:30:00Z', '2026-03-29T01:00'],
  ])('moves the clock on %s', async (_what, timeZone, now, expected) => {
    const site = siteIn(timeZone, now);

    await moveToDailyWork(site);

    expect(site.clock.now().toISOString().slice(0, 16)).toBe(expected);
  });

  it('leaves the clock alone later in the day', async () => {
    const site = siteIn('Etc/UTC', '2026-03-02T15:00:00Z');

    await moveToDailyWork(site);

    expect(site.clock.now().toISOString().slice(0, 16)).toBe('2026-03-02T15:00');
  });
});
