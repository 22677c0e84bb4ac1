import { accountId, nodeId, projectId, workItemId } from '../../src/domain/foundation/ids';
import {
  STARTER_PROPOSAL_MODEL,
  type ProposalModel,
} from '../../src/domain/scoring/proposal-model';
import type { KeptTriage, ProposalRepository } from '../../src/usecases/ports';
import { NOW } from '../support/builders';

const node = nodeId('fleet');
const pairwise: ProposalModel = {
  ...STARTER_PROPOSAL_MODEL,
  intake: [projectId('10114')],
  weighting: { kind: 'pairwise', judgements: [{ first: 0, second: 1, value: 1 / 3 }] },
  pools: [
    { name: '2027', unit: null, limit: 900_00, series: null },
    { name: 'Architects', unit: 'person-days', limit: 12.5, series: null },
  ],
  relations: [
    { kind: 'requires', one: workItemId('7'), other: workItemId('8') },
    { kind: 'one-of', group: [workItemId('7'), workItemId('9')] },
  ],
};
const swings: ProposalModel = {
  ...STARTER_PROPOSAL_MODEL,
  criteria: STARTER_PROPOSAL_MODEL.criteria.map((each, at) => ({
    ...each,
    group: at < 2 ? 'strategy' : null,
  })),
  groups: [
    {
      id: 'strategy',
      name: 'Strategy',
      group: null,
      weighting: { kind: 'direct', weights: [2, 1] },
    },
  ],
  weighting: { kind: 'swing', points: [100, 62.5, 40] },
};
const rating = (item: string, criterionId: string, value: number) => ({
  workItemId: workItemId(item),
  criterionId,
  value,
});

type Rater = Parameters<ProposalRepository['rate']>[1];

