import type { SelectionProblem } from './problem';
import { solveSelection } from './solve';
import { aProblem } from './test-problems';

const toTheEnd = () => false;
const solve = (problem: SelectionProblem) => solveSelection(problem, toTheEnd);

const P01 = aProblem({
  values: [92, 57, 49, 68, 60, 43, 67, 84, 87, 72],
  costs: [[23, 31, 29, 44, 53, 38, 63, 85, 89, 82]],
  budgets: [165],
});
const P02 = aProblem({
  values: [24, 13, 23, 15, 16],
  costs: [[12, 7, 11, 8, 9]],
  budgets: [26],
});
const P03 = aProblem({
  values: [50, 50, 64, 46, 50, 5],
  costs: [[56, 59, 80, 64, 75, 17]],
  budgets: [190],
});

describe('solveSelection', () => {
  it.each([
    ['P01', P01, { value: 309, selected: [0, 1, 2, 3, 5] }],
    ['P02', P02, { value: 51, selected: [1, 2, 3] }],
    ['P03', P03, { value: 150, selected: [0, 1, 4] }],
  ])('finds the published optimum of %s', (_, problem, optimum) => {
    expect(solve(problem)).toEqual({ kind: 'optimal', ...optimum });
  });

  it('takes what a proposal requires', () => {
    expect(solve({ ...P02, requires: [[1, 0]] })).toEqual({
      kind: 'optimal',
      value: 47,
      selected: [0, 2],
    });
  });

  it('pays 7 for having to take a proposal', () => {
    expect(solve({ ...P02, mustDo: [4] })).toEqual({
      kind: 'optimal',
      value: 51 - 7,
      selected: [1, 3, 4],
    });
  });

  it('leaves out what must not be, what is excluded, and all but one of a group', () => {
    expect(solve({ ...P02, mustNot: [2] })).toMatchObject({ value: 44, selected: [1, 3, 4] });
    expect(solve({ ...P02, excludes: [[1, 2]] })).toMatchObject({ value: 47, selected: [0, 2] });
    expect(solve({ ...P02, oneOf: [[0, 2]] })).toMatchObject({ value: 51, selected: [1, 2, 3] });
    expect(solve({ ...P02, oneOf: [[0, 2, 3]] })).toMatchObject({
      value: 44,
      selected: [1, 3, 4],
    });
  });

  it('keeps within every budget', () => {
    const problem = aProblem({
      values: [10, 9, 8],
      costs: [
        [5, 4, 3],
        [1, 5, 3],
      ],
      budgets: [8, 6],
    });

    expect(solve(problem)).toEqual({ kind: 'optimal', value: 18, selected: [0, 2] });
  });

  it('fits 0.1 and 0.2 into 0.3', () => {
    const problem = aProblem({ values: [1, 1], costs: [[0.1, 0.2]], budgets: [0.3] });

    expect(solve(problem)).toMatchObject({ kind: 'optimal', value: 2 });
  });

  it('takes a proposal of negative value only where it must', () => {
    const problem = aProblem({ values: [5, -2], costs: [[1, 1]], budgets: [9] });

    expect(solve(problem)).toMatchObject({ value: 5, selected: [0] });
    expect(solve({ ...problem, mustDo: [1] })).toMatchObject({ value: 3, selected: [0, 1] });
    expect(solve({ ...problem, requires: [[0, 1]] })).toMatchObject({ value: 3 });
  });

  it('selects nothing where nothing fits, which is worth 0', () => {
    const problem = aProblem({ values: [5], costs: [[2]], budgets: [1] });

    expect(solve(problem)).toEqual({ kind: 'optimal', value: 0, selected: [] });
  });

  it.each<[string, Partial<SelectionProblem>, readonly string[]]>([
    [
      'a proposal that must be and must not be',
      { mustDo: [1, 0], mustNot: [0, 2] },
      ['mustNot[0]', 'mustDo[1]'],
    ],
    [
      'a chain of requirements that excludes itself',
      {
        mustDo: [1],
        requires: [
          [0, 2],
          [1, 3],
          [3, 4],
        ],
        excludes: [
          [2, 0],
          [4, 1],
        ],
      },
      ['excludes[1]', 'requires[1]', 'requires[2]', 'mustDo[0]'],
    ],
    [
      'obligations beyond the budget',
      { mustDo: [0, 2, 4] },
      ['mustDo[0]', 'mustDo[1]', 'mustDo[2]', 'budgets[0]'],
    ],
    [
      'a group that nothing is left of',
      {
        oneOf: [
          [3, 4],
          [0, 1],
        ],
        mustNot: [0, 1],
      },
      ['oneOf[1]', 'mustNot[0]', 'mustNot[1]'],
    ],
  ])('names a conflict that cannot be smaller: %s', (_, demands, places) => {
    const selection = solve({ ...P02, ...demands });

    if (selection.kind !== 'infeasible') throw new Error(`It is ${selection.kind}.`);
    expect([...selection.conflict.map(({ place }) => place)].sort()).toEqual([...places].sort());
  });

  it('says a conflict in words', () => {
    const problem = { ...P02, mustDo: [0, 3], mustNot: [1], requires: [[0, 1]] as const };

    expect(solve(problem)).toEqual({
      kind: 'infeasible',
      conflict: [
        { place: 'requires[0]', words: '0 needs 1' },
        { place: 'mustNot[0]', words: '1 must not be taken' },
        { place: 'mustDo[0]', words: '0 must be taken' },
      ],
    });
    expect(solve({ ...P02, mustDo: [0, 2, 3], excludes: [[4, 1]], oneOf: [[1, 4]] })).toEqual({
      kind: 'infeasible',
      conflict: [
        { place: 'mustDo[0]', words: '0 must be taken' },
        { place: 'mustDo[1]', words: '2 must be taken' },
        { place: 'mustDo[2]', words: '3 must be taken' },
        { place: 'budgets[0]', words: 'budget 1 has no more than 26' },
      ],
    });
  });

  it('says when it was stopped before it found anything', () => {
    // whoever takes the better one of a group has too little left for the other
    const problem = aProblem({ values: [10, 1, 10, 1], costs: [[6, 5, 6, 5]], budgets: [10] });
    const grouped: SelectionProblem = {
      ...problem,
      oneOf: [
        [0, 1],
        [2, 3],
      ],
    };

    expect(solveSelection(grouped, () => true)).toEqual({ kind: 'unknown', bound: 22 });
    expect(solve(grouped)).toEqual({ kind: 'optimal', value: 2, selected: [1, 3] });
  });

  it('gives the best so far with a bound that holds when it is stopped', () => {
    const problem = uncertain(30, 3);
    const whole = solve(problem);
    const early = solveSelection(problem, (work) => work > 3000);

    if (whole.kind !== 'optimal') throw new Error(`It is ${whole.kind}.`);
    if (early.kind !== 'feasible') throw new Error(`It is ${early.kind}.`);
    expect(early.value).toBeLessThanOrEqual(whole.value);
    expect(early.bound).toBeGreaterThanOrEqual(whole.value);
    expect(early.bound).toBeLessThan(1.05 * early.value);
  });

  it('comes to an answer with 5,000 proposals, within work that is counted', () => {
    const problem = uncertain(5000, 6);
    const linked: SelectionProblem = {
      ...problem,
      requires: Array.from({ length: 700 }, (_, at) => [7 * at, 7 * at + 1] as const),
      excludes: Array.from({ length: 300 }, (_, at) => [7 * at + 2, 7 * at + 3] as const),
      oneOf: Array.from({ length: 100 }, (_, at) => [50 * at + 4, 50 * at + 5, 50 * at + 6]),
    };
    const selection = solveSelection(linked, (work) => work > 60_000_000);

    if (selection.kind !== 'feasible') throw new Error(`It is ${selection.kind}.`);
    expect(selection.bound / selection.value).toBeLessThan(1.05);
  });

  it.each<[Partial<SelectionProblem>, string]>([
    [{ proposals: [] }, 'proposals must name at least one proposal'],
    [
      {
        proposals: [
          { id: 'A', value: 1, costs: [1] },
          { id: 'A', value: 2, costs: [1] },
        ],
      },
      'proposals[1].id: A is the id of proposals[0] too; give each its own',
    ],
    [
      { proposals: [{ id: 'A', value: NaN, costs: [1] }] },
      'proposals[0].value of A must be within ±9007199254740991, got NaN',
    ],
    [
      { proposals: [{ id: 'A', value: 1, costs: [-1] }] },
      'proposals[0].costs[0] of A must be from 0 to 9007199254740991, got -1',
    ],
    [
      { proposals: [{ id: 'A', value: 1, costs: [1, 2] }] },
      'proposals[0].costs of A must be one for each budget: 2 costs, 1 budgets',
    ],
    [{ budgets: [-5] }, 'budgets[0] must be from 0 to 9007199254740991, got -5'],
    [{ budgets: [Infinity] }, 'budgets[0] must be from 0 to 9007199254740991, got Infinity'],
    [{ mustDo: [0, 'X'] }, 'mustDo[1]: there is no proposal X; add it or take the name out'],
    [
      {
        requires: [
          [0, 1],
          [1, 'X'],
        ],
      },
      'requires[1][1]: there is no proposal X; add it or take the name out',
    ],
    [{ oneOf: [[0], []] }, 'oneOf[1] must name at least one proposal'],
  ])('refuses %j', (bad, message) => {
    expect(() => solve({ ...P02, ...bad })).toThrow(new RangeError(message));
  });
});

/** Values near to costs, so that the proof takes its time; the same at every run. */
function uncertain(count: number, budgets: number): SelectionProblem {
  let state = 12_345;
  const next = () => (state = (state * 48_271) % 2_147_483_647) % 1000;
  const costs = Array.from({ length: budgets }, () =>
    Array.from({ length: count }, () => 1 + next()),
  );
  const values = Array.from({ length: count }, (_, at) => {
    const sum = costs.reduce((total, cost) => total + (cost[at] ?? 0), 0);
    return Math.round(sum / budgets) + (next() % 100);
  });
  return aProblem({
    values,
    costs,
    budgets: costs.map((cost) => Math.round(cost.reduce((sum, each) => sum + each, 0) / 2)),
  });
}
