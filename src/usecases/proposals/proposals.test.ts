import { aFoundItem, aPortfolio, aProject, NOW } from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import { accountId, nodeId, projectId, workItemId, workItemKey } from '../../domain/foundation/ids';
import type { Relation } from '../../domain/foundation/relation';
import { STARTER_PROPOSAL_MODEL } from '../../domain/scoring/proposal-model';
import { AppError } from '../app-error';
import { rateProposals } from './rate-proposals';
import { saveProposalModel } from './save-proposal-model';
import { setProposalFacts } from './set-proposal-facts';
import { showProposals } from './show-proposals';

const node = nodeId('fleet');
const proposal = { typeId: '10122' };
const buses = {
  schemaVersion: 1,
  kind: 'proposal',
  createdFor: null,
  proposal: {
    cost: 500_00,
    benefit: 900_00,
    currency: 'EUR',
    obligation: 'must-do',
    takes: [],
    leastShare: null,
    window: null,
  },
} as const;
const world: World = {
  projects: [aProject('1'), aProject('2'), aProject('3')],
  rights: { browses: [projectId('1'), projectId('2')] },
  nodes: [aPortfolio('fleet')],
  settings: { mapping: [{ kind: 'proposal', adopts: ['10122'], createsAs: '10122' }] },
  items: [aReadItem('18', '1'), aReadItem('38', '3')],
  visibleItems: [
    aFoundItem('18', '1', { ...proposal, artifactProperty: buses }),
    aFoundItem('28', '2', proposal),
    aFoundItem('29', '2', {
      ...proposal,
      artifactProperty: { schemaVersion: 1, kind: 'risk' },
    }),
    aFoundItem('38', '3', proposal),
    aFoundItem('7', '1'),
  ],
};
const rating = (item: string, criterionId: string, value: number | null) => ({
  workItemId: workItemId(item),
  criterionId,
  value,
});

describe('showProposals', () => {
  it('tells the proposals of every imported project, with what they say and how they are rated', async () => {
    const deps = inMemoryDeps({
      ...world,
      proposals: { ratings: [[node, [{ workItemId: workItemId('18'), criterionId: 'fit', value: 7 }]]] }, // prettier-ignore
    });
    const view = await showProposals({ nodeId: node }, deps);

    expect(view).toMatchObject({ version: 0, isMapped: true, isAll: true, mayManage: true });
    expect(view.proposals).toMatchObject([
      { key: 'P1-18', facts: { cost: 500_00, obligation: 'must-do' }, ratings: { fit: 7 } },
      { key: 'P2-28', facts: { cost: null, obligation: 'none' }, ratings: {} },
    ]);
  });

  it('reads the projects that the model names, and says how many of them are hidden', async () => {
    const intake = [projectId('2'), projectId('3')];
    const models = [[node, { ...STARTER_PROPOSAL_MODEL, intake }]] as const;
    const view = await showProposals(
      { nodeId: node },
      inMemoryDeps({ ...world, proposals: { models } }),
    );

    expect(view.proposals.map(({ key }) => key)).toEqual(['P2-28']);
    expect(view).toMatchObject({ hiddenProjects: 1, model: { intake: ['2'] } });
  });

  it('tells what stands in the fields that criteria read, and in no other', async () => {
    const [fit] = STARTER_PROPOSAL_MODEL.criteria;
    if (fit === undefined) throw new Error('The starter model has no criterion.');
    const reach = { ...fit, id: 'reach', source: 'field', of: 'customfield_1' } as const;
    const model = { ...STARTER_PROPOSAL_MODEL, criteria: [fit, reach] };
    const view = await showProposals(
      { nodeId: node },
      inMemoryDeps({
        ...world,
        proposals: { models: [[node, model]] },
        numbers: { 18: { customfield_1: 40, customfield_2: 3 } },
      }),
    );

    expect(view.proposals.map(({ numbers }) => numbers)).toEqual([{ customfield_1: 40 }, {}]);
  });

  it('shows nothing where all of them are hidden', async () => {
    const models = [[node, { ...STARTER_PROPOSAL_MODEL, intake: [projectId('3')] }]] as const;
    const view = await showProposals(
      { nodeId: node },
      inMemoryDeps({ ...world, proposals: { models } }),
    );

    expect(view).toMatchObject({ proposals: [], hiddenProjects: 1 });
  });

  it('says that no issue type stands for proposals', async () => {
    const view = await showProposals({ nodeId: node }, inMemoryDeps({ ...world, settings: {} }));
    expect(view).toMatchObject({ proposals: [], isMapped: false });
  });
});

