import { aScenario } from '../../../test/support/a-scenario';
import { aFoundItem, aPortfolio, aProject } from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { nodeId, scenarioId, workItemId } from '../../domain/foundation/ids';
import { STARTER_PROPOSAL_MODEL } from '../../domain/scoring/proposal-model';
import { sumsOf } from '../../domain/selection/scenario';
import { approveScenario } from './approve-scenario';
import { saveScenario } from './save-scenario';

const node = nodeId('own');
const [fit] = STARTER_PROPOSAL_MODEL.criteria;
const model = {
  ...STARTER_PROPOSAL_MODEL,
  criteria: fit === undefined ? [] : [fit],
  weighting: { kind: 'direct', weights: [1] },
} as const;
const item = (id: string, proposal: object) =>
  aFoundItem(id, '1', {
    typeId: '10122',
    artifactProperty: {
      schemaVersion: 1,
      kind: 'proposal',
      proposal: { currency: 'EUR', ...proposal },
    },
  });
const rated = (id: string, value: number) => ({
  workItemId: workItemId(id),
  criterionId: 'fit',
  value,
});
/** Worth 100, 50 and 0. */
const world: World = {
  actor: 'mia',
  projects: [aProject('1')],
  nodes: [aPortfolio('own')],
  settings: { mapping: [{ kind: 'proposal', adopts: ['10122'], createsAs: '10122' }] },
  visibleItems: [
    item('18', { cost: 600 }),
    item('19', { cost: 500, leastShare: 50 }),
    item('20', { cost: 400 }),
  ],
  proposals: {
    models: [[node, model]],
    ratings: [[node, [rated('18', 10), rated('19', 5), rated('20', 0)]]],
  },
};

it('is of the share that is worth most, and a scenario keeps which', async () => {
  const asked = {
    nodeId: node,
    name: 'Lean',
    budget: 900,
    limits: null,
    locks: [],
    starts: [],
    weights: null,
  };
  const scenario = await saveScenario(asked, inMemoryDeps(world));

  expect(scenario.lines).toMatchObject([
    { key: 'P1-18', isIn: true, share: 100, leastShare: null },
    { key: 'P1-19', isIn: true, share: 60, leastShare: 50, cost: 500, score: 50 },
    { key: 'P1-20', isIn: false, share: 100 },
  ]);
  expect(sumsOf(scenario.lines)).toEqual({ count: 2, cost: 900, value: 130 });
  expect(scenario.proof).toEqual({ kind: 'optimal', bound: 130 });
});

it('gives the budget of that share to the work item', async () => {
  const lines = aScenario('s-1').lines.map((line) => ({ ...line, leastShare: 50, share: 70 }));
  const deps = inMemoryDeps({ ...world, scenarios: [aScenario('s-1', { lines })] });
  await approveScenario({ id: scenarioId('s-1') }, deps);

  expect(deps.written).toMatchObject([
    { key: 'P1-18', part: { budget: { amount: 350_00, share: 70 } } },
  ]);
});