/** What any proposal repository must do. `make` gives an empty one. */
export function proposalRepositorySuite(make: () => Promise<ProposalRepository>): void {
  const saved = (model: ProposalModel, id = node) => ({ nodeId: id, model, by: accountId('mia'), at: NOW }); // prettier-ignore

  it('gives back the latest model of each portfolio', async () => {
    const proposals = await make();
    expect(await proposals.model(node)).toBeNull();

    expect(await proposals.saveModel(saved(STARTER_PROPOSAL_MODEL), 0)).toBe('saved');
    expect(await proposals.saveModel(saved(pairwise), 1)).toBe('saved');
    await proposals.saveModel(saved(swings, nodeId('digital')), 0);

    expect(await proposals.model(node)).toEqual({ model: pairwise, version: 2 });
    const ids = [node, nodeId('digital'), nodeId('without')];
    expect(await proposals.models(ids)).toEqual(
      new Map([
        [node, pairwise],
        [nodeId('digital'), swings],
      ]),
    );
    expect(await proposals.models([])).toEqual(new Map());
  });

  it('saves over no version that its writer has not seen', async () => {
    const proposals = await make();
    await proposals.saveModel(saved(pairwise), 0);

    expect(await proposals.saveModel(saved(STARTER_PROPOSAL_MODEL), 0)).toBe('stale');
    expect(await proposals.model(node)).toEqual({ model: pairwise, version: 1 });
  });

  const mia = accountId('mia');
  const ben = accountId('ben');

  it('replaces ratings and takes them back, each portfolio its own', async () => {
    const proposals = await make();
    const rate = (ratings: Rater['ratings'], id = node) => proposals.rate(id, { by: mia, at: NOW, ratings }); // prettier-ignore
    await rate([rating('7', 'fit', 3), rating('7', 'risk', 1), rating('12', 'fit', 2.5)]);
    await rate([rating('7', 'fit', 9)], nodeId('digital'));
    await rate([rating('7', 'fit', 4), { ...rating('7', 'risk', 0), value: null }]);

    expect(await proposals.ratings(node)).toEqual([
      { ...rating('7', 'fit', 4), by: mia },
      { ...rating('12', 'fit', 2.5), by: mia },
    ]);
  });

  it('tells by which criteria portfolios rate work items above nothing, whoever does', async () => {
    const proposals = await make();
    const digital = nodeId('digital');
    const rate = (by: typeof mia, ratings: Rater['ratings'], id = node) => proposals.rate(id, { by, at: NOW, ratings }); // prettier-ignore
    await rate(mia, [rating('7', 'fit', 3), rating('7', 'risk', 0), rating('12', 'cost', 4)]);
    await rate(ben, [rating('7', 'fit', 5), rating('8', 'urgency', 1)]);
    await rate(ben, [rating('7', 'risk', 9)], digital);
    const [seven, eight] = [workItemId('7'), workItemId('8')];

    expect(await proposals.rated([node, digital], [seven, eight])).toEqual([
      { nodeId: digital, criterionId: 'risk' },
      { nodeId: node, criterionId: 'fit' },
      { nodeId: node, criterionId: 'urgency' },
    ]);
    expect(await proposals.rated([node], [seven])).toEqual([{ nodeId: node, criterionId: 'fit' }]);
    expect(await proposals.rated([], [seven])).toEqual([]);
    expect(await proposals.rated([node], [])).toEqual([]);
  });

  it('keeps what each person says, and takes back nothing of another', async () => {
    const proposals = await make();
    await proposals.rate(node, { by: mia, at: NOW, ratings: [rating('7', 'fit', 3)] });
    await proposals.rate(node, { by: ben, at: NOW, ratings: [rating('7', 'fit', 8)] });
    const both = await proposals.ratings(node);
    expect(new Map(both.map(({ by, value }) => [by, value]))).toEqual(
      new Map([
        [mia, 3],
        [ben, 8],
      ]),
    );

    const nothing = { ...rating('7', 'fit', 0), value: null };
    await proposals.rate(node, { by: mia, at: NOW, ratings: [nothing] });
    expect(await proposals.ratings(node)).toEqual([{ ...rating('7', 'fit', 8), by: ben }]);
  });

  const step = (item: string, number: number, change: Partial<KeptTriage> = {}): KeptTriage => ({
    workItemId: workItemId(item),
    state: 'looked-at',
    reason: null,
    into: null,
    by: mia,
    at: NOW,
    step: number,
    ...change,
  });
  const [seven, twelve] = [workItemId('7'), workItemId('12')];

  it('keeps what was said last of each proposal, and lets what was said before hold again', async () => {
    const proposals = await make();
    const declined = step('7', 2, { state: 'declined', reason: 'It is done elsewhere.', by: ben });
    expect(await proposals.addTriage(node, step('7', 1))).toBe('kept');
    expect(await proposals.addTriage(node, declined)).toBe('kept');
    expect(await proposals.addTriage(node, step('12', 1, { state: 'merged', into: seven }))).toBe('kept'); // prettier-ignore
    expect(await proposals.addTriage(nodeId('digital'), step('7', 1))).toBe('kept');

    const first = { state: 'looked-at', reason: null, into: null, by: mia, at: NOW, step: 1 };
    const second = {
      ...first,
      state: 'declined',
      reason: 'It is done elsewhere.',
      by: ben,
      step: 2,
    };
    const said = await proposals.triage(node, [seven, twelve, workItemId('13')]);
    expect([...said.keys()]).toEqual([seven, twelve]);
    expect(said.get(seven)).toEqual({ triage: second, earlier: first, last: 2 });
    expect(said.get(twelve)?.triage).toMatchObject({ state: 'merged', into: seven, step: 1 });

    expect(await proposals.addTriage(node, step('7', 3, { state: 'taken-back' }))).toBe('kept');
    const back = await proposals.triage(node, [seven]);
    expect([...back]).toEqual([[seven, { triage: { ...first, step: 3 }, earlier: null, last: 3 }]]);
  });

  it('gives no number of a step twice, whatever was taken back', async () => {
    const proposals = await make();
    await proposals.addTriage(node, step('7', 1));
    await proposals.addTriage(node, step('7', 2, { state: 'taken-back' }));

    expect(await proposals.addTriage(node, step('7', 1, { state: 'ready' }))).toBe('stale');
    expect(await proposals.addTriage(node, step('7', 2, { state: 'ready' }))).toBe('stale');
    expect(await proposals.triage(node, [seven])).toEqual(
      new Map([[seven, { triage: null, earlier: null, last: 2 }]]),
    );
  });

  it('tells where hundreds of proposals stand, and nothing of others', async () => {
    const proposals = await make();
    const ids = Array.from({ length: 120 }, (_, at) => workItemId(String(at + 1)));
    for (const id of ids) await proposals.addTriage(node, step(id, 1));

    expect([...(await proposals.triage(node, ids.slice(10))).keys()]).toEqual(ids.slice(10));
    expect(await proposals.triage(node, [])).toEqual(new Map());
  });
}
