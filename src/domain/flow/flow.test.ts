import fc from 'fast-check';

import {
  addDays,
  day,
  instantFromMilliseconds,
  millisecondsOf,
  instant,
} from '../foundation/calendar';
import { STATUS_CATEGORIES } from '../foundation/work-item';
import { cumulativeFlow } from './cumulative-flow';
import { nearestRank } from './nearest-rank';
import { flowEfficiency, passageOf } from './passage';

const CREATED = instant('2026-03-02T08:00:00.000Z');
const HOUR = 3_600_000;
const at = (hours: number) => instantFromMilliseconds(millisecondsOf(CREATED) + hours * HOUR);

describe('a percentile by nearest rank', () => {
  it('is one of the values, the smallest that so many do not exceed', () => {
    const values = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 100 }), (all, percentile) => {
        const found = nearestRank(all, percentile) ?? Number.NaN;
        const share = (limit: number) => all.filter((one) => one <= limit).length / all.length;

        expect(all).toContain(found);
        expect(share(found)).toBeGreaterThanOrEqual(percentile / 100 - 1e-12);
        expect(share(found - 1)).toBeLessThan(percentile / 100);
      }),
    );
  });

  it('does not exist without values, nor of 0 percent', () => {
    expect(nearestRank([], 50)).toBeNull();
    expect(() => nearestRank([1], 0)).toThrow(RangeError);
  });
});

describe('the passage of a finished item', () => {
  it('goes from the first day in progress to the last into done, both counted', () => {
    const passage = passageOf(CREATED, [
      { at: at(24), from: 'to-do', to: 'in-progress' },
      { at: at(30), from: 'in-progress', to: 'to-do' },
      { at: at(48), from: 'to-do', to: 'in-progress' },
      { at: at(60), from: 'in-progress', to: 'done' },
      { at: at(99), from: 'done', to: 'done' },
    ]);
    expect(passage).toEqual({
      finished: at(60),
      cycleDays: 2,
      leadMilliseconds: 60 * HOUR,
      activeMilliseconds: 18 * HOUR,
    });
    expect(flowEfficiency(passage === null ? [] : [passage])).toBe(0.3);
  });

  it('begins with the item where that began in progress, and takes one day at least', () => {
    const passage = passageOf(CREATED, [{ at: at(1), from: 'in-progress', to: 'done' }]);
    expect(passage).toMatchObject({ cycleDays: 1, activeMilliseconds: HOUR });
  });

  it.each([
    ['went straight to done', [{ at: at(1), from: 'to-do', to: 'done' }]],
    ['was taken up again', [{ at: at(1), from: 'done', to: 'in-progress' }]],
    ['passed through a status that is gone', [{ at: at(1), from: 'in-progress', to: null }, { at: at(2), from: null, to: 'done' }]], // prettier-ignore
    ['was never moved', []],
  ] as const)('is not told of one that %s', (_what, turns) => {
    expect(passageOf(CREATED, turns)).toBeNull();
  });

  it('is never longer at work than it took', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.constantFrom(...STATUS_CATEGORIES)), { minLength: 1, maxLength: 8 }); // prettier-ignore
    fc.assert(
      fc.property(steps, (moves) => {
        let [hours, from] = [0, 'to-do' as (typeof STATUS_CATEGORIES)[number]];
        const turns = [...moves, [1, 'done'] as const].map(([wait, to]) => {
          hours += wait;
          const turn = { at: at(hours), from, to };
          from = to;
          return turn;
        });
        const passage = passageOf(CREATED, turns);
        if (passage === null) return;

        expect(passage.activeMilliseconds).toBeLessThanOrEqual(passage.leadMilliseconds);
        expect(passage.cycleDays).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('has no efficiency without lead time', () => {
    expect(flowEfficiency([])).toBeNull();
  });
});

describe('cumulative flow', () => {
  it('has bands that add up to the items of each day, in order, none of a day twice', () => {
    const count = fc.integer({ min: 0, max: 99 });
    const dayAt = fc.integer({ min: 0, max: 60 });
    const kept = fc.uniqueArray(fc.record({ at: dayAt, toDo: count, inProgress: count, done: count }), { selector: ({ at: each }) => each }); // prettier-ignore
    const inOrder = <Point extends { readonly at: number }>(points: readonly Point[]) =>
      [...points]
        .sort((one, other) => one.at - other.at)
        .map(({ at: each, ...rest }) => ({ ...rest, day: addDays(day('2026-01-01'), each) }));
    fc.assert(
      fc.property(kept, (points) => {
        const dated = [0, 20, 40].map((each) => ({ at: each, scope: 50, done: 10 }));
        const flow = cumulativeFlow(inOrder(dated), inOrder(points));

        for (const { done, inProgress, toDo, total } of flow) {
          if (inProgress !== null && toDo !== null) expect(done + inProgress + toDo).toBe(total);
          else expect(total).toBe(50);
        }
        const days = flow.map((point) => point.day);
        expect(days).toEqual([...new Set(days)].sort());
        expect(flow.filter(({ toDo }) => toDo !== null)).toHaveLength(points.length);
      }),
    );
  });
});
