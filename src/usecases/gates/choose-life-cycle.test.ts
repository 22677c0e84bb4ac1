import { aGateRequest, aVote } from '../../../test/support/builders';
import { id, world } from '../../../test/support/gate-world';
import { inMemoryDeps } from '../../../test/support/in-memory-deps';
import { chooseLifeCycle } from './choose-life-cycle';

describe('chooseLifeCycle', () => {
  it('is for who runs the project, until a gate was asked for', async () => {
    const deps = inMemoryDeps({ ...world, gates: {} });
    await chooseLifeCycle({ id, lifeCycle: 'prince2', version: 0 }, deps);
    await chooseLifeCycle({ id, lifeCycle: 'prince2', version: 0 }, deps);
    expect((await deps.gates.lifeCycles([id])).get(id)).toEqual({
      lifeCycle: 'prince2',
      version: 1,
    });
    expect(deps.auditEntries).toMatchObject([
      { action: 'gate.choose-life-cycle', before: null, after: 'prince2' },
    ]);
  });

  it('is no way around a gate: after that it is for who manages portfolios, and not while it waits', async () => {
    const file = {
      request: aGateRequest(),
      acts: [aVote('ann', { verdict: 'kill' }), aVote('ben', { verdict: 'kill' })],
    };
    const wish = { id, lifeCycle: 'agile-continuous', version: 1 } as const;
    const gates = { lifeCycles: [[id, 'pm2']] as const, files: [file] };
    const manager = inMemoryDeps({ ...world, gates, rights: { administersJira: false } });
    await expect(chooseLifeCycle(wish, manager)).rejects.toThrow('only portfolio managers');

    const waiting = { ...gates, files: [{ ...file, acts: [] }] };
    await expect(chooseLifeCycle(wish, inMemoryDeps({ ...world, gates: waiting }))).rejects.toThrow(
      'Withdraw the request first',
    );
  });
});
