import { descendFrontier, type FrontierEnd } from './descending-frontier';
import type { FrontierPoint } from './frontier';
import { aProblem } from './test-problems';

/** Of the second budget each takes 1, and there are 2. */
const problem = aProblem({
  values: [24, 13, 23, 15, 16],
  costs: [
    [12, 7, 11, 8, 9],
    [1, 1, 1, 1, 1],
  ],
  budgets: [47, 2],
});

function taken(steps: Generator<FrontierPoint | null, FrontierEnd>) {
  const points: FrontierPoint[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { points, end: step.value };
    if (step.value !== null) points.push(step.value);
  }
}

describe('descendFrontier', () => {
  it('goes down from the most that the other budgets allow', () => {
    const { points, end } = taken(descendFrontier(problem, 0, () => false));

    expect(points.slice(0, 3)).toEqual([
      { cost: 23, value: 47 },
      { cost: 21, value: 40 },
      { cost: 20, value: 39 },
    ]);
    expect(points.at(-1)).toEqual({ cost: 0, value: 0 });
    expect(end).toEqual({ kind: 'whole' });
  });

  it('varies any of the budgets', () => {
    const { points } = taken(descendFrontier({ ...problem, budgets: [26, 5] }, 1, () => false));

    expect(points).toEqual([
      { cost: 3, value: 51 },
      { cost: 2, value: 47 },
      { cost: 1, value: 24 },
      { cost: 0, value: 0 },
    ]);
  });

  it('says from which budget on it is proven when it is stopped', () => {
    let solved = 0;
    const steps = descendFrontier(problem, 0, () => solved > 3);
    const points: FrontierPoint[] = [];
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        expect(points.length).toBeGreaterThan(0);
        expect(step.value).toEqual({ kind: 'from', cost: points.at(-1)?.cost });
        return;
      }
      if (step.value === null) continue;
      points.push(step.value);
      solved += 1;
    }
  });

  it('lets time be given to each selection, also where many are needed for a point', () => {
    const alike = aProblem({
      values: [10, 10, 10],
      costs: [
        [9, 5, 2],
        [1, 1, 1],
      ],
      budgets: [16, 1],
    });
    const all = [...descendFrontier(alike, 0, () => false)];
    expect(all[0]).toBeNull();
    expect(all.filter((each) => each !== null)).toEqual([
      { cost: 2, value: 10 },
      { cost: 0, value: 0 },
    ]);
  });

  it('knows nothing when it is stopped at once', () => {
    expect(taken(descendFrontier(problem, 0, () => true))).toEqual({
      points: [],
      end: { kind: 'from', cost: 47 },
    });
  });

  it('is whole and has no point where nothing does all that is asked', () => {
    const { points, end } = taken(descendFrontier({ ...problem, mustDo: [0, 1, 2] }, 0, () => false)); // prettier-ignore
    expect({ points, end }).toEqual({ points: [], end: { kind: 'whole' } });
  });

  it('refuses a budget that there is none of', () => {
    expect(() => descendFrontier(problem, 2, () => false).next()).toThrow(
      'along: there is no budget 2, there are 2',
    );
  });
});
