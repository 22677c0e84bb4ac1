import { day, instant } from '../../src/domain/foundation/calendar';
import { accountId, gateId, gateRequestId, governedId } from '../../src/domain/foundation/ids';
import type { GateAct } from '../../src/domain/gates/gate-request';
import { ownLifeCycleId } from '../../src/domain/gates/life-cycle';
import type { GateRepository } from '../../src/usecases/ports';
import { aGateRequest, aVote, NOW } from '../support/builders';
import { aLifeCycleDocument } from '../support/life-cycles';

const one = governedId('project:1');
const other = governedId('project:2');
const later = instant('2026-03-03T00:00:00.125Z');

const conditional = aVote('ann', {
  actsFor: accountId('ben'),
  verdict: 'conditional-go',
  note: 'Öl ☂',
  conditions: [
    { text: 'The log is complete.', due: day('2026-04-01'), owner: null },
    { text: 'The log is read.', due: day('2026-04-02'), owner: accountId('eve') },
  ],
});
const met: GateAct = { kind: 'meet', by: accountId('ben'), at: later, condition: 0, note: 'Done.' };
const withdrawn: GateAct = { kind: 'withdraw', by: accountId('mia'), at: later, note: '' };

/** What any gate repository must do. `make` gives an empty one. */
export function gatesSuite(make: () => Promise<GateRepository>): void {
  it('gives back the life cycle that was chosen last', async () => {
    const gates = await make();
    expect(await gates.choose(one, 'pm2', 0)).toBe('saved');
    expect(await gates.choose(one, 'prince2', 1)).toBe('saved');

    expect(await gates.lifeCycles([one, other])).toEqual(
      new Map([[one, { lifeCycle: 'prince2', version: 2 }]]),
    );
  });

  it('chooses no life cycle over one that somebody else chose meanwhile', async () => {
    const gates = await make();
    await gates.choose(one, 'pm2', 0);

    expect(await gates.choose(one, 'agile-continuous', 0)).toBe('stale');
    expect(await gates.choose(one, 'agile-continuous', 7)).toBe('stale');
  });

  it('keeps versions of life cycles, gives back the latest of each, and changes none', async () => {
    const gates = await make();
    const ours = aLifeCycleDocument();
    const better = aLifeCycleDocument({ name: 'Öur bettér gates ☂' });
    const theirs = aLifeCycleDocument({ id: 'a-gate' });
    expect(await gates.addOwn({ document: ours, version: 1, savedAt: NOW })).toBe('saved');
    expect(await gates.addOwn({ document: better, version: 1, savedAt: later })).toBe('stale');
    expect(await gates.addOwn({ document: better, version: 2, savedAt: later })).toBe('saved');
    await gates.addOwn({ document: theirs, version: 1, savedAt: NOW });

    expect(await gates.latestOwn()).toEqual([
      { document: theirs, version: 1, savedAt: NOW },
      { document: better, version: 2, savedAt: later },
    ]);
    const [first, second, third] = [1, 2, 3].map((version) => ownLifeCycleId(ours.id, version));
    const found = await gates.own([first, second, third].flatMap((one) => one ?? []));
    expect([...found].sort()).toEqual([
      [first, { ...ours, id: first }],
      [second, { ...better, id: second }],
    ]);
  });

  it('gives the versions of one life cycle, the latest first, from any backwards', async () => {
    const gates = await make();
    const versions = [1, 2, 3].map((version) => ({
      document: aLifeCycleDocument({ summary: `Version ${version}.` }),
      version,
      savedAt: NOW,
    }));
    for (const version of versions) await gates.addOwn(version);
    await gates.addOwn({
      document: aLifeCycleDocument({ id: 'a-gate' }),
      version: 1,
      savedAt: NOW,
    });
    const of = (id: string, before: number | null, most = 9) =>
      gates.versionsOf(id, { before, most });
    const [first, second, third] = versions;

    expect(await of('our-gates', null)).toEqual([third, second, first]);
    expect(await of('our-gates', 3, 1)).toEqual([second]);
    expect(await of('our-gates', 1)).toEqual([]);
    expect(await of('nobodys', null)).toEqual([]);
  });

  it('keeps for which day a gate is planned, until it is planned for another or for none', async () => {
    const gates = await make();
    const [RfP, RfE] = [gateId('RfP'), gateId('RfE')];
    await gates.plan(one, RfP, day('2026-04-01'));
    await gates.plan(one, RfE, day('2026-05-01'));
    await gates.plan(one, RfP, day('2026-04-30'));
    await gates.plan(other, RfP, day('2026-06-01'));
    await gates.plan(one, RfE, null);

    expect(await gates.planned([one])).toEqual(
      new Map([[one, new Map([[RfP, day('2026-04-30')]])]]),
    );
  });

  it('gives back requests in the order in which they were asked for, with their acts in theirs', async () => {
    const gates = await make();
    const second = aGateRequest({
      id: gateRequestId('a-second'),
      number: 2,
      at: later,
      budget: { amount: null, currency: null },
    });
    await gates.ask(second);
    await gates.ask(aGateRequest());
    await gates.ask(aGateRequest({ id: gateRequestId('foreign'), governedId: other }));
    await gates.act(aGateRequest().id, conditional, 0);
    await gates.act(aGateRequest().id, met, 1);
    await gates.act(second.id, withdrawn, 0);

    const first = { request: aGateRequest(), acts: [conditional, met] };
    expect(await gates.of([one])).toEqual([first, { request: second, acts: [withdrawn] }]);
    expect(await gates.find(first.request.id)).toEqual(first);
    expect(await gates.find(gateRequestId('none'))).toBeNull();
  });

  it('takes one of two requests for the same gate at the same time', async () => {
    const gates = await make();
    await gates.ask(aGateRequest());

    expect(await gates.ask(aGateRequest({ id: gateRequestId('late') }))).toBe('stale');
    expect((await gates.of([one])).map(({ request }) => request.id)).toEqual(['request-1']);
  });

  it('takes one of two acts by people who saw the same', async () => {
    const gates = await make();
    const { id } = aGateRequest();
    await gates.ask(aGateRequest());

    expect(await gates.act(id, aVote('ann'), 0)).toBe('saved');
    expect(await gates.act(id, aVote('ben'), 0)).toBe('stale');
    expect((await gates.find(id))?.acts).toEqual([aVote('ann')]);
  });

  it('keeps a budget that no 32 bits hold', async () => {
    const gates = await make();
    const budget = { amount: 9_007_199_254_740_991, currency: 'EUR' };
    await gates.ask(aGateRequest({ budget, at: NOW }));

    expect((await gates.find(aGateRequest().id))?.request.budget).toEqual(budget);
  });
}
