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
      user: { kind: 'user', accountId: 'mia' },
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

  it('refuses answers of more than 5 MB', async () => {
    const { forge } = await fixture.open();

    await expect(ask(forge, 'big')).rejects.toThrow(/at most 5 MB/);
  });
});
