import { aScenario } from '../../../test/support/a-scenario';
import { aFoundItem, aPortfolio, aProject, NOW } from '../../../test/support/builders';
import { aReadItem } from '../../../test/support/read-items';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { accountId, nodeId, projectId, scenarioId, workItemId } from '../../domain/foundation/ids';
import type { Take } from '../../domain/foundation/pool';
import type { Relation } from '../../domain/foundation/relation';
import { STARTER_PROPOSAL_MODEL, type ProposalModel } from '../../domain/scoring/proposal-model';
import { AppError } from '../app-error';
import { later } from '../moments';
import { approveScenario, writeBudgets } from './approve-scenario';
import { listScenarios } from './list-scenarios';
import { saveScenario } from './save-scenario';

const node = nodeId('own');
const model: ProposalModel = {
  ...STARTER_PROPOSAL_MODEL,
  intake: [projectId('1')],
  criteria: STARTER_PROPOSAL_MODEL.criteria.slice(0, 2),
  weighting: { kind: 'direct', weights: [3, 1] },
};
const part = (cost: number) => ({
  schemaVersion: 1,
  kind: 'proposal',
  proposal: { cost, currency: 'EUR' },
});
const item = (id: string, cost: number, project = '1') =>
  aFoundItem(id, project, { typeId: '10122', artifactProperty: part(cost) });
const withTakes = (property: unknown, takes: readonly Take[]) => {
  const { proposal, ...rest } = property as ReturnType<typeof part>;
  return { ...rest, proposal: { ...proposal, takes } };
};
const rated = (id: string, fit: number, value: number) => [
  { workItemId: workItemId(id), criterionId: 'fit', value: fit },
  { workItemId: workItemId(id), criterionId: 'value', value },
];
const world: World = {
  actor: 'mia',
  projects: [aProject('1'), aProject('3')],
  nodes: [aPortfolio('own')],
  settings: { mapping: [{ kind: 'proposal', adopts: ['10122'], createsAs: '10122' }] },
  visibleItems: [item('18', 600), item('19', 500), item('20', 400), item('21', 100)],
  proposals: {
    models: [[node, model]],
    // by min-max, 3 to 1: 75, 62.5 and 22.5; work item 21 is not rated
    ratings: [[node, [...rated('18', 10, 0), ...rated('19', 5, 10), ...rated('20', 0, 9)]]],
  },
};
const asked = {
  nodeId: node,
  name: 'Lean year',
  budget: 1_100,
  limits: null,
  locks: [],
  starts: [],
  weights: null,
};

