import { aScenario } from '../../../test/support/a-scenario';
import { aFoundItem, aPortfolio, aProject, NOW } from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import { accountId, nodeId, projectId, scenarioId, workItemId } from '../../domain/foundation/ids';
import { STARTER_PROPOSAL_MODEL } from '../../domain/scoring/proposal-model';
import { approveScenario } from './approve-scenario';
import { saveScenario } from './save-scenario';
import { showProposals } from './show-proposals';
import { triageProposal } from './triage-proposal';

const node = nodeId('own');
const [fit] = STARTER_PROPOSAL_MODEL.criteria;
const model = {
  ...STARTER_PROPOSAL_MODEL,
  criteria: fit === undefined ? [] : [fit],
  weighting: { kind: 'direct', weights: [1] },
} as const;
const item = (id: string) =>
  aFoundItem(id, '1', {
    typeId: '10122',
    artifactProperty: {
      schemaVersion: 1,
      kind: 'proposal',
      proposal: { cost: 500, currency: 'EUR' },
    },
  });
const rated = (id: string) => ({ workItemId: workItemId(id), criterionId: 'fit', value: 5 });
const world = (onlyReady = false): World => ({
  actor: 'mia',
  projects: [aProject('1')],
  nodes: [aPortfolio('own')],
  settings: { mapping: [{ kind: 'proposal', adopts: ['10122'], createsAs: '10122' }] },
  items: ['18', '19'].map((id) => aReadItem(id, '1', { typeId: '10122' })),
  visibleItems: [item('18'), item('19')],
  proposals: {
    models: [[node, { ...model, onlyReady }]],
    ratings: [[node, [rated('18'), rated('19')]]],
  },
});
const asked = (said: Parameters<typeof triageProposal>[0]['said'], seen = 0) => ({
  nodeId: node,
  workItemId: workItemId('18'),
  said,
  seen,
});
const scenario = {
  nodeId: node,
  name: 'Lean',
  budget: 900_00,
  limits: null,
  locks: [],
  starts: [],
  weights: null,
};

it('goes from handed in to ready, by whom and when, and the trail keeps each step', async () => {
  const deps = inMemoryDeps(world());
  await triageProposal(asked({ kind: 'looked-at' }), deps);
  const { triage } = await triageProposal(asked({ kind: 'ready' }, 1), deps);

  expect(triage).toEqual({ state: 'ready', reason: null, into: null, by: 'mia', at: deps.now(), step: 2 }); // prettier-ignore
  const { proposals } = await showProposals({ nodeId: node }, deps);
  expect(proposals.map((each) => each.triage?.state ?? null)).toEqual(['ready', null]);
  expect(deps.auditEntries).toMatchObject([
    { action: 'proposal.triage', subject: 'item:18', before: { state: 'handed-in' }, after: { state: 'looked-at' } }, // prettier-ignore
    { before: { state: 'looked-at' }, after: { state: 'ready', isUndo: false } },
  ]);
});

it('is taken back step by step, to nothing said at all', async () => {
  const deps = inMemoryDeps(world());
  await triageProposal(asked({ kind: 'looked-at' }), deps);
  await triageProposal(asked({ kind: 'declined', reason: 'It is done elsewhere.' }, 1), deps);

  const back = await triageProposal(asked({ kind: 'undo' }, 2), deps);
  expect(back.triage).toMatchObject({ state: 'looked-at', step: 3 });
  expect((await triageProposal(asked({ kind: 'undo' }, 3), deps)).triage).toBeNull();
  await expect(triageProposal(asked({ kind: 'undo' }), deps)).rejects.toMatchObject({ code: 'invalid-input' }); // prettier-ignore
});

it('says nothing over what somebody said meanwhile', async () => {
  const deps = inMemoryDeps(world());
  await triageProposal(asked({ kind: 'ready' }), deps);
  const late = triageProposal(asked({ kind: 'declined', reason: 'Too late.' }), deps);
  await expect(late).rejects.toMatchObject({ code: 'conflict' });
});

it('says nothing over what took the place of what was seen', async () => {
  const deps = inMemoryDeps(world());
  await triageProposal(asked({ kind: 'declined', reason: 'It is done elsewhere.' }), deps);
  await triageProposal(asked({ kind: 'undo' }, 1), deps);
  const { triage } = await triageProposal(asked({ kind: 'ready' }), deps);

  expect(triage?.step).toBe(3);
  await expect(triageProposal(asked({ kind: 'undo' }, 1), deps)).rejects.toMatchObject({ code: 'conflict' }); // prettier-ignore
});

