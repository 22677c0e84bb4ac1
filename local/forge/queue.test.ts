import { fixtureManifest } from '../support/fixture-manifest';
import { type FixtureForge, openFixtureForge } from '../support/fixture-host';
import type { ForgeHost } from './forge-host';

const START = '2026-03-02T09:00:00.000Z';
let fixture: FixtureForge;

beforeAll(async () => {
  fixture = await openFixtureForge(START);
}, 60_000);

afterAll(() => fixture.close());

async function installed(options: Parameters<FixtureForge['open']>[0] = {}) {
  const opened = await fixture.open(options);
  await opened.forge.install();
  await opened.forge.drain();
  return opened;
}

const ask = (forge: ForgeHost, functionKey: string, payload: unknown = {}) =>
  forge.invokeResolver(
    'page',
    { functionKey, payload },
    { accountId: 'mia', extension: { type: 'jira:globalPage' } },
  );
const push = (forge: ForgeHost, ...events: readonly unknown[]) => ask(forge, 'push', { events });
const notes = async (forge: ForgeHost) =>
  ((await ask(forge, 'notes')) as string[]).filter((line) => !line.startsWith('avi:'));

describe('the queue', () => {
  it('runs what is pushed, and what that pushes, until nothing is left', async () => {
    const { forge } = await installed();

    expect(await push(forge, { body: { do: 'push on' } })).toEqual({
      success: 0,
      inProgress: 1,
      failed: 0,
    });
    expect(await forge.drain()).toEqual({ jobs: 2 });
    expect(await notes(forge)).toEqual([
      'start push on',
      'end push on',
      'start pushed',
      'end pushed',
    ]);
  });

  it('runs a job again that asks for it, and tells it why', async () => {
    const { forge } = await installed();
    const before = fixture.clock.now();

    await push(forge, { body: { do: 'ask again' } });
    await forge.drain();

    expect(await notes(forge)).toEqual([
      'start ask again',
      'start ask again 1 FUNCTION_RETRY_REQUEST',
      'start ask again 2 FUNCTION_RETRY_REQUEST',
      'end ask again',
    ]);
    expect(fixture.clock.now().getTime() - before.getTime()).toBeGreaterThanOrEqual(120_000);
  });

  it('runs a job again that throws, five times in all, and then says loudly that it is lost', async () => {
    const { forge, log } = await installed();

    await push(forge, { body: { do: 'throw' } });
    await forge.drain();

    expect(await notes(forge)).toEqual([
      'start throw',
      ...[1, 2, 3, 4].map((count) => `start throw ${count} FUNCTION_PLATFORM_UNKNOWN_ERROR`),
    ]);
    expect(log.filter((line) => line.includes('FAILED for good'))).toEqual([
      expect.stringContaining('as asked'),
    ]);
  });

  it('jumps over a delay when drained', async () => {
    const { forge } = await installed();
    const before = fixture.clock.now();

    await push(forge, { body: { do: 'late' }, delayInSeconds: 900 }, { body: { do: 'early' } });
    await forge.drain();

    expect(await notes(forge)).toEqual(['start early', 'end early', 'start late', 'end late']);
    expect(fixture.clock.now().getTime() - before.getTime()).toBeGreaterThanOrEqual(900_000);
  });

  it('runs as many jobs of one concurrency key at once as allowed', async () => {
    const { forge } = await installed();
    const one = (name: string) => ({
      body: { do: 'nothing', name },
      concurrency: { key: 'project', limit: 1 },
    });

    await push(forge, one('a'), one('b'), one('c'));
    await forge.drain();

    expect(await notes(forge)).toEqual(
      ['a', 'b', 'c'].flatMap((name) => [`start ${name}`, `end ${name}`]),
    );
  });

  it('ends a function that takes too long, and runs the next ones in a new process', async () => {
    const functions = (fixtureManifest.modules['function'] ?? []).map((module) =>
      module.key === 'on-work' ? { ...module, timeoutSeconds: 1 } : module,
    );
    const modules = { ...fixtureManifest.modules, function: functions };
    const { forge, log } = await installed({ manifest: { ...fixtureManifest, modules } });

    await push(forge, { body: { do: 'spin' } });
    await forge.drain();
    await push(forge, { body: { do: 'nothing' } });
    await forge.drain();

    expect((await notes(forge)).slice(1)).toEqual([
      ...[1, 2, 3, 4].map((count) => `start spin ${count} FUNCTION_TIME_OUT`),
      'start nothing',
      'end nothing',
    ]);
    expect(log.at(-1)).toContain('ran for longer than 1 s');
  }, 30_000);

  it('ends a function that waits past its time by the site’s clock, in no time at all', async () => {
    const { forge, log } = await installed();

    await push(forge, { body: { do: 'wait' } });
    await forge.drain();

    expect(await notes(forge)).toEqual([
      'start wait',
      ...[1, 2, 3, 4].map((count) => `start wait ${count} FUNCTION_TIME_OUT`),
    ]);
    expect(log.at(-1)).toContain('onWork ran for longer than 900 s');
  });

  it('keeps a hundred lines of each minute that a function runs', async () => {
    const { forge, log } = await installed();

    await push(forge, { body: { do: 'log twice' } });
    await forge.drain();

    expect(log).toHaveLength(103);
    expect(log.slice(99)).toEqual([
      '[on-work] log: line 99',
      expect.stringContaining('the rest is dropped'),
      '[on-work] log: line 0',
      '[on-work] log: line 1',
    ]);
  });

  it('takes smaller events where the consumer may run for long', async () => {
    const { forge } = await installed();

    await expect(push(forge, { body: { text: 'x'.repeat(101 * 1024) } })).rejects.toThrow(
      /holds 100 KB/,
    );
    await push(forge, { body: { do: 'nothing', text: 'x'.repeat(99 * 1024) } });
  });

  it('loses nothing when the host goes away before the queue is empty', async () => {
    const first = await installed({ site: 'crash' });
    await push(first.forge, { body: { do: 'nothing' } }, { body: { do: 'hang', name: 'held' } });
    const draining = first.forge.drain();
    while (!(await notes(first.forge)).includes('start held')) await Promise.resolve();
    await first.forge.close();
    await draining;

    const functions = (fixtureManifest.modules['function'] ?? []).map((module) =>
      module.key === 'on-work' ? { ...module, timeoutSeconds: 1 } : module,
    );
    const manifest = {
      ...fixtureManifest,
      modules: { ...fixtureManifest.modules, function: functions },
    };
    const second = await fixture.open({ site: 'crash', manifest });
    await second.forge.drain();

    const lines = await notes(second.forge);
    expect(lines).toEqual(expect.arrayContaining(['start nothing', 'end nothing']));
    expect(lines.filter((line) => line === 'start held')).toHaveLength(2);
  }, 30_000);

  it('runs what comes due while the site is served, deliveries too', async () => {
    const { forge, emit } = await installed();
    forge.serve();

    await push(forge, { body: { do: 'nothing' } });
    await emit({ eventType: 'avi:jira:updated:issue', issue: { key: 'A-1' } });
    while ((await notes(forge)).length < 3) await Promise.resolve();

    expect((await notes(forge)).sort()).toEqual(['end nothing', 'event A-1', 'start nothing']);
  });

  it('refuses a push to a queue that nobody consumes', async () => {
    const modules = { ...fixtureManifest.modules, consumer: [] };
    const { forge } = await fixture.open({ manifest: { ...fixtureManifest, modules } });

    await expect(push(forge, { body: { do: 'nothing' } })).rejects.toThrow(/no consumer/);
  });

  it('takes 500 events within a minute', async () => {
    const { forge } = await installed();
    const fifty = Array.from({ length: 50 }, () => ({ body: { do: 'nothing' } }));
    for (let pushes = 0; pushes < 10; pushes++) await push(forge, ...fifty);

    await expect(push(forge, { body: { do: 'nothing' } })).rejects.toThrow();
    fixture.clock.moveTo(new Date(fixture.clock.now().getTime() + 60_001));
    await push(forge, { body: { do: 'nothing' } });
  });
});