describe('saveScenario', () => {
  it('selects anew from Jira and the ratings, and keeps all that it rests on', async () => {
    const deps = inMemoryDeps(world);
    const scenario = await saveScenario(asked, deps);

    expect(scenario).toMatchObject({
      name: 'Lean year',
      budget: 1_100,
      currency: 'EUR',
      modelVersion: 1,
      weights: [
        { criterion: 'Strategic fit', share: 0.75 },
        { criterion: 'Value to users', share: 0.25 },
      ],
      proof: { kind: 'optimal', bound: 137.5 },
      created: { by: 'mia', at: NOW },
      approved: null,
    });
    expect(scenario.lines.map(({ key, score, isIn }) => [key, score, isIn])).toEqual([
      ['P1-18', 75, true],
      ['P1-19', 62.5, true],
      ['P1-20', 22.5, false],
    ]);
    expect(await deps.scenarios.of(node)).toEqual([scenario]);
    expect(scenario.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(deps.auditEntries[0]?.after).toMatchObject({ fingerprint: scenario.fingerprint });
    expect(deps.auditEntries).toMatchObject([
      {
        action: 'scenario.save',
        subject: node,
        after: { scenario: scenario.id, selected: ['18', '19'] },
        about: ['1'],
      },
    ]);
  });

  it('takes locks and other weights from the board', async () => {
    const locks = [{ workItemId: workItemId('20'), lock: 'in' as const }];
    const scenario = await saveScenario({ ...asked, locks, weights: [0, 2] }, inMemoryDeps(world));

    expect(scenario.weights.map(({ share }) => share)).toEqual([0, 1]);
    expect(scenario.lines.map(({ lock, isIn }) => [lock, isIn])).toEqual([
      ['free', false],
      ['free', true],
      ['in', true],
    ]);
  });

  it('keeps within every pool, at the limits that were tried', async () => {
    const pools = [{ name: 'Architects', unit: 'person-days', limit: 50, series: null }];
    const takes = [{ pool: 'Architects', amount: 30 }];
    const [first, second, ...rest] = world.visibleItems ?? [];
    const visibleItems = [first, second].flatMap(
      (each) =>
      each === undefined ? [] : [{ ...each, artifactProperty: withTakes(each.artifactProperty, takes) }], // prettier-ignore
    );
    const busy = {
      ...world,
      visibleItems: [...visibleItems, ...rest],
      proposals: { ...world.proposals, models: [[node, { ...model, pools }]] as const },
    };
    const scenario = await saveScenario(asked, inMemoryDeps(busy));

    expect(scenario.pools).toEqual(pools);
    expect(scenario.lines.map(({ key, takes: of, isIn }) => [key, of, isIn])).toEqual([
      ['P1-18', [30], true],
      ['P1-19', [30], false],
      ['P1-20', [0], true],
    ]);
    const wider = await saveScenario({ ...asked, limits: [60] }, inMemoryDeps(busy));
    expect(wider).toMatchObject({ pools: [{ limit: 60 }], proof: { bound: 137.5 } });
  });

  it('keeps the drivers, and which part of its cost each proposal gives to them', async () => {
    const criteria = model.criteria.map((each) => ({ ...each, isDriver: true }));
    const models = [[node, { ...model, criteria }]] as const;
    const deps = inMemoryDeps({ ...world, proposals: { ...world.proposals, models } });
    const scenario = await saveScenario(asked, deps);

    expect(scenario.drivers).toEqual([
      { id: 'fit', name: 'Strategic fit', weight: 0.75, within: [] },
      { id: 'value', name: 'Value to users', weight: 0.25, within: [] },
    ]);
    expect(scenario.lines.map(({ parts }) => parts)).toEqual([
      [1, 0],
      [0.6, 0.4],
      [0, 1],
    ]);
  });

  it('keeps relations, and leaves out what needs a proposal that cannot be selected', async () => {
    const relations: readonly Relation[] = [
      { kind: 'requires', one: workItemId('18'), other: workItemId('21') },
      { kind: 'requires', one: workItemId('19'), other: workItemId('20') },
    ];
    const models = [[node, { ...model, relations }]] as const;
    const deps = inMemoryDeps({ ...world, proposals: { ...world.proposals, models } });
    const scenario = await saveScenario(asked, deps);

    expect(scenario.relations).toEqual(relations);
    expect(scenario.lines.map(({ isIn }) => isIn)).toEqual([false, true, true]);
  });

  it.each([
    ['a limit too many', { limits: [5] }, 'invalid-input'],
    ['a lock on what is not rated', { locks: [{ workItemId: workItemId('21'), lock: 'in' as const }] }, 'invalid-input'], // prettier-ignore
    ['a weight too few', { weights: [1] }, 'invalid-input'],
    ['weights that are all 0', { weights: [0, 0] }, 'invalid-input'],
    ['more forced in than fits', { budget: 300, locks: [{ workItemId: workItemId('20'), lock: 'in' as const }] }, 'conflict'], // prettier-ignore
  ])('keeps nothing with %s', async (_what, change, code) => {
    const deps = inMemoryDeps(world);

    await expect(saveScenario({ ...asked, ...change }, deps)).rejects.toMatchObject({ code });
    expect(await deps.scenarios.of(node)).toEqual([]);
  });

  it('is not for who does not see every proposal', async () => {
    const models = [[node, { ...model, intake: [projectId('1'), projectId('3')] }]] as const;
    const deps = inMemoryDeps({
      ...world,
      proposals: { ...world.proposals, models },
      rights: { browses: [projectId('1')] },
    });

    await expect(saveScenario(asked, deps)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('listScenarios', () => {
  it('leaves out what is hidden, and with it the proof', async () => {
    const lines = aScenario('s').lines.map((line) => ({
      ...line,
      projectId: projectId(line.isIn ? '1' : '3'),
    }));
    const deps = inMemoryDeps({
      ...world,
      scenarios: [aScenario('s-1', { lines }), aScenario('s-2')],
      rights: { browses: [projectId('1')] },
    });
    const { scenarios } = await listScenarios({ nodeId: node }, deps);

    expect(scenarios).toMatchObject([
      { lines: [{ key: 'P1-18' }], hiddenLines: 1, proof: null, mayApprove: false },
      { hiddenLines: 0, proof: { kind: 'optimal' }, mayApprove: true },
    ]);
  });

  it('tells no relation that names a hidden proposal', async () => {
    const [shown, hidden] = aScenario('s').lines;
    const one = shown?.workItemId ?? workItemId('0');
    const relations = [
      { kind: 'requires', one, other: workItemId('19') },
      { kind: 'excludes', one, other: workItemId('404') },
    ] as const;
    const lines = [shown, hidden].flatMap((line, at) =>
      line === undefined ? [] : [{ ...line, projectId: projectId(at === 0 ? '1' : '3') }],
    );
    const list = (browses: readonly string[]) =>
      listScenarios(
        { nodeId: node },
        inMemoryDeps({
          ...world,
          scenarios: [aScenario('s-1', { lines, relations })],
          rights: { browses: browses.map(projectId) },
        }),
      );

    expect((await list(['1', '3'])).scenarios[0]?.relations).toEqual(relations);
    expect((await list(['1'])).scenarios[0]?.relations).toEqual([]);
  });

  it('tells no relation that names a work item elsewhere, where that is hidden', async () => {
    const relations = [
      { kind: 'requires', one: workItemId('18'), other: workItemId('38') },
    ] as const;
    const deps = inMemoryDeps({
      ...world,
      items: [aReadItem('38', '3')],
      scenarios: [aScenario('s-1', { relations })],
      rights: { browses: [projectId('1')] },
    });

    expect((await listScenarios({ nodeId: node }, deps)).scenarios[0]).toMatchObject({
      relations: [],
      hiddenLines: 0,
    });
  });
});

describe('approveScenario', () => {
  const id = scenarioId('s-1');
  const saved: World = { ...world, scenarios: [aScenario('s-1')] };

  it('approves, then writes the budgets as the approving user, each in the trail', async () => {
    const deps = inMemoryDeps(saved);
    const { scenario, notWritten } = await approveScenario({ id }, deps);

    expect(scenario).toMatchObject({ approved: { by: 'mia', at: NOW }, mayApprove: false });
    expect(notWritten).toEqual([]);
    const budget = {
      amount: 500_00,
      currency: 'EUR',
      share: 100,
      scenarioId: 's-1',
      scenario: 'Lean year',
    };
    expect(deps.written).toEqual([{ key: 'P1-18', part: { ...part(600), budget } }]);
    expect(deps.auditEntries).toMatchObject([
      { action: 'scenario.approve', subject: node, after: { scenario: 's-1' }, by: 'mia' },
      { action: 'proposal.set-budget', subject: 'item:18', after: { amount: 500_00 } },
    ]);
  });

  it('has the work items read again, for Jira tells nobody that a property has changed', async () => {
    const deps = inMemoryDeps(saved);
    await approveScenario({ id }, deps);

    const waiting = await deps.inbox.take(10);
    expect(waiting.map(({ notice }) => notice)).toEqual([{ kind: 'changed', workItemId: '18' }]);
  });

  it('writes over nothing that somebody is writing at that moment, and tells which', async () => {
    const deps = inMemoryDeps(saved);
    await deps.state.lease('write part 18', NOW, later(NOW, 1));

    expect((await approveScenario({ id }, deps)).notWritten).toEqual([
      { key: 'P1-18', why: 'Somebody else is saving it right now. Reload and look again.' },
    ]);
    expect(deps.written).toEqual([]);
  });

  it('is not for who saved it', async () => {
    const deps = inMemoryDeps({ ...saved, actor: 'ann' });

    await expect(approveScenario({ id }, deps)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(deps.written).toEqual([]);
  });

  it('is done once', async () => {
    const deps = inMemoryDeps(saved);
    await approveScenario({ id }, deps);

    await expect(approveScenario({ id }, deps)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('holds where Jira refuses a budget, and tells which', async () => {
    const refusal = new AppError('not-allowed', 'You may not edit P1-18.');
    const deps = inMemoryDeps({ ...saved, refusal });
    const { notWritten } = await approveScenario({ id }, deps);

    expect(notWritten).toEqual([{ key: 'P1-18', why: 'You may not edit P1-18.' }]);
    expect((await deps.scenarios.read(id))?.approved).toEqual({ by: 'mia', at: NOW });
  });

  it('writes no more than there is time for', async () => {
    const deps = inMemoryDeps({ ...saved, timeLeft: () => 100 });

    expect((await approveScenario({ id }, deps)).notWritten).toEqual([
      { key: 'P1-18', why: 'There was no time left.' },
    ]);
  });
});

describe('writeBudgets', () => {
  const id = scenarioId('s-1');
  const approved = aScenario('s-1', { approved: { by: accountId('ben'), at: NOW } });

  it('writes what is missing, and nothing twice', async () => {
    const deps = inMemoryDeps({ ...world, scenarios: [approved] });
    await writeBudgets({ id }, deps);
    await writeBudgets({ id }, deps);

    expect(deps.written).toHaveLength(1);
    expect(deps.auditEntries.map(({ action }) => action)).toEqual(['proposal.set-budget']);
  });

  it('writes nothing of what is not approved', async () => {
    const deps = inMemoryDeps({ ...world, scenarios: [aScenario('s-1')] });

    await expect(writeBudgets({ id }, deps)).rejects.toMatchObject({ code: 'conflict' });
    expect(deps.written).toEqual([]);
  });
});