describe('saveProposalModel', () => {
  const save = (change: object, deps = inMemoryDeps(world), version = 0) =>
    saveProposalModel(
      { nodeId: node, model: { ...STARTER_PROPOSAL_MODEL, ...change }, version },
      deps,
    );

  it('keeps it with its version, and tells the trail', async () => {
    const deps = inMemoryDeps(world);
    const view = await save({ currency: 'CHF', intake: [projectId('1')] }, deps);

    expect(view).toMatchObject({ version: 1, model: { currency: 'CHF' } });
    expect(deps.auditEntries).toMatchObject([
      {
        action: 'proposal.save-model',
        subject: node,
        before: { currency: 'EUR' },
        after: { currency: 'CHF' },
        about: ['1'],
      },
    ]);
  });

  it('keeps the projects that its writer cannot see', async () => {
    const models = [[node, { ...STARTER_PROPOSAL_MODEL, intake: [projectId('3')] }]] as const;
    const deps = inMemoryDeps({ ...world, proposals: { models } });
    await save({ intake: [projectId('1')] }, deps, 1);

    expect((await deps.proposals.model(node))?.model.intake).toEqual(['1', '3']);
  });

  it('refuses a model that somebody else saved over, and one that cannot rank', async () => {
    await expect(save({}, inMemoryDeps(world), 3)).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      save({ weighting: { kind: 'direct', weights: [0, 0, 0, 0] } }),
    ).rejects.toMatchObject({ code: 'invalid-input', message: 'One weight must be above 0.' });
  });
});

describe('relations of a model', () => {
  const [buses18, other28, hidden38] = [workItemId('18'), workItemId('28'), workItemId('38')];
  const pair = { kind: 'requires', one: buses18, other: other28 } as const;
  const secret = { kind: 'excludes', one: buses18, other: hidden38 } as const;
  const known: World = { ...world, items: [...(world.items ?? []), aReadItem('28', '2')] };
  const kept = (...relations: readonly Relation[]): World => ({
    ...known,
    proposals: { models: [[node, { ...STARTER_PROPOSAL_MODEL, relations }]] },
  });
  const save = (relations: readonly Relation[], deps: ReturnType<typeof inMemoryDeps>) =>
    saveProposalModel(
      { nodeId: node, model: { ...STARTER_PROPOSAL_MODEL, relations }, version: 1 },
      deps,
    );

  it('are told but for those that name a hidden proposal, which are counted', async () => {
    const view = await showProposals({ nodeId: node }, inMemoryDeps(kept(pair, secret)));

    expect(view).toMatchObject({ model: { relations: [pair] }, hiddenRelations: 1 });
    expect(JSON.stringify(view)).not.toContain('38');
  });

  it('are replaced by whoever sees them, and the hidden ones stay', async () => {
    const deps = inMemoryDeps(kept(pair, secret));
    await save([{ ...pair, kind: 'excludes' }], deps);

    expect((await deps.proposals.model(node))?.model.relations).toEqual([
      { ...pair, kind: 'excludes' },
      secret,
    ]);
  });

  it('name no proposal that is hidden or does not exist', async () => {
    for (const other of [hidden38, workItemId('404')]) {
      const deps = inMemoryDeps(kept());
      const relations = [{ ...pair, other }];

      await expect(save(relations, deps)).rejects.toMatchObject({ code: 'not-found' });
      expect((await deps.proposals.model(node))?.model.relations).toEqual([]);
    }
  });

  it('keep one that names what exists no more until it is taken away', async () => {
    const gone = { ...pair, other: workItemId('404') };
    const deps = inMemoryDeps(kept(gone));

    expect((await save([gone], deps)).model.relations).toEqual([gone]);
    const { model, version } = await showProposals({ nodeId: node }, deps);
    const view = await saveProposalModel({ nodeId: node, model: { ...model, relations: [] }, version }, deps); // prettier-ignore
    expect(view.model.relations).toEqual([]);
  });
});

