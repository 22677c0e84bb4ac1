import {
  aCell,
  aGovernedItem,
  aGovernedProject,
  aProject,
  aRollUp,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import { day, instant } from '../../domain/foundation/calendar';
import {
  governedId,
  type ProjectId,
  projectId,
  type WorkItemId,
  workItemId,
} from '../../domain/foundation/ids';
import type { LogLine } from '../../domain/history/logged-change';
import { showProjectAsOf } from './show-project-as-of';

const one = projectId('1');
const two = projectId('2');
const id = governedId('project:1');
const PAST = day('2026-02-20');
const at = (text: string) => instant(`${text}T10:00:00.000Z`);

/** Item 2 was finished and its day put off after the day looked at; item 4 was created after it. */
const items = [
  aReadItem('1', '1', { category: 'in-progress', created: at('2026-01-05'), updated: at('2026-02-01') }), // prettier-ignore
  aReadItem('2', '1', {
    ...{ category: 'done', created: at('2026-01-05'), updated: at('2026-02-26') },
    ...{ categorySince: at('2026-02-25'), resolved: at('2026-02-25'), due: day('2026-03-01') },
  }),
  aReadItem('3', '1', {
    ...{ category: 'done', created: at('2026-01-05'), updated: at('2026-02-26') },
    ...{ categorySince: at('2026-02-17'), resolved: at('2026-02-17') },
  }),
  aReadItem('4', '1', { created: at('2026-02-21'), updated: at('2026-02-21') }),
];
const line = (
  on: string,
  field: string,
  [from, to]: readonly [string | null, string],
): LogLine => ({
  ...{ at: at(on), fieldId: field, field, from, to },
  ...{ fromText: from, toText: to },
});
const asked: (readonly [readonly string[], readonly string[]])[] = [];
const site: World['site'] = {
  statuses: async () => [
    { id: '10', category: 'to-do' },
    { id: '30', category: 'done' },
  ],
  logs: async (ids, fields) => {
    asked.push([ids, fields]);
    const lines = [
      line('2026-02-25', 'status', ['10', '30']),
      line('2026-02-25', 'resolution', [null, '1']),
      line('2026-02-26', 'duedate', ['2026-02-15', '2026-03-01']),
    ];
    return { logs: [{ id: workItemId('2'), lines }], points: 6 };
  },
};
const world: World = {
  projects: [aProject('1'), aProject('2')],
  governed: [aGovernedProject('1')],
  items,
  site,
  rollUps: [[one, aRollUp([aCell(one, { total: 4, done: 2 })])]],
};

const asOf = (asOf: string, readsLogs = false) => ({ id, asOf: day(asOf), readsLogs });

describe('a project as of a day', () => {
  it('is shown as it was kept, without asking Jira', async () => {
    const deps = inMemoryDeps(world);
    const kept = aRollUp([aCell(one, { total: 3, done: 1, overdue: 1 })], PAST);
    await deps.snapshots.saveCells(PAST, new Map([[one, kept]]));
    const before = asked.length;
    const past = await showProjectAsOf(asOf('2026-02-21', true), deps);

    expect(past).toMatchObject({ asked: '2026-02-21', today: '2026-03-02', workedOut: null });
    expect(past.kept).toMatchObject({ asOf: PAST, row: { figures: { total: 3, done: 1 } } });
    expect(asked).toHaveLength(before);
  });

  it('is of today when that is asked for', async () => {
    const { kept } = await showProjectAsOf(asOf('2026-03-02'), inMemoryDeps(world));
    expect(kept?.row.figures).toMatchObject({ total: 4, done: 2 });
  });

  it('is worked out from dates where nothing was kept, and says of what it is not told', async () => {
    const before = asked.length;
    const { kept, workedOut } = await showProjectAsOf(asOf('2026-02-20'), inMemoryDeps(world));

    expect(kept).toBeNull();
    expect(workedOut).toMatchObject({
      ...{ asOf: PAST, changed: 2, mayRead: true, isByLogs: false, refused: null },
      measures: {
        total: 3,
        inProgress: { known: 1, untold: 1 },
        done: { known: 1, untold: 1 },
        finishedLast7Days: { known: 1, untold: 1 },
        overdue: { known: 0, untold: 1 },
      },
    });
    expect(asked).toHaveLength(before);
  });

  it('is worked out exactly from the logs of what changed since, when they are asked for', async () => {
    const { workedOut } = await showProjectAsOf(asOf('2026-02-20', true), inMemoryDeps(world));

    expect(asked.at(-1)).toEqual([
      ['2', '3'],
      ['status', 'issuetype', 'project', 'resolution', 'duedate'],
    ]);
    expect(workedOut).toMatchObject({
      isByLogs: true,
      measures: {
        total: 3,
        toDo: { known: 1, untold: 0 },
        done: { known: 1, untold: 0 },
        overdue: { known: 1, untold: 0 },
        finishedPerWeek: [{ week: '2026-02-16', count: 1 }],
        finishedUntold: 0,
      },
    });
  });

  it('stays with dates, and says why, while the points of the hour are used up', async () => {
    const deps = inMemoryDeps(world);
    await deps.points.spend(60_000);
    const { workedOut } = await showProjectAsOf(asOf('2026-02-20', true), deps);

    expect(workedOut?.isByLogs).toBe(false);
    expect(workedOut?.refused).toContain('from 10:00 UTC on');
    expect(workedOut?.measures.done).toEqual({ known: 1, untold: 1 });
  });

  it('reads no logs of more than two thousand work items', async () => {
    const many = Array.from({ length: 2_001 }, (_, n) => aReadItem(String(n + 1), '1', { created: at('2026-01-05'), updated: at('2026-02-26') })); // prettier-ignore
    const before = asked.length;
    const { workedOut } = await showProjectAsOf(asOf('2026-02-20', true), inMemoryDeps({ ...world, items: many })); // prettier-ignore

    expect(workedOut).toMatchObject({ changed: 2_001, mayRead: false, isByLogs: false });
    expect(asked).toHaveLength(before);
  });

  it('is, of a governed work item, what lies below it in projects that the user may browse', async () => {
    const epic = aGovernedItem('9', '1');
    const below = (number: string, project: string) => aReadItem(number, project, { parentId: workItemId('9'), created: at('2026-01-05') }); // prettier-ignore
    const deps = inMemoryDeps({
      projects: ['1', '2', '3'].map((each) => aProject(each)),
      governed: [epic],
      items: [aReadItem('9', '1'), below('11', '2'), below('12', '3'), aReadItem('13', '1')],
      rights: { browses: [one, two] },
    });
    const { workedOut } = await showProjectAsOf({ ...asOf('2026-02-20'), id: epic.id }, deps);
    expect(workedOut?.measures.total).toBe(2);
  });

  it('reads, of a governed work item, the facts of what lies below it alone', async () => {
    const epic = aGovernedItem('9', '1');
    const deps = inMemoryDeps({
      ...world,
      governed: [epic],
      items: [aReadItem('9', '1', { created: at('2026-01-05') }), ...items],
    });
    const find = jest.fn((ids: readonly WorkItemId[]) => deps.workItems.find(ids));
    const ofProjects = jest.fn((ids: readonly ProjectId[]) => deps.workItems.ofProjects(ids));
    const workItems = { ...deps.workItems, find, ofProjects };
    await showProjectAsOf({ ...asOf('2026-02-20'), id: epic.id }, { ...deps, workItems });

    expect(find).toHaveBeenCalledWith([workItemId('9')]);
    expect(ofProjects).not.toHaveBeenCalled();
  });

  it('is refused, with the reason, where there are more work items than can be read while somebody waits', async () => {
    const deps = inMemoryDeps(world);
    const ids = Array.from({ length: 50_001 }, (_, n) => workItemId(String(n + 1)));
    const workItems = { ...deps.workItems, idsOfProject: async () => ids };

    await expect(showProjectAsOf(asOf('2026-02-20'), { ...deps, workItems })).rejects.toMatchObject(
      {
        code: 'invalid-input',
        message: expect.stringContaining('has more than 50,000 work items') as string,
      },
    );
  });

  it('is refused for a day to come, and unknown for a project that is hidden', async () => {
    await expect(showProjectAsOf(asOf('2026-03-03'), inMemoryDeps(world))).rejects.toMatchObject({
      code: 'invalid-input',
      message: '2026-03-03 is still to come. Today is 2026-03-02.',
    });
    const hidden = inMemoryDeps({ ...world, rights: { browses: [two] } });
    await expect(showProjectAsOf(asOf('2026-02-20'), hidden)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
