import { movableClock } from '../movable-clock';
import { openTestDatabase, type TestDatabase } from '../support/test-database';
import { createScheduler, createScheduleTable } from './scheduler';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);

afterAll(() => database.close());

describe('the scheduler', () => {
  it('fires each trigger once per interval of the site, on one of the hosts', async () => {
    await database.server.createDatabase('host');
    const pool = database.server.pool('host');
    await createScheduleTable(pool);
    const clock = movableClock(new Date('2026-03-02T09:00:00Z'));
    const fired: string[] = [];
    const host = (name: string) =>
      createScheduler({
        pool,
        clock,
        triggers: [
          { key: 'often', function: 'f', interval: 'fiveMinute' },
          { key: 'daily', function: 'f', interval: 'day' },
        ],
        fire: (key) => {
          fired.push(key);
          return key === 'daily' ? Promise.reject(new Error('as asked')) : Promise.resolve();
        },
        report: (line) => fired.push(`${name}: ${line}`),
      });
    const hosts = [host('one'), host('two')];
    const tick = async (time: string) => {
      clock.moveTo(new Date(time));
      for (const each of hosts) await each.tick();
      return fired.splice(0);
    };

    expect(await tick('2026-03-02T09:00:00Z')).toEqual([]);
    expect(await tick('2026-03-02T09:04:50Z')).toEqual([]);
    expect(await tick('2026-03-02T09:05:10Z')).toEqual(['often']);
    expect(await tick('2026-03-02T11:00:00Z')).toEqual(['often']);
    expect(await tick('2026-03-03T09:00:10Z')).toEqual([
      'often',
      'daily',
      expect.stringContaining('daily FAILED and is not run again'),
    ]);
  });
});
