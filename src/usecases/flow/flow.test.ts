import {
  aCell,
  aGovernedItem,
  aGovernedProject,
  aProject,
  aRollUp,
  NOW,
  TODAY,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import { addDays, day, instant } from '../../domain/foundation/calendar';
import { governedId, projectId, workItemId } from '../../domain/foundation/ids';
import type { LogLine } from '../../domain/history/logged-change';
import { AppError } from '../app-error';
import { showCycleTimes } from './show-cycle-times';
import { showFlow } from './show-flow';

const one = projectId('1');
const two = projectId('2');
const id = governedId('project:1');
const at = (text: string) => instant(`${text}T10:00:00.000Z`);

const world: World = {
  projects: [aProject('1'), aProject('2')],
  governed: [aGovernedProject('1')],
  rollUps: [
    [
      one,
      aRollUp([
        aCell(one, {
          ...{ total: 6, toDo: 1, inProgress: 2, done: 3 },
          createdPerWeek: [{ week: day('2026-02-02'), count: 6 }],
          finishedPerWeek: [{ week: day('2026-02-16'), count: 3 }],
        }),
      ]),
    ],
  ],
};

describe('showFlow', () => {
  it('goes by kept days, and before them by dates', async () => {
    const deps = inMemoryDeps(world);
    const keptOn = day('2026-02-18');
    const kept = aRollUp([aCell(one, { total: 6, toDo: 3, inProgress: 2, done: 1 })], keptOn);
    await deps.snapshots.saveCells(keptOn, new Map([[one, kept]]));
    const { flow, keptSince, created, finished } = await showFlow({ id }, deps);

    expect(keptSince).toBe(keptOn);
    expect(flow.slice(-4)).toEqual([
      { day: '2026-02-09', total: 6, done: 0, inProgress: null, toDo: null },
      { day: '2026-02-16', total: 6, done: 0, inProgress: null, toDo: null },
      { day: keptOn, total: 6, done: 1, inProgress: 2, toDo: 3 },
      { day: TODAY, total: 6, done: 3, inProgress: 2, toDo: 1 },
    ]);
    expect([created.at(-5), finished.at(-3)]).toEqual([6, 3]);
  });

  it('tells since when work is in progress, longest first, a hundred at most', async () => {
    const items = Array.from({ length: 110 }, (_, index) =>
      aReadItem(String(index + 1), '1', {
        category: 'in-progress',
        categorySince: at(addDays(TODAY, -index)),
      }),
    );
    const open = aReadItem('500', '1', { category: 'in-progress' });
    const other = aReadItem('501', '1', { category: 'to-do', categorySince: at('2020-01-01') });
    const flow = await showFlow({ id }, inMemoryDeps({ ...world, items: [...items, open, other] }));

    expect([flow.inProgress, flow.undated, flow.ages.length]).toEqual([111, 1, 100]);
    expect(flow.ages[0]).toEqual({ key: 'P1-110', since: addDays(TODAY, -109) });
  });

  it('knows nothing of a project that is hidden', async () => {
    const deps = inMemoryDeps({ ...world, rights: { browses: [two] } });
    await expect(showFlow({ id }, deps)).rejects.toMatchObject({ code: 'not-found' });
    await expect(showCycleTimes({ id }, deps)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('showCycleTimes', () => {
  const moved = (on: string, from: string, to: string): LogLine => ({
    ...{ at: at(on), fieldId: 'status', field: 'status' },
    ...{ from, fromText: from, to, toText: to },
  });
  const done = (number: string, on: string) =>
    aReadItem(number, '1', { category: 'done', created: at('2026-02-01'), resolved: at(on) });
  const items = [
    done('1', '2026-02-10'),
    done('2', '2026-02-12'),
    done('3', '2025-02-12'),
    aReadItem('4', '1'),
  ];
  const asked: (readonly [readonly string[], readonly string[]])[] = [];
  const site: World['site'] = {
    statuses: async () => [
      { id: '10', category: 'to-do' },
      { id: '20', category: 'in-progress' },
      { id: '30', category: 'done' },
    ],
    logs: async (ids, fields) => {
      asked.push([ids, fields]);
      const lines = [moved('2026-02-06', '10', '20'), moved('2026-02-10', '20', '30')];
      return { logs: [{ id: workItemId('1'), lines }], points: 4 };
    },
  };

  it('are read off the logs of what was finished in half a year, in one call', async () => {
    const times = await showCycleTimes({ id }, inMemoryDeps({ ...world, items, site }));

    expect(asked).toEqual([[['1', '2'], ['status']]]);
    expect(times).toEqual({
      unavailable: null,
      finished: 2,
      read: 2,
      items: [{ key: 'P1-1', finished: '2026-02-10', days: 5 }],
      efficiency: 4 / 9,
    });
  });

  it('are read of the latest 200, however many were finished', async () => {
    const many = Array.from({ length: 230 }, (_, at) => done(String(at + 1), '2026-02-10'));
    const times = await showCycleTimes({ id }, inMemoryDeps({ ...world, items: many, site }));

    expect([times.finished, times.read]).toEqual([230, 200]);
    expect(asked.at(-1)?.[0]).toHaveLength(200);
  });

  it('are not asked for while the points of the hour are used up', async () => {
    const deps = inMemoryDeps({ ...world, items, site });
    await deps.points.spend(60_000);
    const before = asked.length;

    const times = await showCycleTimes({ id }, deps);
    expect(times.unavailable).toContain('from 10:00 UTC on');
    expect(times).toMatchObject({ items: [], efficiency: null });
    expect(asked).toHaveLength(before);
    expect(NOW).toContain('T09:');
  });

  const refusing = (extras: ConstructorParameters<typeof AppError>[2]) => {
    const logs = () => Promise.reject(new AppError('upstream-failed', 'Jira is busy.', extras));
    return inMemoryDeps({ ...world, items, site: { ...site, logs } });
  };

  it('say what Jira said when it asks to come back later', async () => {
    const times = await showCycleTimes({ id }, refusing({ retryAfterSeconds: 60 }));
    expect(times.unavailable).toBe('Jira is busy.');
  });

  it.each([[{}], [{ mayBeDone: true }]])(
    'fail with what Jira said when trying again would not help: %j',
    async (extras) => {
      await expect(showCycleTimes({ id }, refusing(extras))).rejects.toThrow('Jira is busy.');
    },
  );

  it('are those of the work below a governed work item, in whatever Jira project that is seen', async () => {
    const below = (number: string, project: string) =>
      aReadItem(number, project, {
        ...{ category: 'done', created: at('2026-02-01'), resolved: at('2026-02-10') },
        parentId: workItemId('9'),
      });
    const epic = aGovernedItem('9', '1');
    const deps = inMemoryDeps({
      ...{ projects: ['1', '2', '3'].map((each) => aProject(each)), governed: [epic], site },
      items: [aReadItem('9', '1'), below('1', '2'), below('2', '3'), done('3', '2026-02-10')],
      rights: { browses: [projectId('1'), two] },
    });

    expect(await showCycleTimes({ id: epic.id }, deps)).toMatchObject({ finished: 1, read: 1 });
  });
});
