import {
  aCell,
  aGovernedProject,
  aPortfolio,
  aProgramme,
  aProject,
  aRollUp,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import { day, instant } from '../../domain/foundation/calendar';
import { accountId, governedId, nodeId, projectId } from '../../domain/foundation/ids';
import type { AuditDraft } from '../ports';
import { showPortfolioDifference, showProjectDifference } from './show-difference';

const [one, two, three] = ['1', '2', '3'].map((id) => governedId(`project:${id}`)) as [
  ReturnType<typeof governedId>,
  ReturnType<typeof governedId>,
  ReturnType<typeof governedId>,
];
const inOne = projectId('1');
const north = nodeId('north');
const FROM = day('2026-02-10');
const TO = day('2026-02-20');
const at = (text: string) => instant(`${text}T10:00:00.000Z`);

const changed = (on: string, before: readonly string[], after: readonly string[]): AuditDraft => ({
  action: 'portfolio.change',
  subject: north,
  by: accountId('ann'),
  at: at(on),
  before: { kind: 'portfolio', parentId: null, name: 'North', members: before },
  after: { kind: 'portfolio', parentId: null, name: 'North', members: after },
  about: [],
});

const world: World = {
  projects: ['1', '2', '3'].map((id) => aProject(id)),
  governed: ['1', '2', '3'].map((id) => aGovernedProject(id)),
  nodes: [
    aPortfolio('north', { members: [one] }),
    aProgramme('rails', 'north', { members: [two] }),
  ],
  rollUps: [[inOne, aRollUp([aCell(inOne, { total: 9 })])]],
};

async function onTwoDays(change: World = {}) {
  const deps = inMemoryDeps({ ...world, ...change });
  const keep = (on: typeof FROM, total: number) =>
    deps.snapshots.saveCells(on, new Map([[inOne, aRollUp([aCell(inOne, { total })], on)]]));
  await keep(FROM, 5);
  await keep(TO, 7);
  return deps;
}

const asked = { nodeId: north, from: FROM, to: TO };
const keysOf = (projects: readonly { readonly key: string }[] | undefined) =>
  projects?.map(({ key }) => key);

describe('the difference of two days of a portfolio', () => {
  it('is of what was kept on both', async () => {
    const { then, now } = await showPortfolioDifference(asked, await onTwoDays());

    expect([then.asOf, now.asOf]).toEqual([FROM, TO]);
    expect([then.total.figures.total, now.total.figures.total]).toEqual([5, 7]);
  });

  it('tells from the trail which projects came and left in between, not before and not after', async () => {
    const trail = [
      changed('2026-02-10', [], [three]),
      changed('2026-02-12', [three], [one]),
      changed('2026-02-21', [two], []),
    ];
    const { moved } = await showPortfolioDifference(asked, await onTwoDays({ trail }));

    expect(keysOf(moved?.came)).toEqual(['P1']);
    expect(keysOf(moved?.left)).toEqual(['P3']);
  });

  it('leaves out changes of which the trail says that they were not made, and projects that are hidden', async () => {
    const failed: AuditDraft = {
      ...changed('2026-02-12', [], []),
      ...{ action: 'change.failed', subject: 'entry:1', before: null, after: { why: 'conflict' } },
    };
    const trail = [changed('2026-02-12', [three], [one]), failed, changed('2026-02-13', [two], [])];
    const hidden = { rights: { browses: [inOne] } };

    expect((await showPortfolioDifference(asked, await onTwoDays({ trail }))).moved).toEqual({
      came: [],
      left: [],
    });
    const { moved } = await showPortfolioDifference(asked, await onTwoDays({ trail: trail.slice(0, 1), ...hidden })); // prettier-ignore
    expect([keysOf(moved?.came), keysOf(moved?.left)]).toEqual([['P1'], []]);
  });

  it('tells no comings of all projects, nor where there were too many', async () => {
    const all = await showPortfolioDifference({ ...asked, nodeId: null }, await onTwoDays());
    expect(all.moved).toBeNull();

    const trail = Array.from({ length: 500 }, () => changed('2026-02-12', [], [three]));
    const busy = await showPortfolioDifference(asked, await onTwoDays({ trail }));
    expect(busy.moved).toBeNull();
  });

  it('tells them however much else failed since', async () => {
    const failures = Array.from({ length: 500 }, (_, n): AuditDraft => ({
      ...changed('2026-02-22', [], []),
      ...{ action: 'change.failed', subject: `entry:${n + 900}`, after: { why: 'conflict' } },
    }));
    const trail = [changed('2026-02-12', [], [one]), ...failures];
    const { moved } = await showPortfolioDifference(asked, await onTwoDays({ trail }));

    expect(keysOf(moved?.came)).toEqual(['P1']);
  });

  it('tells of those that left as they were released, by their keys', async () => {
    const item = governedId('item:7');
    const hidden = governedId('project:3');
    const deps = await onTwoDays({
      trail: [changed('2026-02-12', [two, item, hidden], [])],
      governed: [aGovernedProject('1')],
      nodes: [aPortfolio('north', { members: [one] })],
      items: [aReadItem('7', '1')],
      rights: { browses: [inOne, projectId('2')] },
    });
    const { moved } = await showPortfolioDifference(asked, deps);

    expect(keysOf(moved?.left)).toEqual(['P2', 'P1-7']);
  });

  it('asks Jira once what the user may browse', async () => {
    const deps = await onTwoDays();
    const browsable = jest.fn((ids: readonly ReturnType<typeof projectId>[]) =>
      deps.access.browsable(ids),
    );
    await showPortfolioDifference(asked, { ...deps, access: { ...deps.access, browsable } });
    expect(browsable).toHaveBeenCalledTimes(1);
  });

  it('refuses days that do not come one after the other', async () => {
    await expect(
      showPortfolioDifference({ ...asked, from: TO }, await onTwoDays()),
    ).rejects.toMatchObject({ code: 'invalid-input', where: 'from' });
  });
});

describe('the difference of two days of a project', () => {
  it('is of what was kept or worked out on each, with what moved in between', async () => {
    const items = [
      aReadItem('1', '1', { created: at('2026-02-09') }),
      aReadItem('2', '1', { created: at('2026-02-10') }),
      aReadItem('3', '1', {
        ...{ created: at('2026-02-11'), category: 'done' },
        ...{ categorySince: at('2026-02-20'), resolved: at('2026-02-20') },
      }),
      aReadItem('4', '1', { created: at('2026-02-21') }),
    ];
    const days = { id: one, from: day('2026-02-08'), to: TO, readsLogs: false };
    const difference = await showProjectDifference(days, await onTwoDays({ items }));

    expect(difference.then).toMatchObject({ kept: null, workedOut: { measures: { total: 0 } } });
    expect(difference.now.kept?.row.figures.total).toBe(7);
    expect(difference.moved.map(({ key, what }) => [key, what])).toEqual([
      ['P1-3', 'finished'],
      ['P1-3', 'created'],
      ['P1-2', 'created'],
      ['P1-1', 'created'],
    ]);
    expect(difference.movedTotal).toBe(4);
  });

  it('reads the work items once, and asks once for the logs of both days', async () => {
    const changedAt = { created: at('2026-01-05'), updated: at('2026-02-25') };
    const items = ['1', '2'].map((id) => aReadItem(id, '1', changedAt));
    const asks: (readonly string[])[] = [];
    const site: World['site'] = {
      statuses: async () => [],
      logs: async (ids) => {
        asks.push(ids);
        return { logs: [], points: 1 };
      },
    };
    const deps = inMemoryDeps({ ...world, items, site });
    const ofProjects = jest.fn((ids: readonly ReturnType<typeof projectId>[]) => deps.workItems.ofProjects(ids)); // prettier-ignore
    const { then, now } = await showProjectDifference(
      { id: one, from: day('2026-02-08'), to: day('2026-02-09'), readsLogs: true },
      { ...deps, workItems: { ...deps.workItems, ofProjects } },
    );

    expect([then, now].map(({ workedOut }) => [workedOut?.asOf, workedOut?.isByLogs])).toEqual([
      ['2026-02-08', true],
      ['2026-02-09', true],
    ]);
    expect(ofProjects).toHaveBeenCalledTimes(1);
    expect(asks).toEqual([['1', '2']]);
  });
});