describe('product events', () => {
  it('reach the triggers that listen to them, but not those that ignore what the app did itself', async () => {
    const { forge, emit } = await installed();
    const event = { eventType: 'avi:jira:updated:issue', issue: { key: 'A-1' } };

    await emit({ ...event, selfGenerated: false });
    await emit({ ...event, selfGenerated: true });
    await emit({ ...event, eventType: 'avi:jira:created:issue' });
    await forge.drain();

    expect(await notes(forge)).toEqual(['event A-1']);
  });

  it('are run again when the app asks for it, four times, with what it asked to be told', async () => {
    const { forge, emit, log } = await installed();

    await emit({ eventType: 'avi:jira:updated:issue', issue: { key: 'RETRY-1' } });
    await forge.drain();

    expect(await notes(forge)).toEqual([
      'event RETRY-1',
      ...[1, 2, 3, 4].map((count) => `event RETRY-1 ${count} {"at":7}`),
    ]);
    expect(log.at(-1)).toContain('once too often');
  });

  it('are run again when the platform ended them, and not when they threw', async () => {
    const { forge, emit } = await installed();

    await emit({ eventType: 'avi:jira:updated:issue', issue: { key: 'THROW-1' } });
    await emit({ eventType: 'avi:jira:updated:issue', issue: { key: 'WAIT-1' } });
    await forge.drain();

    const lines = await notes(forge);
    expect(lines.filter((line) => line.startsWith('event THROW-1'))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('event WAIT-1'))).toHaveLength(5);
  });

  it('are lost when the app asks for more than 4 KB of retry data', async () => {
    const { forge, emit, log } = await installed();

    await emit({ eventType: 'avi:jira:updated:issue', issue: { key: 'RETRY-2' } });
    await forge.drain();

    expect(await notes(forge)).toEqual(['event RETRY-2']);
    expect(log.at(-1)).toContain('Forge takes 4 KB');
  });

  it('over 200 KB are dropped, as Forge does', async () => {
    const { forge, emit, log } = await installed();
    const issue = { key: 'A-1', fields: { summary: 'x'.repeat(200 * 1024) } };

    await emit({ eventType: 'avi:jira:updated:issue', issue });
    await forge.drain();

    expect(await notes(forge)).toEqual([]);
    expect(log.at(-1)).toContain('more than 200 KB is dropped');
  });
});

describe('schedules', () => {
  it('can be fired by name', async () => {
    const { forge } = await installed();

    await forge.fire('hourly');

    expect(await notes(forge)).toEqual(['hour']);
    await expect(forge.fire('daily')).rejects.toThrow('no scheduled trigger daily; it has hourly');
  });
});
