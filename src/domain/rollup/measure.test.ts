import fc from 'fast-check';

import { addDays, day, instant, type Day } from '../foundation/calendar';
import {
  governedId,
  projectId,
  workItemId,
  type GovernedId,
  type WorkItemId,
} from '../foundation/ids';
import type { WorkItem } from '../foundation/work-item';
import { aWorkItem } from '../test-builders';
import type { Figures } from './figures';
import { governedAbove } from './governed-above';
import { measureCells } from './measure';
import { cellsOf, EMPTY_FIGURES, sumFigures } from './sum-figures';

const asOf = day('2026-03-02'); // a Monday
const project = projectId('10000');

const measure = (items: readonly WorkItem[]): Figures =>
  sumFigures(
    measureCells({ items, projectId: project, asOf, governedAbove: () => [] }).map(
      (cell) => cell.figures,
    ),
  );

describe('measureCells', () => {
  it('counts categories, overdue, blocked and unestimated as they are defined', () => {
    const figures = measure([
      aWorkItem({ due: day('2026-03-01'), flagged: true, estimate: 3 }), // overdue, blocked
      aWorkItem({ due: day('2026-03-02'), openBlockers: 2 }), // due today, blocked, unestimated
      aWorkItem({ level: -1 }), // a sub-task needs no estimate
      aWorkItem({ category: 'in-progress', estimate: 0.5 }),
      aWorkItem({
        category: 'done',
        resolved: instant('2026-02-20T10:00:00.000Z'),
        due: day('2026-01-01'),
        flagged: true,
        estimate: 2,
      }),
      aWorkItem({ category: 'done', level: 1, estimate: 13, due: day('2026-05-01') }), // undated epic
    ]);

    expect(figures).toMatchObject({
      total: 6,
      toDo: 3,
      inProgress: 1,
      done: 2,
      overdue: 1,
      blocked: 2,
      unestimated: 1,
      estimateTotal: 5.5,
      estimateDone: 2,
      finishedUndated: 1,
      latestDue: '2026-05-01',
      lastMovement: '2026-02-27T09:00:00.000Z',
    });
  });

  it('puts a Sunday into the week of the Monday before it, in UTC', () => {
    const figures = measure([
      aWorkItem({
        created: instant('2026-02-22T23:59:59.999Z'), // Sunday
        category: 'done',
        resolved: instant('2026-02-23T00:00:00.000Z'), // Monday
      }),
      aWorkItem({ created: instant('2026-02-16T00:00:00.000Z') }),
      aWorkItem({ created: instant('2012-04-23T12:00:00.000Z') }),
    ]);

    expect(figures.createdPerWeek).toEqual([
      { week: '2012-04-23', count: 1 },
      { week: '2026-02-16', count: 2 },
    ]);
    expect(figures.finishedPerWeek).toEqual([{ week: '2026-02-23', count: 1 }]);
  });

  it('counts an open item with an old resolution date in no week', () => {
    const figures = measure([aWorkItem({ resolved: instant('2026-02-20T10:00:00.000Z') })]);

    expect(figures.finishedPerWeek).toEqual([]);
    expect(figures.finishedUndated).toBe(0);
  });

  it('looks back 7 days with the as-of day, and 182 days before it for throughput', () => {
    const finishedOn = (text: string) =>
      aWorkItem({ category: 'done', resolved: instant(`${text}T12:00:00.000Z`) });
    const figures = measure([
      finishedOn('2026-03-02'), // today: in the last 7 days, not yet in the throughput
      finishedOn('2026-03-01'),
      finishedOn('2026-02-24'),
      finishedOn('2026-02-23'), // the 8th day
      finishedOn('2025-09-01'), // 182 days ago
      finishedOn('2025-08-31'), // too long ago
    ]);

    expect(figures.finishedLast7Days).toBe(3);
    expect(figures.throughput).toHaveLength(182);
    expect(figures.throughput[181]).toBe(1);
    expect(figures.throughput[176]).toBe(1);
    expect(figures.throughput[175]).toBe(1);
    expect(figures.throughput[0]).toBe(1);
    expect(figures.throughput.reduce((sum, count) => sum + count)).toBe(4);
  });

  it('knows how long work has been in progress where Jira says since when', () => {
    const inProgress = { category: 'in-progress' } as const;
    const figures = measure([
      aWorkItem({ ...inProgress, categorySince: instant('2026-02-20T23:00:00.000Z') }),
      aWorkItem({ ...inProgress, categorySince: instant('2026-02-28T01:00:00.000Z') }),
      aWorkItem(inProgress),
    ]);

    expect(figures).toMatchObject({
      inProgress: 3,
      ageKnown: 2,
      ageDays: 12,
      oldestInProgressSince: '2026-02-20',
    });
  });

  it('adds estimates without rounding errors', () => {
    const figures = measure([0.1, 0.2, 0.3, 1.25].map((estimate) => aWorkItem({ estimate })));

    expect(figures.estimateTotal).toBe(1.85);
  });

  it('has no cell for no item', () => {
    expect(measureCells({ items: [], projectId: project, asOf, governedAbove: () => [] })).toEqual(
      [],
    );
  });

  it('refuses an item of another project', () => {
    const stranger = aWorkItem({ projectId: projectId('10001') });

    expect(() =>
      measureCells({ items: [stranger], projectId: project, asOf, governedAbove: () => [] }),
    ).toThrow(new RangeError('Work item 1 is of project 10001, not 10000'));
  });
});

