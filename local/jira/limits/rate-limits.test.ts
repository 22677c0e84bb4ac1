import { createJiraSite } from '../create-jira-site';
import type { Caller, JiraSite, RestResponse } from '../jira-site';
import { startTestDatabase, type TestDatabase } from '../test-database';
import {
  aDirectory,
  aWorkItem,
  removeDirectories,
  type StandingClock,
  standingClock,
} from '../test-support';
import { globalPool, type PointsPool, tenantPool } from './points-pool';

jest.setTimeout(60_000);

const APP: Caller = { kind: 'app' };
const START = '2026-03-02T09:30:00.000Z';
let databases: TestDatabase;
let directory = '';
let count = 0;

beforeAll(async () => {
  databases = await startTestDatabase();
  const files = { 'all.jsonl': [aWorkItem({ id: '10', key: 'QUAY-1' })] };
  directory = aDirectory({ files });
});
afterAll(async () => {
  removeDirectories();
  await databases.stop();
});

async function siteWith(points: PointsPool, clock = standingClock(START)) {
  count += 1;
  const pool = await databases.create(`site_${count}`);
  const site = await createJiraSite({ pool, clock, baseUrl: 'http://jira.test', points });
  await site.load(directory);
  return { site, clock };
}

const get = (site: JiraSite, path: string, caller: Caller = APP) =>
  site.handle({ method: 'GET', path: `/rest/api/3${path}`, body: null }, caller);
const putProperty = (site: JiraSite, issue: string, caller: Caller = APP) =>
  site.handle(
    { method: 'PUT', path: `/rest/api/3/issue/${issue}/properties/note`, body: '{"a":1}' },
    caller,
  );
const limitsIn = ({ status, headers }: RestResponse) => ({
  status,
  reason: headers['RateLimit-Reason'],
  retryAfter: headers['Retry-After'],
});

async function times(howOften: number, call: () => Promise<RestResponse>): Promise<RestResponse> {
  let answer = await call();
  for (let done = 1; done < howOften; done++) answer = await call();
  return answer;
}

describe('the quota', () => {
  it('is spent by what the app asks, and refuses everything until the next full hour', async () => {
    const { site, clock } = await siteWith(globalPool(5));
    await times(5, () => get(site, '/serverInfo'));

    const refused = await get(site, '/issue/QUAY-1');
    expect(refused).toEqual({
      status: 429,
      headers: {
        'content-type': 'application/json;charset=UTF-8',
        'Retry-After': '1800',
        'X-RateLimit-Limit': '5',
        'X-RateLimit-Remaining': '0',
        'X-RateLimit-Reset': '2026-03-02T10:00:00Z',
        'RateLimit-Reason': 'jira-quota-global-based',
      },
      body: '{"errorMessages":["Rate limit exceeded."],"errors":{}}',
    });
    clock.moveTo('2026-03-02T10:00:00.000Z');
    expect((await get(site, '/issue/QUAY-1')).status).toBe(200);
  });

  it('is one for all the sites of an app, whatever their clocks say', async () => {
    const pool = globalPool(3);
    const one = await siteWith(pool);
    const other = await siteWith(pool, standingClock('2026-03-02T09:59:00.000Z'));
    const later = await siteWith(pool, standingClock('2026-03-02T10:01:00.000Z'));
    await times(3, () => get(one.site, '/serverInfo'));

    expect(limitsIn(await get(other.site, '/serverInfo'))).toEqual({
      status: 429,
      reason: 'jira-quota-global-based',
      retryAfter: '60',
    });
    expect((await get(later.site, '/serverInfo')).status).toBe(200);
  });

  it('of one site leaves other sites theirs', async () => {
    const one = await siteWith(tenantPool(1));
    const other = await siteWith(tenantPool(1));
    await get(one.site, '/serverInfo');

    expect(limitsIn(await get(one.site, '/serverInfo')).reason).toBe('jira-quota-tenant-based');
    expect((await get(other.site, '/serverInfo')).status).toBe(200);
  });

  it('says what is left when less than a fifth is', async () => {
    const { site } = await siteWith(globalPool(100));
    const early = await times(79, () => get(site, '/serverInfo'));
    const late = await times(2, () => get(site, '/serverInfo'));

    expect(early.headers).toMatchObject({ 'Beta-RateLimit': '"global-app-quota";t=1800' });
    expect(early.headers).not.toHaveProperty('X-RateLimit-NearLimit');
    expect(late.headers).toMatchObject({
      'X-RateLimit-NearLimit': 'true',
      'Beta-RateLimit-Policy': '"global-app-quota";q=100;w=3600',
      'Beta-RateLimit': '"global-app-quota";r=19;t=1800',
    });
  });

  it('is not touched by people on the pages of the site, nor by the site itself', async () => {
    const { site } = await siteWith(globalPool(1));
    await get(site, '/serverInfo');

    expect((await get(site, '/myself', { kind: 'user', accountId: 'ada' })).status).toBe(200);
    expect((await get(site, '/serverInfo', { kind: 'app', isSite: true })).status).toBe(200);
    const asUser = { kind: 'user', accountId: 'ada', isThroughApp: true } as const;
    expect((await get(site, '/myself', asUser)).status).toBe(429);
  });
});

describe('a burst', () => {
  let clock: StandingClock;
  let site: JiraSite;
  beforeAll(async () => {
    ({ clock, site } = await siteWith(globalPool()));
  });

  it('is refused at the endpoint that it came to, and nowhere else', async () => {
    const last = await times(100, () => get(site, '/field'));
    expect(last.headers).toMatchObject({
      'X-RateLimit-Limit': '100',
      'X-RateLimit-Remaining': '0',
    });

    expect(limitsIn(await get(site, '/field'))).toEqual({
      status: 429,
      reason: 'jira-burst-based',
      retryAfter: '1',
    });
    expect((await get(site, '/status')).status).toBe(200);
    clock.moveTo('2026-03-02T09:30:01.000Z');
    expect((await get(site, '/field')).status).toBe(200);
  });

  it('of one work item is one of its endpoint', async () => {
    const answer = await times(151, () => get(site, '/issue/QUAY-1'));

    expect(limitsIn(answer).reason).toBe('jira-burst-based');
  });
});

describe('writes', () => {
  it('to one work item are limited, by key and id alike', async () => {
    const { site, clock } = await siteWith(globalPool());
    await times(10, () => putProperty(site, 'QUAY-1'));
    await times(10, () => putProperty(site, '10'));

    expect(limitsIn(await putProperty(site, 'quay-1'))).toEqual({
      status: 429,
      reason: 'jira-per-issue-on-write',
      retryAfter: '2',
    });
    expect((await get(site, '/issue/QUAY-1')).status).toBe(200);
    clock.moveTo('2026-03-02T09:30:02.000Z');
    expect((await putProperty(site, 'QUAY-1')).status).toBe(200);
  });
});
