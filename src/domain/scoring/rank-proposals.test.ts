import { projectId, workItemId, workItemKey } from '../foundation/ids';
import type { RatedProposal } from '../foundation/proposal';
import type { Comparison } from './rank-proposals';
import { candidateOf, firstRankShares, ranksByMethod, rankProposals } from './rank-proposals';

const criterion = (id: string, direction: 'max' | 'min' = 'max') =>
  ({ id, name: id, source: 'rating', of: null, direction, group: null, isDriver: false }) as const;

const comparison: Comparison = {
  criteria: [criterion('fit'), criterion('value')],
  normalisation: 'min-max',
  weights: [0.6, 0.4],
};
const a = { id: 'a', values: [10, 0] };
const b = { id: 'b', values: [0, 10] };
const c = { id: 'c', values: [6, 6] };

describe('candidateOf', () => {
  const proposal: RatedProposal = {
    id: workItemId('7'),
    key: workItemKey('IDEA-7'),
    projectId: projectId('1'),
    summary: 'Night buses',
    text: '',
    numbers: {},
    state: 'draft',
    facts: {
      cost: 500_00,
      benefit: null,
      currency: 'EUR',
      obligation: 'none',
      takes: [],
      leastShare: null,
      window: null,
    },
    budget: null,
    problem: null,
    ratings: { fit: 7 },
    opinions: {},
    triage: null,
  };
  const criteria = [
    criterion('fit'),
    criterion('urgency'),
    { ...criterion('cost', 'min'), source: 'cost' as const },
    { ...criterion('gain'), source: 'benefit' as const },
  ];

  it('knows what was rated and what the proposal says, and nothing else', () => {
    expect(candidateOf(proposal, { criteria, currency: 'EUR' })).toEqual({
      id: '7',
      values: [7, null, 500_00, null],
    });
  });

  it('does not compare amounts of another currency', () => {
    expect(candidateOf(proposal, { criteria, currency: 'CHF' }).values).toEqual([
      7,
      null,
      null,
      null,
    ]);
  });
});

describe('rankProposals', () => {
  it('scores on 0 to 100', () => {
    expect(rankProposals([a, b], comparison)).toEqual([
      { id: 'a', score: 60, rank: 1 },
      { id: 'b', score: 40, rank: 2 },
    ]);
  });

  it('neither ranks nor compares with one of which a value is missing', () => {
    const unknown = { id: 'x', values: [null, 100] };
    expect(rankProposals([unknown, a, b], comparison)).toEqual([
      { id: 'x', score: null, rank: null },
      { id: 'a', score: 60, rank: 1 },
      { id: 'b', score: 40, rank: 2 },
    ]);
  });

  it('takes the least as best where a criterion says so', () => {
    const risk = { ...comparison, criteria: [criterion('risk', 'min'), criterion('value')] };
    expect(rankProposals([a, b], risk).map(({ rank }) => rank)).toEqual([2, 1]);
  });

  it('refuses values that the normalisation cannot take', () => {
    const risk = { ...comparison, normalisation: 'max' as const, criteria: [criterion('risk', 'min'), criterion('value')] }; // prettier-ignore
    expect(() => rankProposals([a, b], risk)).toThrow(RangeError);
  });

  it('ranks nothing where there is nothing', () => {
    expect(rankProposals([], comparison)).toEqual([]);
  });
});

describe('ranksByMethod', () => {
  it('gives the ranks of each, and says of one that cannot why', () => {
    const methods = ranksByMethod([a, b, c], {
      ...comparison,
      criteria: [criterion('risk', 'min'), criterion('value')],
    });

    expect(methods.map(({ method }) => method)).toContain('topsis');
    expect(methods.find(({ method }) => method === 'weighted-sum')?.ranks.get('b')).toBe(1);
    expect(methods.find(({ method }) => method === 'weighted-product')).toMatchObject({
      problem: expect.stringContaining('above 0') as string,
    });
  });
});

describe('firstRankShares', () => {
  it('is the published example: the one between is first for weights from 0.4 to 0.6', () => {
    const shares = firstRankShares([a, b, c], comparison);
    expect([...shares.values()].map((share) => share.toFixed(6))).toEqual(['0.400000', '0.400000', '0.200000']); // prettier-ignore
  });
});
