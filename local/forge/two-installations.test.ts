import { type FixtureForge, openFixtureForge } from '../support/fixture-host';
import type { ForgeHost } from './forge-host';

let fixture: FixtureForge;

beforeAll(async () => {
  fixture = await openFixtureForge('2026-03-02T09:00:00.000Z');
}, 60_000);
afterAll(() => fixture.close());

const ask = (forge: ForgeHost, functionKey: string, payload: unknown = {}) =>
  forge.invokeResolver(
    'page',
    { functionKey, payload },
    { accountId: 'mia', extension: { type: 'jira:globalPage' } },
  );

async function openTwo() {
  const [north, south] = [await fixture.open(), await fixture.open()];
  for (const { forge } of [north, south]) {
    await forge.install();
    await forge.drain();
  }
  return { north, south };
}

describe('two installations of one app', () => {
  it('keep values of their own under the same key', async () => {
    const { north, south } = await openTwo();
    await Promise.all([
      ask(north.forge, 'remember', { of: 'north' }),
      ask(south.forge, 'remember', { of: 'south' }),
    ]);

    expect(await ask(north.forge, 'recall')).toEqual({ of: 'north' });
    expect(await ask(south.forge, 'recall')).toEqual({ of: 'south' });
  });

  it('run their own jobs, deliver their own events, and write to their own tables', async () => {
    const { north, south } = await openTwo();
    await ask(north.forge, 'push', { events: [{ body: { do: 'nothing', name: 'of north' } }] });
    await south.emit({ eventType: 'avi:jira:updated:issue', issue: { key: 'SOUTH-1' } });
    await Promise.all([north.forge.drain(), south.forge.drain()]);

    expect(await ask(north.forge, 'notes')).toEqual([
      'avi:forge:installed:app',
      'start of north',
      'end of north',
    ]);
    expect(await ask(south.forge, 'notes')).toEqual(['avi:forge:installed:app', 'event SOUTH-1']);
  });
});
