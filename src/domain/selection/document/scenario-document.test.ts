import { readFileSync } from 'node:fs';
import path from 'node:path';

import { Ajv } from 'ajv';

import { readScenario, scenarioSchema } from './scenario-document';

const accepts = new Ajv({ strict: true }).compile(scenarioSchema());
const lean = {
  name: 'Lean',
  currency: 'EUR',
  budget: 900_00,
  pools: [{ name: 'Architects', limit: 12.5 }],
  weights: [{ criterion: 'Fit', share: 1 }],
  proposals: [{ key: 'IDEA-1', lock: 'in', pinnedStart: 'Q2' }],
};

it('docs/scenario.schema.json is what `npm run schema` writes', () => {
  const file = path.resolve(__dirname, '../../../../docs/scenario.schema.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(scenarioSchema());
});

it('takes what a scenario is chosen by, and nothing of what came of it', () => {
  const [proposal] = lean.proposals;
  const document = { ...lean, proof: 'optimal', proposals: [{ ...proposal, score: 70 }] };
  expect(accepts(document)).toBe(true);
  expect(readScenario(document)).toEqual({ kind: 'scenario', document: lean });
});

it.each([
  ['no name', { ...lean, name: undefined }],
  ['a budget below nothing', { ...lean, budget: -1 }],
  ['a lock that there is none of', { ...lean, proposals: [{ key: 'IDEA-1', lock: 'maybe' }] }],
  ['a list', [lean]],
])('neither schema nor reader takes %s', (_, document) => {
  const json: unknown = JSON.parse(JSON.stringify(document));
  expect(accepts(json)).toBe(false);
  expect(readScenario(json).kind).toBe('problems');
});
