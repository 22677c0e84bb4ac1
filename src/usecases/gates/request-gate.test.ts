import { aGateRequest } from '../../../test/support/builders';
import { as, asked, charter, id, ready, RfP, world } from '../../../test/support/gate-world';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { accountId, gateId, gateRequestId } from '../../domain/foundation/ids';
import { requestGate } from './request-gate';
import { showPack } from './show-pack';
import { withdrawRequest } from './withdraw-request';

describe('requestGate', () => {
  it('keeps what is asked of whom by the budget of today, and freezes what it rests on', async () => {
    const { deps, request } = await asked();
    const file = await deps.gates.find(request);
    expect(file?.request).toMatchObject({
      gate: 'RfP',
      number: 1,
      by: 'mia',
      budget: { amount: 50_000_000, currency: 'EUR' },
      approvers: [{ role: 'steering-committee', quorum: 2 }],
    });

    const opened = await showPack({ id: request }, deps);
    expect(opened).toMatchObject({
      hash: file?.request.pack,
      flaws: [],
      pack: { project: { key: 'P1' }, rules: ready.map(({ ruleId: rule }) => ({ id: rule })) },
      artifacts: [{ key: charter.key, difference: 'same', frozen: { summary: 'Charter' } }],
      added: [],
    });
    expect(deps.auditEntries).toMatchObject([
      { action: 'gate.request', subject: id, after: { gate: 'RfP', pack: opened.hash } },
    ]);
  });

  it('changes nothing the second time', async () => {
    const { deps, request } = await asked();
    expect(await requestGate({ id, gate: RfP, note: 'Please.' }, deps)).toEqual({ id: request });
    expect(deps.auditEntries).toHaveLength(1);
  });

  it.each<[string, World, Parameters<typeof requestGate>[0]['gate'], string]>([
    ['a gate before which another is not passed', {}, gateId('RfE'), 'comes first'],
    [
      'a gate that waits',
      {
        gates: {
          lifeCycles: [[id, 'pm2']],
          files: [{ request: aGateRequest({ by: accountId('ann') }), acts: [] }],
        },
      },
      RfP,
      'waits for a decision',
    ],
    [
      'by who does not run the project',
      { rights: { administersJira: false, administers: [] } },
      RfP,
      'may ask for a gate',
    ],
  ])('is refused for %s, with an entry that says why', async (...[, overrides, gate, words]) => {
    const deps = inMemoryDeps({ ...world, ...overrides });
    await expect(requestGate({ id, gate, note: '' }, deps)).rejects.toThrow(words);
    expect(deps.auditEntries).toMatchObject([
      { action: 'gate.refuse', after: { attempt: 'request', gate } },
    ]);
    expect(JSON.stringify(deps.auditEntries)).toContain(words);
  });

  it('is refused where no life cycle was chosen', async () => {
    const deps = inMemoryDeps({ ...world, gates: {} });
    await expect(requestGate({ id, gate: RfP, note: '' }, deps)).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('withdrawRequest', () => {
  it('is for who asked, before anybody decides', async () => {
    const { deps, request } = await asked();
    const wish = { id: request, seen: 0, note: '' };
    await expect(withdrawRequest(wish, as(deps, 'ann'))).rejects.toThrow('Only who asked');
    await withdrawRequest(wish, deps);
    await withdrawRequest(wish, deps);
    expect((await deps.gates.find(request))?.acts).toMatchObject([{ kind: 'withdraw', by: 'mia' }]);
  });

  it('is not for a request that does not exist', async () => {
    const wish = { id: gateRequestId('none'), seen: 0, note: '' };
    await expect(withdrawRequest(wish, inMemoryDeps(world))).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
