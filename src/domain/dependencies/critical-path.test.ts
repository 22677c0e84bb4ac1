import fc from 'fast-check';

import { addDays, day, type Day, daysBetween } from '../foundation/calendar';
import { governedId, workItemId } from '../foundation/ids';
import { criticalPath, type EndingProject } from './critical-path';
import type { BlockingLink, LinkedItem } from './dependency';
import { expectedDays } from './expected-days';
import type { PlannedActivity } from './network';
import { scheduleActivities } from './schedule';
import { buildWorkGraph, type WorkGraph } from './work-graph';

const ASOF = day('2026-03-02');
const inDays = (days: number): Day => addDays(ASOF, days);
const whole = (project: number) => governedId(`project:${project}`);
const item = (id: number, project: number, due: number | null): LinkedItem => ({
  id: workItemId(String(id)),
  category: 'to-do',
  due: due === null ? null : inDays(due),
  governedBy: [whole(project)],
});
const ending = (project: number, own: number, planned: number | null = own): EndingProject => ({
  id: whole(project),
  ownFinish: inDays(own),
  plannedFinish: planned === null ? null : inDays(planned),
});
const blocks = (predecessor: LinkedItem, successor: LinkedItem): BlockingLink => ({
  predecessor,
  successor,
});
const pathOf = (links: readonly BlockingLink[], projects: readonly EndingProject[]) =>
  criticalPath(buildWorkGraph(links), projects, ASOF);

/** Links lead from lower to higher ids, so that nothing waits in a circle. */
const aPortfolio = fc
  .record({
    dues: fc.array(fc.option(fc.integer({ min: -9, max: 40 })), { minLength: 2, maxLength: 12 }),
    ends: fc.array(fc.tuple(fc.integer({ min: -5, max: 50 }), fc.option(fc.integer({ min: -5, max: 50 }))), { minLength: 3, maxLength: 3 }), // prettier-ignore
    pairs: fc.array(fc.tuple(fc.nat({ max: 11 }), fc.nat({ max: 11 })), { maxLength: 20 }),
  })
  .map(({ dues, ends, pairs }) => {
    const items = dues.map((due, at) => item(at, at % ends.length, due));
    const links = pairs.flatMap(([one, other]) => {
      const [from, to] = [items[Math.min(one, other)], items[Math.max(one, other)]];
      return from === undefined || to === undefined || from === to ? [] : [blocks(from, to)];
    });
    return { links, projects: ends.map(([own, planned], at) => ending(at, own, planned)) };
  });

/** The same as a network of activities that wait for each other to finish. */
function networkOf({ items, predecessors }: WorkGraph, projects: readonly EndingProject[]) {
  const activities: PlannedActivity[] = [];
  const add = (id: string, duration: number, before: readonly string[]) =>
    activities.push({ id, duration, predecessors: before });
  for (const [at, { due }] of items.entries()) {
    add(`due ${at}`, due === null ? 0 : Math.max(0, daysBetween(ASOF, due)), []);
    add(`done ${at}`, 0, [`due ${at}`, ...(predecessors[at] ?? []).map((each) => `done ${each}`)]);
  }
  for (const { id, ownFinish, plannedFinish } of projects) {
    const tails = items.flatMap(({ governedBy, due }, at) => {
      if (!governedBy.includes(id) || predecessors[at]?.length === 0) return [];
      const left = due === null || plannedFinish === null ? 0 : daysBetween(due, plannedFinish);
      add(`tail ${at} ${id}`, Math.max(0, left), [`done ${at}`]);
      return [`tail ${at} ${id}`];
    });
    add(`own ${id}`, Math.max(0, daysBetween(ASOF, ownFinish)), []);
    add(`end ${id}`, 0, [`own ${id}`, ...tails]);
  }
  return activities;
}

