import { join } from 'node:path';

import { globalPool, type PointsPool } from '../../local/jira/limits/points-pool';
import { standingClock } from '../../local/movable-clock';
import { type LocalSite, openSite } from '../../local/site';
import { exportedFigures, importInto, temporaryHome } from '../support/local-site';
import { writeSmallSite } from '../support/small-site';

jest.setTimeout(300_000);

const { home, remove } = temporaryHome();
let pool: PointsPool;
let north: LocalSite;
let south: LocalSite;

beforeAll(async () => {
  writeSmallSite(join(home, 'north-data'), { keys: ['NORTH'], itemsEach: 20 });
  writeSmallSite(join(home, 'south-data'), { keys: ['SOUTH'], itemsEach: 30 });
  pool = globalPool();
  north = await open('north', '2026-11-20T12:00:00.000Z');
  south = await open('south', '2026-11-21T12:00:00.000Z');
  // Side by side: every step of one lies between steps of the other.
  await Promise.all([
    importInto(north, join(home, 'north-data')),
    importInto(south, join(home, 'south-data')),
  ]);
});
afterAll(async () => {
  await Promise.all([north, south].map((site) => site.close()));
  remove();
});

function open(name: string, now: string): Promise<LocalSite> {
  return openSite({
    home,
    name,
    clock: standingClock(new Date(now)),
    points: pool,
    log: () => undefined,
    onProgress: () => undefined,
  });
}

async function rename({ jira }: LocalSite, key: string): Promise<void> {
  const caller = { kind: 'user', accountId: await jira.adminAccount() } as const;
  const body = JSON.stringify({ fields: { summary: `Renamed ${key}` } });
  const path = `/rest/api/3/issue/${key}`;
  expect((await jira.handle({ method: 'PUT', path, body }, caller)).status).toBe(204);
}

describe('two installations in one process', () => {
  it('have ids, figures and items of their own, though the ids in Jira are the same', async () => {
    const [one, other] = [await exportedFigures(north), await exportedFigures(south)];

    expect(north.forge.installation.installationId).not.toBe(
      south.forge.installation.installationId,
    );
    expect(one.projects.map(({ key, total }) => [key, total])).toEqual([['NORTH', 20]]);
    expect(other.projects.map(({ key, total }) => [key, total])).toEqual([['SOUTH', 30]]);
  });

  it('hear their own events and run their own jobs', async () => {
    const before = south.forge.usage();
    await rename(north, 'NORTH-3');

    expect((await south.forge.drain()).jobs).toBe(0);
    expect((await north.forge.drain()).jobs).toBeGreaterThan(0);
    expect(south.forge.usage()).toEqual(before);
  });

  it('count their own points, and share the pool that Jira gives the app', async () => {
    const used = pool.spentInHourOf(north.clock.now()) + pool.spentInHourOf(south.clock.now());

    expect(used).toBe(north.forge.usage().points + south.forge.usage().points);
    pool.spend(65_000, south.clock.now());
    const ask = (site: LocalSite) =>
      site.jira.handle(
        { method: 'GET', path: '/rest/api/3/serverInfo', body: null },
        { kind: 'app' },
      );
    expect((await ask(south)).headers).toMatchObject({
      'RateLimit-Reason': 'jira-quota-global-based',
    });
    // Its clock stands a day earlier, in an hour that nobody has used up.
    expect((await ask(north)).status).toBe(200);
  });

  it('keep their clocks apart', () => {
    expect(north.clock.now().toISOString()).toMatch(/^2026-11-20/);
    expect(south.clock.now().toISOString()).toMatch(/^2026-11-21/);
  });
});
