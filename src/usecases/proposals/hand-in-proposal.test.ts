import { aFoundItem, aPortfolio, aProject } from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { nodeId, projectId } from '../../domain/foundation/ids';
import { STARTER_PROPOSAL_MODEL } from '../../domain/scoring/proposal-model';
import { AppError } from '../app-error';
import { handInProposal } from './hand-in-proposal';
import { showProposals } from './show-proposals';

const node = nodeId('fleet');
const offers = { issueTypeIds: ['10001', '10122'] };
const model = {
  ...STARTER_PROPOSAL_MODEL,
  intake: [projectId('1'), projectId('2'), projectId('4')],
  criteria: STARTER_PROPOSAL_MODEL.criteria.map((each) => ({
    ...each,
    isDriver: each.id === 'fit',
  })),
};
/** Of its intake, Jira lets the user create in the first alone; the second offers no type for proposals, the fourth is hidden. */
const world: World = {
  projects: [aProject('1', offers), aProject('2'), aProject('3', offers), aProject('4', offers)],
  rights: {
    browses: [projectId('1'), projectId('2'), projectId('3')],
    createsIn: [projectId('1'), projectId('2'), projectId('4')],
  },
  nodes: [aPortfolio('fleet')],
  settings: { mapping: [{ kind: 'proposal', adopts: ['10122'], createsAs: '10122' }] },
  proposals: { models: [[node, model]] },
};
const takes = [{ pool: 'Architects', amount: 4 }];
const input = {
  nodeId: node,
  projectId: projectId('1'),
  title: 'A second depot',
  problem: 'There is no room.',
  drivers: ['fit'],
  cost: 500_00,
  benefit: null,
  currency: 'EUR',
  takes,
  leastShare: 60,
  window: null,
  token: 'a-token',
};
const facts = {
  cost: 500_00,
  benefit: null,
  currency: 'EUR',
  obligation: 'none',
  takes,
  leastShare: 60,
  window: null,
};

describe('handInProposal', () => {
  it('makes a work item of the kind with its figures, its problem above the template, and tells the trail', async () => {
    const deps = inMemoryDeps(world);

    expect(await handInProposal(input, deps)).toEqual({ key: 'NEW-1', proposal: null });
    expect(deps.created).toMatchObject([
      {
        projectId: '1',
        issueTypeId: '10122',
        parentId: null,
        summary: 'A second depot',
        artifact: { kind: 'proposal', createdFor: null, proposal: facts, handedIn: 'a-token' },
      },
    ]);
    expect(deps.created[0]?.sections.slice(0, 3)).toMatchObject([
      { heading: 'Problem it solves', hint: 'There is no room.' },
      { heading: 'Goals it furthers', hint: 'Strategic fit' },
      { heading: 'Idea' },
    ]);
    expect(deps.auditEntries).toMatchObject([
      {
        action: 'proposal.hand-in',
        subject: 'fleet',
        after: { ...facts, token: 'a-token' },
        about: ['1'],
      },
    ]);
  });

  it('answers with the proposal where Jira shows it at once', async () => {
    const made = aFoundItem('40', '1', {
      typeId: '10122',
      artifactProperty: { schemaVersion: 1, kind: 'proposal', proposal: facts },
    });
    const deps = inMemoryDeps(world);
    const shows = { ...deps, asUser: { ...deps.asUser, find: async () => made } };

    expect(await handInProposal(input, shows)).toMatchObject({
      key: 'NEW-1',
      proposal: { id: '40', facts, text: 'There is no room.', ratings: {} },
    });
  });

  it('is handed in all the same where Jira cannot be asked for it', async () => {
    const deps = inMemoryDeps(world);
    const find = async () => {
      throw new AppError('upstream-failed', 'Jira is busy.');
    };

    expect(await handInProposal(input, { ...deps, asUser: { ...deps.asUser, find } })).toEqual({
      key: 'NEW-1',
      proposal: null,
    });
  });

  it('makes nothing while the same form is being handed in', async () => {
    const deps = inMemoryDeps(world);
    await handInProposal(input, deps);

    await expect(handInProposal(input, deps)).rejects.toMatchObject({ code: 'conflict' });
    expect(deps.created).toHaveLength(1);
  });

  it('may be tried again at once where Jira refused, and not where it may have been made', async () => {
    const refused = inMemoryDeps({ ...world, refusal: new AppError('invalid-input', 'No.') });
    const lost = inMemoryDeps({
      ...world,
      refusal: new AppError('upstream-failed', 'No answer.', { mayBeDone: true }),
    });

    for (const [deps, again] of [
      [refused, 'invalid-input'],
      [lost, 'conflict'],
    ] as const) {
      await expect(handInProposal(input, deps)).rejects.toBeInstanceOf(AppError);
      await expect(handInProposal(input, deps)).rejects.toMatchObject({ code: again });
    }
  });

  it.each([
    ['a portfolio that does not exist', { nodeId: nodeId('none') }, 'not-found'],
    ['a project without a type for proposals', { projectId: projectId('2') }, 'not-found'],
    ['a project outside the intake', { projectId: projectId('3') }, 'not-found'],
    ['a hidden project', { projectId: projectId('4') }, 'not-found'],
    ['a criterion that is no driver', { drivers: ['risk'] }, 'not-found'],
    ['an amount without a currency', { currency: null }, 'invalid-input'],
  ])('refuses %s', async (_what, change, code) => {
    const deps = inMemoryDeps(world);

    await expect(handInProposal({ ...input, ...change }, deps)).rejects.toMatchObject({ code });
    expect(deps.created).toEqual([]);
    expect(deps.auditEntries).toEqual([]);
  });
});

