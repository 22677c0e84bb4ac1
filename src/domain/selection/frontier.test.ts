import { frontierOf } from './frontier';
import { aProblem } from './test-problems';

const P02 = aProblem({
  values: [24, 13, 23, 15, 16],
  costs: [[12, 7, 11, 8, 9]],
  budgets: [26],
});

describe('frontierOf', () => {
  it('goes from nothing to the optimum of the budget', () => {
    expect(frontierOf(P02)).toEqual([
      { cost: 0, value: 0 },
      { cost: 7, value: 13 },
      { cost: 8, value: 15 },
      { cost: 9, value: 16 },
      { cost: 11, value: 23 },
      { cost: 12, value: 24 },
      { cost: 15, value: 28 },
      { cost: 16, value: 29 },
      { cost: 17, value: 31 },
      { cost: 18, value: 36 },
      { cost: 19, value: 38 },
      { cost: 20, value: 39 },
      { cost: 21, value: 40 },
      { cost: 23, value: 47 },
      { cost: 26, value: 51 },
    ]);
  });

  it('begins with what must be taken', () => {
    expect(
      frontierOf({
        ...P02,
        mustDo: [4],
        excludes: [
          [4, 0],
          [4, 2],
        ],
      }),
    ).toEqual([
      { cost: 9, value: 16 },
      { cost: 16, value: 29 },
      { cost: 17, value: 31 },
      { cost: 24, value: 44 },
    ]);
  });

  it('has no point where nothing does all that is asked', () => {
    expect(frontierOf({ ...P02, mustDo: [1], mustNot: [1] })).toEqual([]);
    expect(frontierOf({ ...P02, oneOf: [[0, 1]], mustNot: [0, 1] })).toEqual([]);
  });

  it('takes decimals that add up to the same for the same', () => {
    const problem = aProblem({
      values: [0.1, 0.2, 0.3],
      costs: [[0.1, 0.2, 0.3]],
      budgets: [0.3],
    });
    const points = frontierOf(problem);

    expect(points).toHaveLength(4);
    expect(points.at(-1)?.cost).toBeCloseTo(0.3, 12);
  });

  it('lists the pairs of 5,000 proposals in whole units', () => {
    const values = Array.from({ length: 5000 }, (_, at) => 1 + ((at * 7919) % 500));
    const costs = Array.from({ length: 5000 }, (_, at) => 1 + ((at * 104_729) % 300));
    const points = frontierOf(aProblem({ values, costs: [costs], budgets: [500] }));

    expect(points.length).toBeGreaterThan(300);
    expect(points.at(-1)?.cost).toBeLessThanOrEqual(500);
  });

  it('says when the pairs are too many', () => {
    const values = Array.from({ length: 5000 }, (_, at) => Math.sqrt(at + 2));
    const costs = Array.from({ length: 5000 }, (_, at) => Math.cbrt(at + 2));
    const problem = aProblem({ values, costs: [costs], budgets: [1e6] });

    expect(() => frontierOf(problem)).toThrow(
      /^proposals: 5000 proposals have too many different costs and values for a frontier; round/,
    );
  });

  it.each([
    [{ budgets: [] as number[] }, /^budgets: a frontier has one budget, got 0; choose one/],
    [{ budgets: [1, 2] }, /^budgets: a frontier has one budget, got 2; choose one/],
  ])('refuses %j', ({ budgets }, message) => {
    const problem = aProblem({ values: [1], costs: budgets.map(() => [1]), budgets });

    expect(() => frontierOf(problem)).toThrow(message);
  });
});