describe('rateProposals', () => {
  it('keeps ratings, and tells the trail what they were', async () => {
    const deps = inMemoryDeps(world);
    await rateProposals({ nodeId: node, ratings: [rating('18', 'fit', 7)] }, deps);
    await rateProposals({ nodeId: node, ratings: [rating('18', 'fit', null)] }, deps);

    expect(await deps.proposals.ratings(node)).toEqual([]);
    expect(deps.auditEntries[1]).toMatchObject({
      action: 'proposal.rate',
      before: [{ workItemId: '18', criterionId: 'fit', value: 7 }],
      after: [{ value: null }],
      about: ['1'],
      at: NOW,
    });
  });

  it('keeps what others said, and tells what it comes to with theirs', async () => {
    const ben = { ...rating('18', 'fit', 4), by: accountId('ben') };
    const ratings = [[node, [ben, { ...rating('18', 'fit', 1), by: null }]]] as const;
    const deps = inMemoryDeps({ ...world, proposals: { ratings } } as World);
    const told = await rateProposals({ nodeId: node, ratings: [rating('18', 'fit', 7)] }, deps);

    const opinion = { mean: 5.5, low: 4, high: 7, raters: 2, own: 7 };
    expect(told.ratings).toEqual([{ workItemId: '18', criterionId: 'fit', opinion }]);
    expect((await showProposals({ nodeId: node }, deps)).proposals[0]).toMatchObject({
      ratings: { fit: 5.5 },
      opinions: { fit: opinion },
    });
    expect(deps.auditEntries).toMatchObject([{ before: [{ value: null }], after: [{ value: 7 }] }]);
  });

  it.each([
    ['a proposal that is hidden', rating('38', 'fit', 1), 'not-found'],
    ['one that does not exist', rating('404', 'fit', 1), 'not-found'],
    ['a criterion that the model lacks', rating('18', 'beauty', 1), 'invalid-input'],
  ])('rates nothing when asked to rate %s', async (_what, wrong, code) => {
    const deps = inMemoryDeps(world);
    const ratings = [rating('18', 'fit', 7), wrong];

    await expect(rateProposals({ nodeId: node, ratings }, deps)).rejects.toMatchObject({ code });
    expect(await deps.proposals.ratings(node)).toEqual([]);
    expect(deps.auditEntries).toEqual([]);
  });
});

describe('setProposalFacts', () => {
  const facts = {
    cost: 100,
    benefit: null,
    currency: 'EUR',
    obligation: 'none',
    takes: [],
    leastShare: null,
    window: null,
  } as const;
  const seen = buses.proposal;
  const set = (key: string, deps = inMemoryDeps(world), change: object = {}) =>
    setProposalFacts({ key: workItemKey(key), seen, ...facts, ...change }, deps);

  it('writes them into the work item as the user', async () => {
    const deps = inMemoryDeps(world);
    await set('P1-18', deps);

    expect(deps.written).toEqual([{ key: 'P1-18', part: { ...buses, proposal: facts } }]);
    expect(deps.auditEntries).toMatchObject([
      { action: 'proposal.set-facts', subject: 'item:18', before: { cost: 500_00 }, after: facts },
    ]);
  });

  it('tells the inbox, for Jira tells nobody that a property has changed', async () => {
    const deps = inMemoryDeps(world);
    await set('P1-18', deps);

    const waiting = await deps.inbox.take(10);
    expect(waiting.map(({ notice }) => notice)).toEqual([{ kind: 'changed', workItemId: '18' }]);
  });

  it('changes nothing where somebody wrote other figures meanwhile, and nothing by the same once more', async () => {
    const deps = inMemoryDeps(world);
    await set('P1-18', deps);
    await set('P1-18', deps);

    await expect(set('P1-18', deps, { cost: 200 })).rejects.toMatchObject({
      code: 'conflict',
      message:
        'Somebody changed it since you looked. Reload, look at what stands there now, and change that.',
    });
    expect(deps.written).toHaveLength(1);
    expect(deps.auditEntries).toHaveLength(1);
  });

  it('writes the same once more where something could not be read', async () => {
    const unread = { ...buses, proposal: { ...buses.proposal, cost: 'much' } };
    const item = aFoundItem('18', '1', { ...proposal, artifactProperty: unread });
    const deps = inMemoryDeps({ ...world, visibleItems: [item] });
    const same = { ...buses.proposal, cost: null };
    await set('P1-18', deps, { ...same, seen: same });

    expect(deps.written).toEqual([{ key: 'P1-18', part: { ...buses, proposal: same } }]);
  });

  it('lets one wait for another, so that neither is lost', async () => {
    const deps = inMemoryDeps(world);
    const both = await Promise.allSettled([set('P1-18', deps), set('P1-18', deps, { cost: 200 })]);

    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(deps.written).toHaveLength(1);
  });

  it.each([
    ['P3-38', 'not-found'],
    ['P1-404', 'not-found'],
    ['P1-7', 'invalid-input'],
  ])('writes nothing into %s', async (key, code) => {
    const deps = inMemoryDeps(world);

    await expect(set(key, deps)).rejects.toMatchObject({ code });
    expect(deps.written).toEqual([]);
  });

  it('asks for a currency, and leaves alone what a newer app wrote', async () => {
    const newer = { ...buses, schemaVersion: 9 };
    const item = aFoundItem('18', '1', { ...proposal, artifactProperty: newer });

    await expect(set('P1-18', inMemoryDeps(world), { currency: null })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await expect(
      set('P1-18', inMemoryDeps({ ...world, visibleItems: [item] })),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('says in the trail that Jira refused', async () => {
    const refusal = new AppError('not-allowed', 'You may not edit P1-18.');
    const deps = inMemoryDeps({ ...world, refusal });

    await expect(set('P1-18', deps)).rejects.toBe(refusal);
    expect(deps.auditEntries.map(({ action }) => action)).toEqual([
      'proposal.set-facts',
      'change.failed',
    ]);
  });
});
