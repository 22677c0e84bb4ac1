import { projectId, workItemId, workItemKey } from '../foundation/ids';
import type { ProposalFacts, RatedProposal } from '../foundation/proposal';
import { valueOn } from './criterion-value';
import type { ProposalSource } from './proposal-model';

const facts: ProposalFacts = {
  cost: 400_00,
  benefit: 600_00,
  currency: 'EUR',
  obligation: 'none',
  takes: [{ pool: 'Architects', amount: 12.5 }],
  leastShare: null,
  window: null,
};
const proposal = (change: Partial<ProposalFacts> = {}): RatedProposal => ({
  id: workItemId('7'),
  key: workItemKey('IDEA-7'),
  projectId: projectId('1'),
  summary: 'Night buses',
  text: '',
  state: 'draft',
  facts: { ...facts, ...change },
  numbers: { customfield_10007: 0 },
  budget: null,
  problem: null,
  ratings: { fit: 7 },
  opinions: {},
  triage: null,
});
const on = (source: ProposalSource, of: string | null = null, id = 'fit') => ({ id, source, of });
const EUR = { currency: 'EUR' };

it.each([
  ['a rating', on('rating'), 7],
  ['the cost', on('cost'), 400_00],
  ['the benefit', on('benefit'), 600_00],
  ['the benefit less the cost', on('net-benefit'), 200_00],
  ['the benefit per cost', on('return'), 1.5],
  ['what it takes of a pool', on('pool', 'Architects'), 12.5],
  ['nothing of a pool that it does not name', on('pool', 'Testers'), 0],
  ['a number in a field, be it 0', on('field', 'customfield_10007'), 0],
])('reads %s', (_, criterion, value) => {
  expect(valueOn(criterion, proposal(), EUR)).toEqual({ value, missing: null });
});

type Missing = readonly [
  criterion: ReturnType<typeof on>,
  change: Partial<ProposalFacts>,
  missing: string,
];
it.each<[what: string, asked: Missing]>([
  ['a rating that nobody gave', [on('rating', null, 'urgency'), {}, 'Nobody has rated it.']],
  ['a cost that is not stated', [on('cost'), { cost: null }, 'No cost is stated.']],
  ['a benefit per cost without a benefit', [on('return'), { benefit: null }, 'No benefit is stated.']], // prettier-ignore
  ['a net benefit without a cost', [on('net-benefit'), { cost: null }, 'No cost is stated.']],
  ['a benefit per cost of nothing', [on('return'), { cost: 0 }, 'It costs nothing: there is no benefit per cost.']], // prettier-ignore
  ['an amount in another currency', [on('benefit'), { currency: 'CHF' }, 'Its amounts are in CHF, not in EUR.']], // prettier-ignore
  ['a field that is empty or hidden', [on('field', 'customfield_1'), {}, 'Jira shows you no number in this field.']], // prettier-ignore
])('says why %s is not available, and does not call it 0', (_, [criterion, change, missing]) => {
  expect(valueOn(criterion, proposal(change), EUR)).toEqual({ value: null, missing });
});
