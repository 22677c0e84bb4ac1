import { aFoundItem, aPortfolio, aProject } from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { nodeId, workItemId } from '../../domain/foundation/ids';
import { STARTER_PROPOSAL_MODEL } from '../../domain/scoring/proposal-model';
import { takenOfPools } from '../../domain/selection/scenario';
import { saveScenario } from './save-scenario';

const node = nodeId('own');
const [fit] = STARTER_PROPOSAL_MODEL.criteria;
const quarter = (name: string) => ({ name, unit: null, limit: 500, series: 'Money' });
const model = {
  ...STARTER_PROPOSAL_MODEL,
  criteria: fit === undefined ? [] : [fit],
  weighting: { kind: 'direct', weights: [1] },
  pools: [quarter('Q1'), quarter('Q2'), quarter('Q3')],
} as const;
const item = (id: string, proposal: object) =>
  aFoundItem(id, '1', {
    typeId: '10122',
    artifactProperty: {
      schemaVersion: 1,
      kind: 'proposal',
      proposal: { currency: 'EUR', cost: 500, takes: [{ pool: 'Q1', amount: 500 }], ...proposal },
    },
  });
const rated = (id: string, value: number) => ({
  workItemId: workItemId(id),
  criterionId: 'fit',
  value,
});
/** Worth 100, 50 and 0; each takes all of the first quarter, and two of them may wait. */
const world: World = {
  actor: 'mia',
  projects: [aProject('1')],
  nodes: [aPortfolio('own')],
  settings: { mapping: [{ kind: 'proposal', adopts: ['10122'], createsAs: '10122' }] },
  visibleItems: [
    item('18', {}),
    item('19', { window: { earliest: 'Q1', latest: 'Q3' } }),
    item('20', { window: { earliest: 'Q1', latest: 'Q2' } }),
  ],
  proposals: {
    models: [[node, model]],
    ratings: [[node, [rated('18', 10), rated('19', 5), rated('20', 0)]]],
  },
};
const asked = {
  nodeId: node,
  name: 'Later',
  budget: 1_500,
  limits: null,
  locks: [{ workItemId: workItemId('20'), lock: 'in' as const }],
  starts: [],
  weights: null,
};

it('says when each starts, so that all periods are kept to', async () => {
  const { lines, proof } = await saveScenario(asked, inMemoryDeps(world));

  expect(lines).toMatchObject([
    { key: 'P1-18', isIn: true, start: null, takes: [500, 0, 0] },
    { key: 'P1-19', isIn: true, start: 2, takes: [0, 0, 500], isPinned: false },
    { key: 'P1-20', isIn: true, start: 1, takes: [0, 500, 0] },
  ]);
  expect(proof).toEqual({ kind: 'optimal', bound: 150 });
  expect(takenOfPools(lines, 3)).toEqual([500, 500, 500]);
});

it('lets one start when the board says, and keeps that it did', async () => {
  const starts = [{ workItemId: workItemId('19'), start: 1 }];
  const { lines } = await saveScenario({ ...asked, locks: [], starts }, inMemoryDeps(world));

  expect(lines).toMatchObject([
    { key: 'P1-18', isIn: true },
    { key: 'P1-19', isIn: true, start: 1, takes: [0, 500, 0], isPinned: true },
    { key: 'P1-20', isIn: false, start: null, takes: [500, 0, 0] },
  ]);
});

it.each([
  ['has no window', '18', 1],
  ['may start no later', '20', 2],
  ['is none of the portfolio', '99', 0],
])('refuses a start for one that %s', async (_, id, start) => {
  const starts = [{ workItemId: workItemId(id), start }];
  await expect(saveScenario({ ...asked, starts }, inMemoryDeps(world))).rejects.toMatchObject({
    code: 'invalid-input',
  });
});
