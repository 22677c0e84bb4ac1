import type { ForgeHost } from '../forge/forge-host';
import { type FixtureForge, openFixtureForge } from '../support/fixture-host';
import { parseFaultSpec } from './fault-plan';
import { createFaults } from './faults';

let fixture: FixtureForge;

beforeAll(async () => {
  fixture = await openFixtureForge('2026-03-02T09:00:00.000Z');
}, 60_000);
afterAll(() => fixture.close());

async function on(spec: string) {
  const faults = createFaults(parseFaultSpec(spec));
  const opened = await fixture.open({ faults });
  return { ...opened, faults };
}
const ask = (forge: ForgeHost, functionKey: string, payload: unknown = {}) =>
  forge.invokeResolver(
    'page',
    { functionKey, payload },
    { accountId: 'mia', extension: { type: 'jira:globalPage' } },
  );
const event = { eventType: 'avi:jira:updated:issue', issue: { key: 'A-1' } };
const eventLines = async (forge: ForgeHost) =>
  ((await ask(forge, 'notes')) as string[]).filter((line) => line.startsWith('event '));

describe('a host with faults', () => {
  it.each([
    ['throttle-quota=1', 429],
    ['throttle-burst=1', 429],
    ['server-error=1', 502],
  ])('answers %s for Jira by %i', async (spec, status) => {
    const { forge, faults } = await on(spec);

    expect(await ask(forge, 'status')).toBe(status);
    expect(Object.values(faults.counts())).toEqual([1]);
  });

  it('cuts connections as fetch reports them', async () => {
    const { forge } = await on('cut=1');

    await expect(ask(forge, 'who')).rejects.toThrow(/fetch failed|terminated/);
  });

  it('is slow by its own clock, and costs the invocation its time', async () => {
    const { forge } = await on('slow=1');
    const before = fixture.clock.now().getTime();
    await ask(forge, 'status');

    expect(fixture.clock.now().getTime() - before).toBeGreaterThanOrEqual(1_000);
    expect(forge.usage().largestShareOfLimit).toBeGreaterThanOrEqual(1 / 25);
  });

  it('refuses writes to the key-value store as conflicts', async () => {
    const { forge } = await on('kvs-conflict=1');

    await expect(ask(forge, 'remember', { a: 1 })).rejects.toThrow(/written already/);
  });

  it('has no database', async () => {
    const { forge } = await on('sql-down=1');

    await expect(ask(forge, 'notes')).rejects.toThrow();
  });

  it('kills an invocation at one of its steps, and runs the next in a new process', async () => {
    const { forge } = await on('worker-killed=1');

    await expect(ask(forge, 'who')).rejects.toThrow(/process of answer died/);
    expect(await ask(forge, 'zone')).toBe(0);
  });

  it.each([
    ['events-lost=1', 0],
    ['events-doubled=1', 2],
    ['events-late=1', 1],
  ])('with %s delivers an event %i times', async (spec, times) => {
    const { forge, emit } = await on(spec);
    await forge.install();
    await forge.drain();
    await emit(event);
    await forge.drain();

    expect(await eventLines(forge)).toHaveLength(times);
  });

  it('tells the app of a new version, once for each', async () => {
    const { forge } = await on('slow=0');
    await forge.install();
    await forge.drain();
    await forge.upgrade();
    await forge.drain();

    expect(await ask(forge, 'notes')).toEqual([
      'avi:forge:installed:app',
      'avi:forge:upgraded:app',
    ]);
  });
});
