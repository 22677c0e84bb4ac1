import { day, instant } from '../foundation/calendar';
import type { ItemFact } from '../foundation/item-fact';
import type { WorkItem } from '../foundation/work-item';
import type { ItemThen } from '../history/item-as-of';
import { itemByDates } from '../history/item-by-dates';
import { aWorkItem } from '../test-builders';
import { measuresThen, TOLD_MEASURES } from './measures-then';
import { startTally } from './tally';

const AS_OF = day('2026-02-20');
const CREATED = instant('2026-01-05T09:00:00.000Z');

const then = (change: Partial<WorkItem>, ...untold: ItemFact[]): ItemThen => ({
  item: aWorkItem({ created: CREATED, ...change }),
  untold: new Set(untold),
});
const finished = (on: string): Partial<WorkItem> => ({
  category: 'done',
  resolved: instant(`${on}T10:00:00.000Z`),
});

describe('measuresThen', () => {
  it('is, where all is told, what measuring the items says', () => {
    const items = [
      then({ category: 'in-progress', estimate: 0.1, due: day('2026-02-19') }),
      then({ category: 'to-do', due: AS_OF, level: 1 }),
      then({ created: instant('2026-02-14T00:00:00.000Z'), estimate: 0.2 }),
      then({ ...finished('2026-02-14'), estimate: 5, due: day('2026-01-01') }),
      then(finished('2026-02-13')),
      then({ category: 'done' }),
    ];
    const tally = startTally(AS_OF);
    for (const { item } of items) tally.add(item);
    const figures = tally.figures();
    const measures = measuresThen(items, AS_OF);

    for (const name of TOLD_MEASURES) {
      expect([name, measures[name]]).toEqual([name, { known: figures[name], untold: 0 }]);
    }
    const { total, createdLast7Days, createdPerWeek, finishedPerWeek } = figures;
    expect(measures).toMatchObject({
      ...{ total, createdLast7Days, createdPerWeek, finishedPerWeek },
      finishedUntold: 0,
    });
  });

  it('says of how many items a measure is not told, and leaves them out of it', () => {
    const items = [
      then({}, 'category'),
      then({ category: 'in-progress' }, 'due', 'estimate'),
      then(finished('2026-02-18'), 'due', 'type', 'estimate'),
      then({ ...finished('2026-02-18'), estimate: 3 }, 'resolved'),
    ];

    expect(measuresThen(items, AS_OF)).toMatchObject({
      total: 4,
      toDo: { known: 0, untold: 1 },
      inProgress: { known: 1, untold: 1 },
      done: { known: 2, untold: 1 },
      // The first has no due day: it was not overdue, in whichever category.
      overdue: { known: 0, untold: 1 },
      unestimated: { known: 0, untold: 2 },
      estimateTotal: { known: 3, untold: 2 },
      estimateDone: { known: 3, untold: 1 },
      finishedUndated: { known: 0, untold: 2 },
      finishedLast7Days: { known: 1, untold: 1 },
      finishedPerWeek: [{ week: '2026-02-16', count: 1 }],
      finishedUntold: 2,
    });
  });
});

describe('a work item by its dates', () => {
  const changed = instant('2026-03-01T10:00:00.000Z');
  const since = instant('2026-02-10T10:00:00.000Z');
  const done = aWorkItem({
    ...{ created: CREATED, updated: changed, category: 'done' },
    ...{ categorySince: since, resolved: since },
  });

  it('did not exist before it was created', () => {
    expect(itemByDates(done, instant('2026-01-05T08:59:59.999Z'))).toBeNull();
  });

  it('is told whole when it did not change since', () => {
    expect(itemByDates(done, changed)).toEqual({ item: done, untold: new Set() });
  });

  it('is told to be in its category from the moment on in which it came into it', () => {
    const told = (at: string) => {
      const { untold } = itemByDates(done, instant(at)) ?? { untold: new Set<ItemFact>() };
      return [!untold.has('category'), !untold.has('resolved'), !untold.has('due')];
    };
    expect(told('2026-02-10T10:00:00.000Z')).toEqual([true, true, false]);
    expect(told('2026-02-10T09:59:59.999Z')).toEqual([false, false, false]);
  });

  it('may have been resolved and reopened where it is not resolved now', () => {
    const open = aWorkItem({ created: CREATED, updated: changed, categorySince: since });
    expect(itemByDates(open, instant('2026-02-20T00:00:00.000Z'))?.untold).toContain('resolved');
  });
});