describe('where a proposal may be handed in', () => {
  it('is where it is listed afterwards: as the type it is created as only where that is adopted', async () => {
    const mapped = (adopts: readonly string[]) =>
      inMemoryDeps({ ...world, settings: { mapping: [{ kind: 'proposal', adopts, createsAs: '10001' }] } }); // prettier-ignore
    const madeAs = async (adopts: readonly string[]) => {
      const deps = mapped(adopts);
      await handInProposal(input, deps);
      return deps.created[0]?.issueTypeId;
    };

    expect(await madeAs(['10122'])).toBe('10122');
    expect(await madeAs(['10122', '10001'])).toBe('10001');
    const { handInto, isMapped } = await showProposals({ nodeId: node }, mapped([]));
    expect([handInto, isMapped]).toEqual([[], false]);
  });

  it('is the projects of the intake that offer its type and where Jira lets the user create', async () => {
    const { handInto } = await showProposals({ nodeId: node }, inMemoryDeps(world));
    expect(handInto.map(({ id }) => id)).toEqual(['1']);
  });

  it('is any project where the model names none', async () => {
    const { handInto } = await showProposals(
      { nodeId: node },
      inMemoryDeps({ ...world, rights: { browses: [projectId('3')], createsIn: [projectId('3')] }, proposals: {} }), // prettier-ignore
    );
    expect(handInto.map(({ id }) => id)).toEqual(['3']);
  });
});

describe('what a proposal says of itself', () => {
  const text = (...lines: readonly string[]) => ({
    type: 'doc',
    content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  });

  it('is its description without the hints of the template, as far as one can be told from another', async () => {
    const hint = 'What gets worse, or is missed, if it waits a year?';
    const visibleItems = [
      aFoundItem('18', '1', {
        typeId: '10122',
        description: text('No room.', hint, 'x'.repeat(900)),
      }),
    ];
    const view = await showProposals({ nodeId: node }, inMemoryDeps({ ...world, visibleItems }));

    expect(view.proposals[0]?.text).toBe(`No room.\n${'x'.repeat(591)}`);
  });

  it('is none of the goals that it was handed in for, which many share', async () => {
    const visibleItems = [
      aFoundItem('18', '1', {
        typeId: '10122',
        description: text('No room.', 'Strategic fit', 'Strategic fit of a depot.'),
      }),
    ];
    const view = await showProposals({ nodeId: node }, inMemoryDeps({ ...world, visibleItems }));

    expect(view.proposals[0]?.text).toBe('No room.\nStrategic fit of a depot.');
  });
});