describe('sumFigures', () => {
  it('is empty for nothing', () => {
    expect(sumFigures([])).toEqual(EMPTY_FIGURES);
  });

  it('keeps the earlier start and the later movement and due date', () => {
    const one = measure([
      aWorkItem({
        category: 'in-progress',
        categorySince: instant('2026-02-01T00:00:00.000Z'),
        due: day('2026-04-01'),
      }),
    ]);
    const other = measure([
      aWorkItem({
        category: 'in-progress',
        categorySince: instant('2026-01-01T00:00:00.000Z'),
        updated: instant('2026-03-01T00:00:00.000Z'),
        due: day('2026-03-20'),
      }),
    ]);

    expect(sumFigures([one, other, EMPTY_FIGURES])).toMatchObject({
      oldestInProgressSince: '2026-01-01',
      lastMovement: '2026-03-01T00:00:00.000Z',
      latestDue: '2026-04-01',
    });
  });
});

// ---- laws, on random forests with overlapping scopes ----

type Forest = { readonly items: readonly WorkItem[]; readonly governed: readonly WorkItemId[] };

const dayNear = fc.integer({ min: -400, max: 30 }).map((days) => addDays(asOf, days));
const instantOn = (on: Day) => instant(`${on}T08:30:00.000Z`);

const facts = fc.record({
  category: fc.constantFrom('to-do', 'in-progress', 'done'),
  categorySince: fc.option(dayNear.map(instantOn)),
  created: dayNear.map(instantOn),
  updated: dayNear.map(instantOn),
  resolved: fc.option(dayNear.map(instantOn)),
  due: fc.option(dayNear),
  estimate: fc.option(fc.constantFrom(0, 0.1, 0.2, 0.5, 1.3, 3, 8)),
  flagged: fc.boolean(),
  openBlockers: fc.integer({ min: 0, max: 1 }),
  level: fc.constantFrom(-1, 0, 1),
  inSecondProject: fc.boolean(),
  parent: fc.option(fc.nat(30)),
  isGoverned: fc.boolean(),
});

const forest: fc.Arbitrary<Forest> = fc.array(facts, { maxLength: 30 }).map((list) => {
  const items = list.map((each, index) =>
    aWorkItem({
      category: each.category,
      categorySince: each.categorySince,
      created: each.created,
      updated: each.updated,
      resolved: each.resolved,
      due: each.due,
      estimate: each.estimate,
      flagged: each.flagged,
      openBlockers: each.openBlockers,
      level: each.level,
      id: workItemId(String(index)),
      number: index,
      projectId: projectId(each.inSecondProject ? '10001' : '10000'),
      // any item may be the parent of any other: circles included
      parentId: each.parent === null ? null : workItemId(String(each.parent)),
    }),
  );
  const governed = list.flatMap(({ isGoverned }, index) =>
    isGoverned && index < 5 ? [workItemId(String(index))] : [],
  );
  return { items, governed };
});