it('is of proposals alone that the portfolio reads', async () => {
  const own = { ...model, onlyReady: false, intake: [projectId('2')] };
  const deps = inMemoryDeps({ ...world(), proposals: { models: [[node, own]] } });
  const outside = triageProposal(asked({ kind: 'ready' }), deps);
  await expect(outside).rejects.toMatchObject({ code: 'invalid-input' });

  const items = [aReadItem('18', '1'), aReadItem('19', '1', { typeId: '10001' })];
  const merged = asked({ kind: 'merged', into: workItemId('19') });
  const task = triageProposal(merged, inMemoryDeps({ ...world(), items }));
  await expect(task).rejects.toMatchObject({ code: 'invalid-input' });
});

it('merges into none that is done with, neither in a circle nor by taking something back', async () => {
  const deps = inMemoryDeps(world());
  const about = (id: string, said: Parameters<typeof triageProposal>[0]['said'], seen = 0) =>
    triageProposal({ ...asked(said, seen), workItemId: workItemId(id) }, deps);
  await about('18', { kind: 'merged', into: workItemId('19') });
  const circle = about('19', { kind: 'merged', into: workItemId('18') });
  await expect(circle).rejects.toMatchObject({ code: 'conflict' });

  await about('18', { kind: 'ready' }, 1);
  await about('19', { kind: 'merged', into: workItemId('18') });
  await expect(about('18', { kind: 'undo' }, 2)).rejects.toMatchObject({ code: 'conflict' });
});

it('merges one into another that is there, and not into itself', async () => {
  const deps = inMemoryDeps(world());
  const into = (id: string) => triageProposal(asked({ kind: 'merged', into: workItemId(id) }), deps); // prettier-ignore

  await expect(into('18')).rejects.toMatchObject({ code: 'invalid-input' });
  await expect(into('77')).rejects.toMatchObject({ code: 'not-found' });
  expect((await into('19')).triage).toMatchObject({ state: 'merged', into: '19' });
});

it('does not tell into what one was merged where that is hidden', async () => {
  const said = { state: 'merged', reason: null, by: accountId('ann'), at: NOW, step: 1 } as const;
  const merged = { ...said, workItemId: workItemId('18'), into: workItemId('77') };
  const deps = inMemoryDeps({ ...world(), proposals: { ...world().proposals, triage: [[node, [merged]]] } }); // prettier-ignore
  const { proposals } = await showProposals({ nodeId: node }, deps);
  expect(proposals[0]?.triage).toMatchObject({ state: 'merged', into: null });
});

it('does not tell where it is merged again either, and has the trail hide that with the project', async () => {
  const said = { reason: null, into: null, by: accountId('ann'), at: NOW, workItemId: workItemId('18') } as const; // prettier-ignore
  const steps = [
    { ...said, state: 'merged', into: workItemId('77'), step: 1 },
    { ...said, state: 'ready', step: 2 },
  ] as const;
  const deps = inMemoryDeps({
    ...world(),
    items: [...(world().items ?? []), aReadItem('77', '7', { typeId: '10122' })],
    proposals: { ...world().proposals, triage: [[node, steps]] },
  });
  const { triage } = await triageProposal(asked({ kind: 'undo' }, 2), deps);

  expect(triage).toMatchObject({ state: 'merged', into: null });
  expect(deps.auditEntries).toMatchObject([{ about: ['1', '7'] }]);
});

describe('a scenario', () => {
  it('chooses from what is ready alone where the portfolio asks for that', async () => {
    const deps = inMemoryDeps(world(true));
    await expect(saveScenario(scenario, deps)).rejects.toMatchObject({ code: 'invalid-input' });

    await triageProposal(asked({ kind: 'ready' }), deps);
    expect((await saveScenario(scenario, deps)).lines.map(({ key }) => key)).toEqual(['P1-18']);
  });

  it('chooses from all elsewhere, but for what is declined, sent back or merged', async () => {
    const deps = inMemoryDeps(world());
    expect((await saveScenario(scenario, deps)).lines).toHaveLength(2);

    await triageProposal(asked({ kind: 'sent-back', reason: 'Say what it costs to run.' }), deps);
    expect((await saveScenario(scenario, deps)).lines.map(({ key }) => key)).toEqual(['P1-19']);
  });

  it('is refused with the keys of what was declined since, and passes with what was sent back', async () => {
    const id = scenarioId('s-1');
    const deps = inMemoryDeps({ ...world(), scenarios: [aScenario('s-1')] });
    await triageProposal(asked({ kind: 'declined', reason: 'It is done elsewhere.' }), deps);
    const refused = { code: 'conflict', message: expect.stringContaining('P1-18') as unknown };
    await expect(approveScenario({ id }, deps)).rejects.toMatchObject(refused);

    await triageProposal(asked({ kind: 'sent-back', reason: 'Say what it costs.' }, 1), deps);
    const { scenario: approved } = await approveScenario({ id }, deps);
    expect(approved.approved).toMatchObject({ by: 'mia' });
  });
});