describe('criticalPath', () => {
  it('moves an end by what a plan leaves after work that waits, and names the chain', () => {
    const [a, b] = [item(1, 1, 5), item(2, 2, 1)];
    const path = pathOf([blocks(a, b)], [ending(1, 0), ending(2, 0, 4)]);

    expect(path).toEqual({
      end: 8,
      projects: [
        { id: whole(1), finish: 0, pushed: 0, totalFloat: 0 },
        { id: whole(2), finish: 8, pushed: 8, totalFloat: 0 },
      ],
      last: whole(2),
      steps: [
        { id: a.id, day: 5 },
        { id: b.id, day: 5 },
      ],
    });
  });

  it('lets what waits take up slack, and says how much is left', () => {
    const links = [blocks(item(1, 1, 5), item(2, 2, 10))];
    const path = pathOf(links, [ending(1, 5), ending(2, 20)]);

    expect(path).toMatchObject({ end: 20, last: whole(2), steps: [] });
    // 1 may be 5 days late before 2, due on day 10 with 10 days after it, ends later
    expect(path.projects.map(({ totalFloat }) => totalFloat)).toEqual([5, 0]);
  });

  it('counts nothing after work without a due date, nor where no finish is planned', () => {
    const undated = pathOf([blocks(item(1, 1, 5), item(2, 2, null))], [ending(2, 3, 9)]);
    const unplanned = pathOf([blocks(item(1, 1, 5), item(2, 2, 1))], [ending(2, 3, null)]);
    expect([undated.end, unplanned.end]).toEqual([5, 5]);
  });

  it('goes through work of projects whose end does not count', () => {
    const links = [blocks(item(1, 1, 5), item(2, 9, 1)), blocks(item(2, 9, 1), item(3, 2, 2))];
    const { steps, projects } = pathOf(links, [ending(2, 2)]);

    expect(steps.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(projects).toHaveLength(1);
  });

  it('lets a project be as late as it likes towards work whose end does not count', () => {
    const links = [blocks(item(1, 1, 30), item(2, 9, 40))];
    expect(pathOf(links, [ending(1, 3), ending(2, 9)]).projects[0]).toMatchObject({
      totalFloat: 6,
    });
  });

  it('moves work in a circle as one, and comes to an end', () => {
    const [a, b, c] = [item(1, 1, 7), item(2, 2, 1), item(3, 2, 2)];
    const path = pathOf([blocks(a, b), blocks(b, a), blocks(b, c)], [ending(1, 1), ending(2, 2)]);

    expect(path.end).toBe(8); // work of 2 waits until day 7, and its plan leaves a day after it
    expect(path.steps.length).toBeGreaterThan(0);
  });

  it('names what a circle waits for, past the circle', () => {
    const [a, b, c] = [item(1, 1, null), item(2, 1, 1), item(3, 2, 5)];
    const links = [blocks(a, b), blocks(b, a), blocks(c, b)];
    const path = pathOf(links, [ending(1, 0, 4), ending(2, 0)]);

    expect(path.end).toBe(8); // b waits until day 5, and its plan leaves 3 days after it
    expect(path.steps.map(({ id, day: on }) => [id, on])).toEqual([['3', 5], ['2', 5]]); // prettier-ignore
  });

  it('begins with work that waits for nothing where today sets the day', () => {
    const [a, b, c] = [item(1, 1, null), item(2, 1, -4), item(3, 2, null)];
    const links = [blocks(a, b), blocks(b, a), blocks(c, b)];
    const path = pathOf(links, [ending(1, 0, -1), ending(2, 0)]);

    expect(path.steps.map(({ id, day: on }) => [id, on])).toEqual([['3', 0], ['2', 0]]); // prettier-ignore
  });

  it('ends today where there is nothing', () => {
    expect(pathOf([], [])).toEqual({ end: 0, projects: [], last: null, steps: [] });
  });

  it('agrees with the critical path of the same as a network of activities', () => {
    fc.assert(
      fc.property(aPortfolio, ({ links, projects }) => {
        const graph = buildWorkGraph(links);
        const path = criticalPath(graph, projects, ASOF);
        const { length, activities } = scheduleActivities(networkOf(graph, projects));
        const floatOf = new Map(activities.map(({ id, totalFloat }) => [id, totalFloat]));

        expect(path.end).toBe(length);
        for (const { id, totalFloat } of path.projects) {
          const own = graph.items.flatMap(({ governedBy }, at) => governedBy.includes(id) ? [floatOf.get(`done ${at}`) ?? NaN] : []); // prettier-ignore
          expect(totalFloat).toBe(Math.min(floatOf.get(`end ${id}`) ?? NaN, ...own));
        }
      }),
    );
  });

  it('names steps each of which waits for the one before, on days that never go back', () => {
    fc.assert(
      fc.property(aPortfolio, ({ links, projects }) => {
        const graph = buildWorkGraph(links);
        const { steps } = criticalPath(graph, projects, ASOF);
        const early = expectedDays(graph, ASOF);

        for (const [at, { id, day: on }] of steps.entries()) {
          const place = graph.placeOf.get(id) ?? -1;
          expect(early[place]).toBe(on);
          const before = graph.placeOf.get(steps[at - 1]?.id ?? id) ?? -1;
          if (at > 0) expect(graph.predecessors[place]).toContain(before);
        }
      }),
    );
  });
});
