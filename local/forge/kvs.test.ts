import { movableClock } from '../movable-clock';
import { openTestDatabase, type TestDatabase } from '../support/test-database';
import { createKvs, type KvsService } from './kvs';
import { createKvsTable } from './kvs-store';

let database: TestDatabase;
let kvs: KvsService;
const clock = movableClock(new Date('2026-03-02T09:00:00Z'));

beforeAll(async () => {
  database = await openTestDatabase();
  await database.server.createDatabase('host');
  const pool = database.server.pool('host');
  await createKvsTable(pool);
  kvs = createKvs(pool, clock);
}, 60_000);

afterAll(() => database.close());

async function ask(path: string, body: unknown) {
  const answer = await kvs.handle(`/api/v1/${path}`, JSON.stringify(body));
  const parsed = answer.body === '' ? {} : (JSON.parse(answer.body) as Record<string, unknown>);
  return { status: answer.status, ...parsed };
}

describe('the key-value store', () => {
  it('gives back what was set, until it is deleted', async () => {
    await ask('set', { key: 'a', value: { n: [1, null, 'x'] } });
    expect(await ask('get', { key: 'a' })).toEqual({
      status: 200,
      key: 'a',
      value: { n: [1, null, 'x'] },
    });

    expect(await ask('delete', { key: 'a' })).toEqual({ status: 204 });
    expect(await ask('get', { key: 'a' })).toMatchObject({ status: 404, code: 'KEY_NOT_FOUND' });
  });

  it('keeps secrets apart', async () => {
    await ask('secret/set', { key: 's', value: 'hidden' });

    expect(await ask('get', { key: 's' })).toMatchObject({ code: 'KEY_NOT_FOUND' });
    expect(await ask('secret/get', { key: 's' })).toMatchObject({ value: 'hidden' });
  });

  it('does not overwrite when told so', async () => {
    const set = { key: 'once', value: 1, options: { keyPolicy: 'FAIL_IF_EXISTS' } };

    expect(await ask('set', set)).toEqual({ status: 200 });
    expect(await ask('set', set)).toMatchObject({ status: 409, code: 'KEY_CONFLICT' });
  });

  it('returns the value before or after, when asked', async () => {
    await ask('set', { key: 'r', value: 'old' });

    const previous = { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' };
    const latest = { keyPolicy: 'OVERRIDE', returnValue: 'LATEST' };
    expect(await ask('set', { key: 'r', value: 'new', options: previous })).toMatchObject({
      value: 'old',
    });
    expect(await ask('set', { key: 'r', value: 'newer', options: latest })).toMatchObject({
      value: 'newer',
    });
  });

  it('forgets a value whose time is over', async () => {
    const options = { ttl: { value: 10, unit: 'MINUTES' } };
    await ask('set', { key: 't', value: 1, options });
    expect(await ask('get', { key: 't', options: { metadataFields: ['EXPIRE_TIME'] } })).toEqual(
      expect.objectContaining({ expireTime: expect.stringContaining('T09:10:') as unknown }),
    );

    clock.moveTo(new Date('2026-03-02T09:20:00Z'));

    expect(await ask('get', { key: 't' })).toMatchObject({ code: 'KEY_NOT_FOUND' });
    expect(
      await ask('set', { key: 't', value: 2, options: { keyPolicy: 'FAIL_IF_EXISTS' } }),
    ).toEqual({ status: 200 });
  });

  it('lists keys that begin alike, page by page', async () => {
    for (const key of ['p:1', 'p:2', 'p:3', 'q:1']) await ask('set', { key, value: key });
    const where = [{ property: 'key', condition: 'BEGINS_WITH', values: ['p:'] }];

    const first = (await ask('query', { limit: 2, where })) as { data?: unknown; cursor?: string };
    expect(first.data).toEqual([
      { key: 'p:1', value: 'p:1' },
      { key: 'p:2', value: 'p:2' },
    ]);
    expect(await ask('query', { limit: 2, where, after: first.cursor })).toEqual({
      status: 200,
      data: [{ key: 'p:3', value: 'p:3' }],
    });
  });

  it('does all of a transaction or nothing', async () => {
    await ask('set', { key: 'taken', value: 0 });
    const set = [
      { key: 'fresh', value: 1 },
      { key: 'taken', value: 1, options: { keyPolicy: 'FAIL_IF_EXISTS' } },
    ];

    expect(await ask('transaction', { set })).toMatchObject({ code: 'KEY_CONFLICT' });
    expect(await ask('get', { key: 'fresh' })).toMatchObject({ code: 'KEY_NOT_FOUND' });
    expect(await ask('transaction', { set: set.slice(0, 1), delete: [{ key: 'taken' }] })).toEqual({
      status: 204,
    });
    expect(await ask('get', { key: 'taken' })).toMatchObject({ code: 'KEY_NOT_FOUND' });
  });

  it('says of each item of a batch whether it went well', async () => {
    const items = [
      { key: 'b1', value: 1 },
      { key: 'bad/key', value: 1 },
    ];

    expect(await ask('batch/set', items)).toMatchObject({
      successfulKeys: [{ key: 'b1' }],
      failedKeys: [{ key: 'bad/key', error: { code: 'INVALID_KEY' } }],
    });
    expect(await ask('batch/get', [{ key: 'b1' }])).toMatchObject({
      successfulKeys: [{ key: 'b1', value: 1 }],
    });
  });

  it.each([
    ['an empty key', { key: '', value: 1 }, 'KEY_TOO_SHORT'],
    ['a long key', { key: 'x'.repeat(501), value: 1 }, 'KEY_TOO_LONG'],
    ['a key with a slash', { key: 'a/b', value: 1 }, 'INVALID_KEY'],
    ['a value over 240 KiB', { key: 'k', value: 'x'.repeat(240 * 1024) }, 'MAX_SIZE'],
    ['a value nested too deep', { key: 'k', value: nested(32) }, 'MAX_DEPTH'],
  ])('refuses %s', async (_what, body, code) => {
    expect(await ask('set', body)).toMatchObject({ status: 400, code });
  });

  it('names what it does not model', async () => {
    const answer = await kvs.handle('/api/v1/entity/get', '{"entityName":"e","key":"k"}');

    expect(answer.headers['forge-proxy-error']).toContain('/api/v1/entity/get');
  });
});

function nested(levels: number): unknown {
  return levels === 0 ? 1 : [nested(levels - 1)];
}
