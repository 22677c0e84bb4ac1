import { type FixtureForge, openFixtureForge } from '../support/fixture-host';
import type { ForgeHost } from './forge-host';

let fixture: FixtureForge;

beforeAll(async () => {
  fixture = await openFixtureForge('2026-03-02T09:00:00Z');
}, 60_000);

afterAll(() => fixture.close());

const ask = (forge: ForgeHost, functionKey: string, payload: unknown = {}) =>
  forge.invokeResolver(
    'page',
    { functionKey, payload },
    { accountId: 'mia', extension: { type: 'jira:globalPage' } },
  );

async function installed() {
  const opened = await fixture.open();
  await opened.forge.install();
  await opened.forge.drain();
  return opened;
}

describe('the runtime', () => {
  it('asks Jira as the user that looks, or as the app', async () => {
    const { forge } = await fixture.open();

    expect(await ask(forge, 'who')).toEqual({
      accountId: 'mia',
      user: { kind: 'user', accountId: 'mia', isThroughApp: true },
      app: { kind: 'app' },
      moduleKey: 'page',
      hasInvocation: true,
    });
    expect(forge.usage()).toMatchObject({ invocations: 1, jiraCalls: 2, points: 4 });
    expect(forge.calls()).toEqual([
      { operation: 'GET /rest/api/3/myself', caller: 'user' },
      { operation: 'GET /rest/api/3/myself', caller: 'app' },
    ]);
  });

  it('notes what a page asks of Jira, for which the app pays nothing', async () => {
    const { forge } = await fixture.open();
    const request = { method: 'GET', path: '/rest/api/3/user/search', body: null };

    expect(await forge.requestJira(request, 'mia')).toMatchObject({ status: 200 });
    expect(forge.calls()).toEqual([{ operation: 'GET /rest/api/3/user/search', caller: 'user' }]);
    expect(forge.usage()).toMatchObject({ jiraCalls: 0, points: 0 });
  });

  it('keeps parallel invocations apart', async () => {
    const { forge } = await fixture.open();
    const as = (accountId: string) =>
      forge.invokeResolver(
        'page',
        { functionKey: 'who', payload: {} },
        { accountId, extension: {} },
      );

    const answers = await Promise.all(['a', 'b', 'c', 'd'].map(as));

    expect(answers).toMatchObject([
      { user: { accountId: 'a' } },
      { user: { accountId: 'b' } },
      { user: { accountId: 'c' } },
      { user: { accountId: 'd' } },
    ]);
  });

  it('keeps what the app stores, and tells it once that it was installed', async () => {
    const { forge } = await installed();
    await forge.install();
    await forge.drain();

    expect(await ask(forge, 'remember', { a: [1] })).toEqual({ a: [1] });
    expect(await ask(forge, 'notes')).toEqual(['avi:forge:installed:app']);
  });

  it('refuses a call whose scope the manifest lacks, naming it, to functions and pages', async () => {
    const { forge } = await fixture.open();

    await expect(ask(forge, 'forbidden')).rejects.toThrow(/write:jira-work/);
    const request = { method: 'DELETE', path: '/rest/api/3/issue/A-1', body: null };
    expect(await forge.requestJira(request, 'mia')).toMatchObject({
      status: 401,
      body: expect.stringContaining('write:jira-work') as unknown,
    });
  });

  it('names what it does not model', async () => {
    const { forge } = await fixture.open();

    await expect(ask(forge, 'graph')).rejects.toThrow(/NOT_MODELLED: POST \/graphql/);
  });

  it('lets the app reach nothing but Forge', async () => {
    const { forge } = await fixture.open();

    expect(await ask(forge, 'egress')).toEqual({
      fetched: expect.stringContaining('may not reach the network') as unknown,
      connected: expect.stringContaining('may not reach the network') as unknown,
      environment: expect.not.arrayContaining(['HOME', 'PATH']) as unknown,
    });
  });

  it("gives the app the site's time, and UTC as its time zone", async () => {
    const { forge } = await fixture.open();

    expect(await ask(forge, 'now')).toMatch(/^2026-03-02T09:/);
    expect(await ask(forge, 'zone')).toBe(0);
  });

  it('hands on what the app throws', async () => {
    const { forge } = await fixture.open();

    await expect(ask(forge, 'throw')).rejects.toThrow('as asked');
    await expect(ask(forge, 'nowhere')).rejects.toThrow(/no definition for 'nowhere'/);
  });

  it('keeps a hundred lines of the log of an invocation and says that more were dropped', async () => {
    const { forge, log } = await fixture.open();

    await ask(forge, 'log', { lines: 150 });

    expect(log).toHaveLength(101);
    expect(log[99]).toBe('[answer] log: line 99');
    expect(log[100]).toContain('the rest is dropped');
  });

  it('ends a process that is over its memory, and runs the next call in a new one', async () => {
    const { forge } = await fixture.open();

    await expect(ask(forge, 'hoard')).rejects.toThrow(/MB of JavaScript memory/);
    expect(await ask(forge, 'zone')).toBe(0);
  });

  it('keeps 200 KB of the log of an invocation', async () => {
    const { forge, log } = await fixture.open();

    await ask(forge, 'log', { lines: 90, bytes: 4096 });

    expect(log).toHaveLength(50);
    expect(log[49]).toContain('the rest is dropped');
  });

  it('refuses calls of a Custom UI of more than 500 KB', async () => {
    const { forge } = await fixture.open();

    await expect(ask(forge, 'now', { text: 'x'.repeat(500 * 1024) })).rejects.toThrow(
      /at most 500 KB; this has \d+ bytes/,
    );
  });

  it('refuses answers of more than 5 MB', async () => {
    const { forge } = await fixture.open();

    await expect(ask(forge, 'big')).rejects.toThrow(/at most 5 MB/);
  });
});

describe('the time of an invocation', () => {
  it('passes while the app waits, without anybody having to wait', async () => {
    const { forge } = await fixture.open();
    const from = fixture.clock.now().getTime();

    const { before, after } = (await ask(forge, 'wait', { seconds: [12] })) as Remaining;

    expect(before - after).toBeGreaterThan(11_900);
    expect(fixture.clock.now().getTime() - from).toBeGreaterThanOrEqual(12_000);
    expect(forge.usage().largestShareOfLimit).toBeGreaterThanOrEqual(12 / 25);
  });

  it('passes once for what is waited for side by side', async () => {
    const { forge } = await fixture.open();

    const { before, after } = (await ask(forge, 'wait', { seconds: [10, 12, 11] })) as Remaining;

    expect(before - after).toBeLessThan(20_000);
  });

  it('does not pass for another invocation', async () => {
    const { forge } = await fixture.open();

    const both = await Promise.all([
      ask(forge, 'wait', { seconds: [20] }),
      ask(forge, 'wait', { seconds: [20] }),
    ]);

    for (const { after } of both as Remaining[]) expect(after).toBeGreaterThan(0);
  });

  it('is over after 25 seconds where a person waits', async () => {
    const { forge } = await fixture.open();

    await expect(ask(forge, 'wait', { seconds: [26] })).rejects.toThrow(
      'answer ran for longer than 25 s',
    );
    expect(forge.usage().largestShareOfLimit).toBe(1);
    expect(await ask(forge, 'zone')).toBe(0);
  });

  it('runs no callback that was taken back', async () => {
    const { forge } = await installed();
    await ask(forge, 'stop waiting');

    expect(await ask(forge, 'notes')).toEqual(['avi:forge:installed:app']);
  });
});

type Remaining = { readonly before: number; readonly after: number };
