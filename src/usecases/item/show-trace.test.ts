import {
  aCell,
  aFoundItem,
  aGovernedItem,
  aGovernedProject,
  aPortfolio,
  aProject,
  aRollUp,
  NOW,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import { issuedActs } from '../../../test/support/report-builders';
import type { ArtifactKind } from '../../domain/foundation/artifact';
import { nodeId, projectId, workItemId, workItemKey } from '../../domain/foundation/ids';
import { STARTER_PROPOSAL_MODEL } from '../../domain/scoring/proposal-model';
import { showItem } from './show-item';

const one = projectId('1');
const two = projectId('2');
const part = (kind: ArtifactKind) => ({ schemaVersion: 1, kind });
const item = (id: string, kind: ArtifactKind, links: readonly string[]) =>
  aReadItem(id, id === '5' ? '2' : '1', { links, artifactProperty: part(kind) });
const found = (id: string, kind: ArtifactKind, inProject = '1') =>
  aFoundItem(id, inProject, { artifactProperty: part(kind) });

/** Proposal 4 - benefit 5 - deliverable 6 - change 7 - decision 8, where 5 lies in another project. */
const world: World = {
  projects: [aProject('1'), aProject('2')],
  governed: [aGovernedProject('1')],
  nodes: [aPortfolio('north', { name: 'North' })],
  items: [
    item('4', 'proposal', ['5']),
    item('5', 'benefit', ['4', '6']),
    item('6', 'deliverable', ['5', '7']),
    item('7', 'change-request', ['6', '8']),
    item('8', 'decision', ['7']),
  ],
  visibleItems: [
    found('4', 'proposal'),
    found('5', 'benefit', '2'),
    found('6', 'deliverable'),
    found('7', 'change-request'),
    found('8', 'decision'),
  ],
  projectRoles: [[one, { kind: 'read', at: NOW, roles: [] }]],
  reports: { files: [{ name: { governedId: aGovernedProject('1').id, number: 3 }, acts: issuedActs() }] }, // prettier-ignore
  proposals: {
    models: [
      [
        nodeId('north'),
        {
          ...STARTER_PROPOSAL_MODEL,
          criteria: [
            {
              id: 'grow',
              name: 'Grow',
              source: 'rating',
              of: null,
              direction: 'max',
              group: null,
              isDriver: true,
            },
            {
              id: 'save',
              name: 'Save',
              source: 'rating',
              of: null,
              direction: 'max',
              group: null,
              isDriver: true,
            },
          ],
          weighting: { kind: 'direct', weights: [1, 1] },
        },
      ],
    ],
    ratings: [
      [
        nodeId('north'),
        [
          { workItemId: workItemId('4'), criterionId: 'grow', value: 7 },
          { workItemId: workItemId('4'), criterionId: 'save', value: 0 },
        ],
      ],
    ],
  },
};

/** Step by step what stands there, as `driver: Grow` and `change: P1-7`. */
async function traced(key: string, change: World = {}) {
  const { trace } = await showItem(
    { key: workItemKey(key) },
    inMemoryDeps({ ...world, ...change }),
  );
  return (trace?.steps ?? []).flatMap(({ step, entries }) =>
    entries.map((entry) => {
      if (entry.kind === 'driver') return `${step}: ${entry.name} of ${entry.portfolio}`;
      return entry.kind === 'report'
        ? `${step}: ${entry.project} ${entry.number}`
        : `${step}: ${entry.key}`;
    }),
  );
}

describe('the trace of a work item', () => {
  it('goes from the strategic driver to the last issued report, around the item itself', async () => {
    expect(await traced('P1-7')).toEqual([
      'driver: Grow of North',
      'driver: P1-4',
      'benefit: P2-5',
      'project: P1',
      'deliverable: P1-6',
      'decision: P1-8',
      'report: P1 3',
    ]);
  });

  it('says what it is itself, and what each is called and how it stands', async () => {
    const { trace } = await showItem({ key: workItemKey('P1-7') }, inMemoryDeps(world));

    expect(trace).toMatchObject({ own: 'change', isAll: true });
    expect(trace?.steps.find(({ step }) => step === 'decision')).toEqual({
      step: 'decision',
      entries: [
        { kind: 'item', key: 'P1-8', artifact: 'decision', summary: 'Item 8', status: 'To do' },
      ],
      more: 0,
    });
  });

  it('tells nothing of a project that is hidden, nor of what lies behind it', async () => {
    expect(await traced('P1-7', { rights: { browses: [one] } })).toEqual([
      'project: P1',
      'deliverable: P1-6',
      'decision: P1-8',
      'report: P1 3',
    ]);
  });

  it('tells nothing of a work item that Jira does not show, nor of what lies behind it', async () => {
    const visibleItems = (world.visibleItems ?? []).filter(({ id }) => id !== '6');

    expect(await traced('P1-8', { visibleItems })).toEqual([
      'project: P1',
      'change: P1-7',
      'report: P1 3',
    ]);
  });

  it('shows no report of a project of which part is hidden', async () => {
    const epic = aGovernedItem('8', '1');
    const reaching: World = {
      governed: [epic],
      rollUps: [[two, aRollUp([aCell(two, { total: 1 }, [epic.id])])]],
      reports: { files: [{ name: { governedId: epic.id, number: 3 }, acts: issuedActs() }] },
    };
    const reports = async (change: World) =>
      (await traced('P1-8', { ...reaching, ...change })).filter((line) =>
        line.startsWith('report'),
      );

    expect(await reports({})).toEqual(['report: P1-8 3']);
    expect(await reports({ rights: { browses: [one] } })).toEqual([]);
  });

  it('shows five of many, and says how many there are besides', async () => {
    const many = Array.from({ length: 8 }, (_, at) => `${at + 20}`);
    const deps = inMemoryDeps({
      ...world,
      items: [item('7', 'change-request', many), ...many.map((id) => item(id, 'decision', ['7']))],
      visibleItems: [found('7', 'change-request'), ...many.map((id) => found(id, 'decision'))],
    });
    const { trace } = await showItem({ key: workItemKey('P1-7') }, deps);
    const decisions = trace?.steps.find(({ step }) => step === 'decision');

    expect([decisions?.entries.length, decisions?.more]).toEqual([5, 3]);
  });

  it('says so where a work item is tied to more than is read, though little of it is shown', async () => {
    const isAllOf = async (decisions: number) => {
      const many = Array.from({ length: decisions }, (_, at) => `${at + 20}`);
      const { trace } = await showItem(
        { key: workItemKey('P1-7') },
        inMemoryDeps({
          ...world,
          items: [
            item('7', 'change-request', many),
            ...many.map((id) => aReadItem(id, '3', { artifactProperty: part('decision') })),
          ],
          visibleItems: [found('7', 'change-request')],
        }),
      );
      return trace?.isAll;
    };

    expect(await isAllOf(1_000)).toBe(true);
    expect(await isAllOf(1_001)).toBe(false);
  });

  it('asks once for all portfolios what drives a proposal, and says where more do than it shows', async () => {
    const names = Array.from({ length: 23 }, (_, at) => `p${at}`);
    const [[, model] = []] = world.proposals?.models ?? [];
    if (model === undefined) throw new Error('one model');
    const grows = { workItemId: workItemId('4'), criterionId: 'grow', value: 7 };
    const of = async (rating: readonly string[]) => {
      const deps = inMemoryDeps({
        ...world,
        nodes: names.map((id) => aPortfolio(id, { name: id })),
        proposals: {
          models: names.map((id) => [nodeId(id), model] as const),
          ratings: rating.map((id) => [nodeId(id), [grows]] as const),
        },
      });
      const counted = countCalls(deps.proposals);
      const { trace } = await showItem(
        { key: workItemKey('P1-7') },
        { ...deps, proposals: counted.port },
      );
      const drivers = trace?.steps[0]?.entries.filter(({ kind }) => kind === 'driver') ?? [];
      return { drivers: drivers.length, isAll: trace?.isAll, calls: counted.calls() };
    };

    expect(await of(['p21', 'p22'])).toEqual({ drivers: 2, isAll: true, calls: 2 });
    expect(await of(names)).toEqual({ drivers: 20, isAll: false, calls: 2 });
  });

  it('is nothing for ordinary work', async () => {
    const visibleItems = [aFoundItem('7', '1')];
    const { trace } = await showItem(
      { key: workItemKey('P1-7') },
      inMemoryDeps({ ...world, visibleItems }),
    );
    expect(trace).toBeNull();
  });
});

/** A port that counts how often it is asked anything. */
function countCalls<T extends object>(port: T): { readonly port: T; readonly calls: () => number } {
  let calls = 0;
  const get = (target: T, name: string | symbol): unknown => {
    calls += 1;
    return Reflect.get(target, name);
  };
  return { port: new Proxy(port, { get }), calls: () => calls };
}
