import { readFileSync } from 'node:fs';
import path from 'node:path';

import { Ajv } from 'ajv';

import { proposalsSchema, readProposals } from './proposals-document';

const accepts = new Ajv({ strict: true }).compile(proposalsSchema());
const entry = {
  key: 'IDEA-1',
  cost: 700_00,
  currency: 'EUR',
  leastShare: null,
  takes: [{ pool: 'Architects', amount: 2.5 }],
  window: { earliest: 'Q1', latest: 'Q2' },
};

it('docs/proposals.schema.json is what `npm run schema` writes', () => {
  const file = path.resolve(__dirname, '../../../../docs/proposals.schema.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(proposalsSchema());
});

it('takes what it knows, and says what it does not take', () => {
  const document = { portfolio: 'Fleet', proposals: [{ ...entry, score: 12 }] };
  expect(accepts(document)).toBe(true);
  expect(readProposals(document)).toEqual({
    kind: 'proposals',
    proposals: [entry],
    ignored: ['score'],
  });
});

it.each([
  ['no list', { proposals: 'none' }],
  ['no proposal', { proposals: [] }],
  ['an entry that is none', { proposals: [7] }],
  ['an amount with a fraction of a minor unit', { proposals: [{ ...entry, cost: 0.5 }] }],
  ['half a window', { proposals: [{ ...entry, window: { earliest: 'Q1' } }] }],
  ['a pool without an amount', { proposals: [{ ...entry, takes: [{ pool: 'Architects' }] }] }],
  ['more than are tried again', { proposals: Array.from({ length: 51 }, () => entry) }],
])('neither schema nor reader takes %s', (_, document) => {
  expect(accepts(document)).toBe(false);
  expect(readProposals(document).kind).toBe('problems');
});
