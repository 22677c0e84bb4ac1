import type { ShownScenario } from '@contract/scenarios';
import { instant } from '@domain/foundation/calendar';
import { accountId, scenarioId } from '@domain/foundation/ids';
import { readScenario } from '@domain/selection/document/scenario-document';

import { resolvedScenario, scenarioCsv, scenarioJson } from './scenario-file';
import { view } from './test-page';

const pools = ['Q1', 'Q2'].map((name) => ({ name, unit: null, limit: 500_00, series: 'Money' }));
const scenario: ShownScenario = {
  id: scenarioId('lean'),
  nodeId: view.nodeId,
  name: 'Lean',
  currency: 'EUR',
  budget: 900_00,
  pools,
  relations: [],
  drivers: [],
  modelVersion: 1,
  weights: view.model.criteria.map(({ name }) => ({ criterion: name, share: 0.5 })),
  proof: { kind: 'optimal', bound: 90 },
  lines: view.proposals.map(({ id, key, projectId, summary }, at) => ({
    workItemId: id,
    key,
    projectId,
    summary,
    cost: 400_00,
    takes: at === 1 ? [0, 300_00] : [300_00, 0],
    leastShare: at === 0 ? 50 : null,
    window: at === 1 ? { earliest: 0, latest: 1 } : null,
    start: at === 1 ? 1 : null,
    isPinned: at === 1,
    share: at === 0 ? 50 : 100,
    parts: [],
    score: 45,
    lock: at === 2 ? 'out' : 'free',
    isIn: at < 2,
  })),
  created: { by: accountId('ann'), at: instant('2026-03-02T09:30:00.000Z') },
  approved: null,
  fingerprint: 'f00d',
  hiddenLines: 0,
  mayApprove: true,
};

it('goes out as JSON, and comes in again as what it was chosen by', () => {
  const read = readScenario(JSON.parse(scenarioJson(scenario, 'Fleet')));
  if (read.kind !== 'scenario') throw new Error('It was not read.');

  const model = { ...view.model, pools };
  expect(resolvedScenario(read.document, { ...view, model })).toEqual({
    asked: {
      nodeId: view.nodeId,
      name: 'Lean',
      budget: 900_00,
      limits: [500_00, 500_00],
      locks: [{ workItemId: '3', lock: 'out' }],
      starts: [{ workItemId: '2', start: 1 }],
      weights: [0.5, 0.5],
    },
    notTaken: [],
  });
});

it('goes out as a table of what is spent, and from when on', () => {
  expect(scenarioCsv(scenario).trim().split(/\r?\n/)).toEqual([
    expect.stringContaining(
      'Key,Summary,Selected,Lock,Share %,Start,Cost EUR,"Q1, EUR","Q2, EUR",Score',
    ),
    'IDEA-1,Proposal 1,yes,free,50,,200,150,0,45',
    'IDEA-2,Proposal 2,yes,free,100,Q2,400,0,300,45',
    'IDEA-3,Proposal 3,no,out,,,400,300,0,45',
  ]);
});
