import {
  A_RISK_PART,
  aFoundItem,
  aGovernedItem,
  aGovernedProject,
  aPortfolio,
  aProject,
  NOW,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import { day } from '../../domain/foundation/calendar';
import { governedId, nodeId, projectId, workItemId } from '../../domain/foundation/ids';
import type { RegisterFilter } from '../../domain/registers/filter-register';
import type { ReadItem } from '../ports';
import { listRegister } from './list-register';

const EVERYTHING: RegisterFilter = {
  kinds: [],
  projects: [],
  standing: 'all',
  levels: [],
  traits: [],
  cell: null,
  view: 'inherent',
};
const ASKED = {
  nodeId: null,
  filter: EVERYTHING,
  order: { column: 'exposure', direction: 'descending' },
  grouping: null,
  page: 0,
  size: 50,
} as const;

const worst = { inherent: { probability: 5, impact: 5 }, amount: 1_000_00, currency: 'EUR' };
const riskWith = (risk: object) => ({ ...A_RISK_PART, risk });

/** Two whole projects, and one in which an epic alone is governed. */
const items = [
  aReadItem('11', '1', { artifactProperty: riskWith({ ...worst, percent: 50 }) }),
  aReadItem('12', '1', { typeId: '10012', category: 'done' }),
  aReadItem('13', '1'),
  aReadItem('21', '2', {
    artifactProperty: riskWith({ ...worst, nature: 'opportunity', percent: 10 }),
  }),
  aReadItem('30', '3'),
  aReadItem('31', '3', { parentId: workItemId('30') }),
  aReadItem('32', '3', { parentId: workItemId('31'), artifactProperty: riskWith({}) }),
  aReadItem('33', '3', { artifactProperty: riskWith({}) }),
];
const WORLD: World = {
  projects: [aProject('1'), aProject('2'), aProject('3')],
  governed: [aGovernedProject('1'), aGovernedProject('2'), aGovernedItem('30', '3')],
  nodes: [aPortfolio('mine', { members: [governedId('project:1'), governedId('item:30')] })],
  settings: { mapping: [{ kind: 'risk', adopts: ['10012'], createsAs: '10012' }] },
  items,
  visibleItems: items.map(({ item }) => aFoundItem(item.id, item.projectId)),
};
const list = (change: Partial<Parameters<typeof listRegister>[0]> = {}, world: World = {}) =>
  listRegister({ ...ASKED, ...change }, inMemoryDeps({ ...WORLD, ...world }));
/** All of these, and the user sees them. */
const seeing = (some: readonly ReadItem[]): World => ({
  items: some,
  visibleItems: some.map(({ item }) => aFoundItem(item.id, item.projectId)),
});
const partAs = (kind: string, facts: object) => ({ schemaVersion: 1, kind, [kind]: facts });
const keysOf = ({ rows }: Awaited<ReturnType<typeof list>>) => rows.map(({ key }) => key);

describe('listRegister', () => {
  it('lists what is a risk by its structured part or its type, and no ordinary work', async () => {
    const page = await list();

    expect(keysOf(page)).toEqual(['P1-11', 'P2-21', 'P1-12', 'P3-32']);
    expect(page).toMatchObject({ found: 4, kept: 4, unseen: 0, hiddenProjects: 0 });
    expect(page.rows[0]).toMatchObject({
      kind: 'risk',
      summary: 'Item 11',
      inherent: { exposure: 25, level: 'very-high' },
      residual: null,
    });
  });

  it('adds each currency up once for each distinct risk, however many governed projects hold it', async () => {
    const twice = [...(WORLD.governed ?? []), aGovernedItem('11', '1')];

    for (const governed of [WORLD.governed ?? [], twice]) {
      const { expected, matrix } = await list({}, { governed });
      expect(expected).toEqual([{ amount: -400_00, currency: 'EUR', count: 2 }]);
      expect(matrix.cells.at(-1)).toEqual({ probability: 5, impact: 5, count: 2 });
      expect(matrix.unrated).toBe(2);
    }
  });

  it('holds below a governed work item what stands below it, and nothing beside it', async () => {
    expect(keysOf(await list({ nodeId: nodeId('mine') }))).toEqual(['P1-11', 'P1-12', 'P3-32']);
  });

  it('keeps the matrix of all while one of its cells is looked at', async () => {
    const cell = { probability: 5, impact: 5 } as const;
    const page = await list({ filter: { ...EVERYTHING, cell } });

    expect(keysOf(page)).toEqual(['P1-11', 'P2-21']);
    expect(page.matrix.unrated).toBe(2);
    expect(page.jql).toBe('key in (P1-11, P2-21) ORDER BY key');
  });

  it('turns its pages without losing or doubling a row', async () => {
    const pages = await Promise.all([0, 1, 2].map((page) => list({ page, size: 2 })));
    expect(pages.map(keysOf)).toEqual([['P1-11', 'P2-21'], ['P1-12', 'P3-32'], []]);
  });

  it('leaves hidden projects out of everything, and says how many', async () => {
    const page = await list({}, { rights: { browses: [projectId('1'), projectId('3')] } });

    expect(page).toMatchObject({ found: 3, hiddenProjects: 1 });
    expect(page.expected).toEqual([{ amount: -500_00, currency: 'EUR', count: 1 }]);
    expect(JSON.stringify(page)).not.toContain('P2');
  });

  it('shows no row of which Jira shows the user nothing, and says so', async () => {
    const page = await list({}, { visibleItems: [aFoundItem('11', '1')] });
    expect(keysOf(page)).toEqual(['P1-11']);
    expect(page.unseen).toBe(3);
  });

  it('sorts and filters milestones by how late they are, and stakeholders by their quadrant', async () => {
    const milestone = (id: string, baseline: string, due: string) =>
      aReadItem(id, '1', { due: day(due), artifactProperty: partAs('milestone', { baseline }) });
    const world = seeing([
      milestone('41', '2026-03-02', '2026-03-09'),
      milestone('42', '2026-03-02', '2026-03-01'),
      milestone('43', '2026-03-02', '2026-04-02'),
      aReadItem('44', '1', { artifactProperty: partAs('stakeholder', { interest: 1, influence: 5 }) }), // prettier-ignore
    ]);
    const order = { column: 'slip', direction: 'descending' } as const;
    const traits = (name: string, value: string) => ({
      filter: { ...EVERYTHING, traits: [{ name, values: [value] }] },
    });

    expect(keysOf(await list({ order }, world))).toEqual(['P1-43', 'P1-41', 'P1-42', 'P1-44']);
    expect(keysOf(await list(traits('slip', 'late'), world))).toEqual(['P1-41', 'P1-43']);
    expect(keysOf(await list(traits('quadrant', 'keep-satisfied'), world))).toEqual(['P1-44']);
  });

  it('stands in groups with the count of each, whichever page is looked at', async () => {
    const page = await list({ grouping: 'project', page: 1, size: 2 });
    expect(page.groups).toEqual([
      { value: '1', count: 2 },
      { value: '2', count: 1 },
      { value: '3', count: 1 },
    ]);
    expect(page.rows.map(({ key, group }) => [key, group])).toEqual([
      ['P2-21', '2'],
      ['P3-32', '3'],
    ]);
  });

  it('stands in groups by owner, whom Jira tells, those without one last', async () => {
    const page = await list({ grouping: 'owner' }, { owners: { 12: 'Zoe', 32: 'Ann' } });

    expect(page.groups).toEqual([
      { value: 'Ann', count: 1 },
      { value: 'Zoe', count: 1 },
      { value: null, count: 2 },
    ]);
    expect(keysOf(page)).toEqual(['P3-32', 'P1-12', 'P1-11', 'P2-21']);
  });

  it('counts nobody as an owner of what Jira does not show', async () => {
    const page = await list({ grouping: 'owner' }, { visibleItems: [aFoundItem('11', '1')] });
    expect(page).toMatchObject({ groups: [{ value: null, count: 1 }], unseen: 3, found: 4 });
  });

  it('asks Jira for the owners of no more than it asks for in a query', async () => {
    const many = Array.from({ length: 201 }, (_, index) =>
      aReadItem(String(1000 + index), '1', { artifactProperty: A_RISK_PART }),
    );
    expect((await list({ grouping: 'owner' }, seeing(many.slice(1)))).groups).toHaveLength(1);
    expect((await list({ grouping: 'owner' }, seeing(many))).groups).toBeNull();
  });

  it('has no query for more than an address holds', async () => {
    const many = Array.from({ length: 201 }, (_, index) =>
      aReadItem(String(1000 + index), '1', { artifactProperty: A_RISK_PART }),
    );
    expect((await list({}, { items: many.slice(1) })).jql).toContain('P1-1001');
    expect((await list({}, { items: many })).jql).toBeNull();
    expect((await list({}, { items: [] })).jql).toBeNull();
  });

  it('knows no portfolio that does not exist', async () => {
    await expect(list({ nodeId: nodeId('nowhere') })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('tells what a risk became, as far as the user may see that', async () => {
    const became = (from: string, into: string) => ({
      from: workItemId(from),
      way: 'occurred' as const,
      into: workItemId(into),
      since: NOW,
    });
    const lineages = [became('11', '13'), became('12', '99')];
    const { rows } = await list({}, { lineages });

    expect(rows.flatMap((row) => (row.became === null ? [] : [[row.key, row.became]]))).toEqual([
      ['P1-11', { way: 'occurred', key: 'P1-13' }],
    ]);
  });

  it('offers to make an issue of the threats that are none yet, where the user may create one and no security level narrows it', async () => {
    const risks = { kind: 'risk', adopts: ['10012'], createsAs: '10012' } as const;
    const issues = { kind: 'issue', adopts: [], createsAs: '10001' } as const;
    const raisable = async (world: World = {}) =>
      (await list({}, { settings: { mapping: [risks, issues] }, ...world })).rows.flatMap(
        ({ key, mayRaiseIssue }) => (mayRaiseIssue ? [key] : []),
      );
    const became = { from: workItemId('11'), way: 'occurred', into: workItemId('99'), since: NOW } as const; // prettier-ignore
    const secured = items.map(({ item }) =>
      aFoundItem(item.id, item.projectId, { isSecured: item.id === '12' }),
    );

    expect(await raisable()).toEqual(['P1-11', 'P1-12', 'P3-32']);
    expect(await raisable({ lineages: [became] })).toEqual(['P1-12', 'P3-32']);
    expect(await raisable({ rights: { createsIn: [projectId('3')] } })).toEqual(['P3-32']);
    expect(await raisable({ visibleItems: secured })).toEqual(['P1-11', 'P3-32']);
    expect(await raisable({ settings: { mapping: [risks] } })).toEqual([]);
  });
});
