import { AGREED, aKeptBaseline } from '../../../test/support/baseline-builders';
import { aGovernedProject, aProject } from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import { issuedActs } from '../../../test/support/report-builders';
import { sha256 } from '../../../test/support/sha256';
import { writeParts } from '../../domain/earned-value/baseline-parts';
import { layOut } from '../../domain/earned-value/lay-out';
import { addDays, day, instant } from '../../domain/foundation/calendar';
import { governedId, projectId, workItemId } from '../../domain/foundation/ids';
import type { LogLine } from '../../domain/history/logged-change';
import { showMilestoneTrends } from './show-milestone-trends';

const id = governedId('project:1');
const at = (text: string) => instant(`${text}T10:00:00.000Z`);
const moved = (on: string, from: string | null, to: string): LogLine => ({
  ...{ at: at(on), fieldId: 'duedate', field: 'duedate', from, to },
  ...{ fromText: from, toText: to },
});

/** Milestone 50 was created for 1 March, put off on 10 January and on 10 February; 51 was reached on 5 February. */
const items = [
  aReadItem('50', '1', {
    ...{ typeId: '10077', created: at('2025-12-05'), updated: at('2026-02-10') },
    due: day('2026-05-01'),
  }),
  aReadItem('51', '1', {
    ...{ typeId: '10077', created: at('2025-12-05'), updated: at('2026-02-05') },
    ...{ category: 'done', resolved: at('2026-02-05'), due: day('2026-02-01') },
  }),
];
const asked: (readonly [readonly string[], readonly string[]])[] = [];
const site: World['site'] = {
  statuses: async () => [],
  logs: async (ids, fields) => {
    asked.push([ids, fields]);
    const lines = [
      moved('2026-01-10', '2026-03-01', '2026-04-01'),
      moved('2026-02-10', '2026-04-01', '2026-05-01'),
    ];
    return { logs: [{ id: workItemId('50'), lines }], points: 4 };
  },
};
const world: World = {
  projects: [aProject('1')],
  governed: [aGovernedProject('1')],
  settings: { mapping: [{ kind: 'milestone', adopts: ['10077'], createsAs: '10077' }] },
  items,
  site,
};

const trendsIn = async (change: World = {}) =>
  showMilestoneTrends({ id }, inMemoryDeps({ ...world, ...change }));

describe('showMilestoneTrends', () => {
  it('says when each milestone was due, as it was said at each end of a month and today', async () => {
    const { listed, total, unavailable } = await trendsIn();

    expect(asked.at(-1)).toEqual([
      ['51', '50'],
      ['status', 'issuetype', 'project', 'duedate'],
    ]);
    expect([total, unavailable]).toEqual([2, null]);
    expect(listed[1]).toEqual({
      key: 'P1-50',
      due: '2026-05-01',
      reached: null,
      original: { day: '2026-03-01', from: 'first-said' },
      current: null,
      slipDays: 61,
      said: [
        { on: '2025-12-31', due: '2026-03-01' },
        { on: '2026-01-31', due: '2026-04-01' },
        { on: '2026-02-28', due: '2026-05-01' },
        { on: '2026-03-02', due: '2026-05-01' },
      ],
    });
    expect(listed[0]).toMatchObject({
      key: 'P1-51',
      reached: '2026-02-05',
      slipDays: 4,
      said: [
        { on: '2025-12-31', due: '2026-02-01' },
        { on: '2026-01-31', due: '2026-02-01' },
        { on: '2026-02-05', due: '2026-02-05' },
      ],
    });
  });

  it('looks on the days of issued reports too', async () => {
    const acts = issuedActs().map((act) => ({ ...act, at: at('2026-02-06') }));
    const reports = { files: [{ name: { governedId: id, number: 1 }, acts }] };
    const { listed } = await trendsIn({ reports });
    expect(listed[1]?.said.map(({ on }) => on)).toContain('2026-02-06');
  });

  it('holds the day agreed first beside the one agreed now', async () => {
    const planned = (due: string) => [{ id: workItemId('50'), estimate: null, due: day(due) }];
    const before = planned('2026-02-20');
    const after = planned('2026-03-10');
    const first = aKeptBaseline({ items: before });
    const second = aKeptBaseline({ items: after, number: 2, previous: first.sealed.hash });
    const packs = [before, after]
      .flatMap((some) => writeParts(layOut(some, AGREED).items))
      .map((text) => [sha256(text), text] as const);
    const { listed } = await trendsIn({ baselines: [first, second], packs });

    expect(listed[1]).toMatchObject({
      original: { day: '2026-02-20', from: 'baseline' },
      current: { day: '2026-03-10', from: 'baseline' },
      slipDays: 70,
    });
    expect(listed[0]?.original).toEqual({ day: '2026-02-01', from: 'first-said' });
  });

  it('goes by the day it was approved for without a baseline', async () => {
    const part = { schemaVersion: 1, kind: 'milestone', createdFor: null };
    const artifactProperty = { ...part, milestone: { baseline: '2026-04-24' } };
    const [first] = items;
    const typed = { ...first, artifactProperty } as (typeof items)[number];
    const { listed } = await trendsIn({ items: [typed] });

    const approved = { day: '2026-04-24', from: 'approved' };
    expect(listed[0]).toMatchObject({ original: approved, current: approved, slipDays: 7 });
  });

  it('tells today alone, and why, while the points of the hour are used up', async () => {
    const deps = inMemoryDeps(world);
    await deps.points.spend(60_000);
    const { listed, unavailable } = await showMilestoneTrends({ id }, deps);

    expect(unavailable).toContain('from 10:00 UTC on');
    expect(listed[1]).toMatchObject({
      original: null,
      said: [{ on: '2026-03-02', due: '2026-05-01' }],
    });
  });

  it('lists the earliest fifty, and says how many there are', async () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      aReadItem(String(n + 1), '1', { typeId: '10077', due: addDays(day('2026-03-01'), n) }),
    );
    const { listed, total } = await trendsIn({ items: many });
    expect([listed.length, total, listed[0]?.key]).toEqual([50, 60, 'P1-1']);
  });

  it('asks Jira for nothing where there is no milestone', async () => {
    const before = asked.length;
    expect((await trendsIn({ items: [aReadItem('1', '1')] })).listed).toEqual([]);
    expect(asked).toHaveLength(before);
  });

  it('knows nothing of a project that is hidden', async () => {
    await expect(trendsIn({ rights: { browses: [projectId('2')] } })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