function cellsOfForest({ items, governed }: Forest) {
  const parents = new Map(items.map((item) => [item.id, item.parentId]));
  const ids = new Map(governed.map((id) => [id, governedId(`item:${id}`)]));
  const above = governedAbove(parents, ids);
  return ['10000', '10001'].flatMap((id) =>
    measureCells({
      items: items.filter((item) => item.projectId === id),
      projectId: projectId(id),
      asOf,
      governedAbove: (item) => above(item.id),
    }),
  );
}

/** The scope of a governed id, by walking up from each item on its own. */
function itemsBelow({ items }: Forest, member: GovernedId): readonly WorkItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return items.filter((item) => {
    if (member === governedId(`project:${item.projectId}`)) return true;
    const seen = new Set<WorkItemId>();
    let next: WorkItem | undefined = item;
    while (next !== undefined && !seen.has(next.id)) {
      if (member === governedId(`item:${next.id}`)) return true;
      seen.add(next.id);
      next = next.parentId === null ? undefined : byId.get(next.parentId);
    }
    return false;
  });
}

const measureAll = (items: readonly WorkItem[]) =>
  measure(items.map((item) => ({ ...item, projectId: project })));

describe('cells', () => {
  it('add up to their project', () => {
    fc.assert(
      fc.property(forest, (trees) => {
        const cells = cellsOfForest(trees).filter((cell) => cell.projectId === project);
        const items = trees.items.filter((item) => item.projectId === project);

        expect(sumFigures(cells.map((cell) => cell.figures))).toEqual(measureAll(items));
      }),
    );
  });

  it('add up to any portfolio, each item counted once however its members overlap', () => {
    fc.assert(
      fc.property(forest, fc.boolean(), (trees, withProject) => {
        const members = [
          ...trees.governed.map((id) => governedId(`item:${id}`)),
          ...(withProject ? [governedId('project:10001')] : []),
        ];
        const inScope = new Set(members.flatMap((member) => itemsBelow(trees, member)));
        const chosen = cellsOf(cellsOfForest(trees), members);

        expect(sumFigures(chosen.map((cell) => cell.figures))).toEqual(measureAll([...inScope]));
      }),
    );
  });

  it('are the same whatever the order of the items', () => {
    fc.assert(
      fc.property(forest, (trees) => {
        const reversed = { ...trees, items: [...trees.items].reverse() };

        expect(cellsOfForest(reversed)).toEqual(cellsOfForest(trees));
      }),
    );
  });

  it('sum to the same whatever their order', () => {
    fc.assert(
      fc.property(forest, (trees) => {
        const figures = cellsOfForest(trees).map((cell) => cell.figures);

        expect(sumFigures([...figures].reverse())).toEqual(sumFigures(figures));
      }),
    );
  });
});

describe('governedAbove', () => {
  const above = governedAbove(
    new Map([
      [workItemId('story'), workItemId('epic')],
      [workItemId('epic'), workItemId('initiative')],
      [workItemId('lost'), workItemId('deleted')],
      [workItemId('one'), workItemId('other')],
      [workItemId('other'), workItemId('one')],
    ]),
    new Map([
      [workItemId('epic'), governedId('item:epic')],
      [workItemId('initiative'), governedId('item:initiative')],
      [workItemId('one'), governedId('item:one')],
    ]),
  );

  it('names the item itself and everything above it', () => {
    expect(above(workItemId('story'))).toEqual(['item:epic', 'item:initiative']);
    expect(above(workItemId('epic'))).toEqual(['item:epic', 'item:initiative']);
    expect(above(workItemId('initiative'))).toEqual(['item:initiative']);
  });

  it('ends at a parent nobody knows', () => {
    expect(above(workItemId('lost'))).toEqual([]);
  });

  it('goes round a circle once', () => {
    expect(above(workItemId('other'))).toEqual(['item:one']);
    expect(above(workItemId('one'))).toEqual(['item:one']);
  });
});
