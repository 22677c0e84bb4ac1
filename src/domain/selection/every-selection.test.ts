import fc from 'fast-check';

import { membersOf, withOnly } from './constraints';
import { descendFrontier } from './descending-frontier';
import { frontierOf } from './frontier';
import type { SelectionProblem } from './problem';
import { solveSelection } from './solve';
import { aProblem, everySelection } from './test-problems';

const solve = (problem: SelectionProblem) => solveSelection(problem, () => false);
/** -Infinity when nothing does all that is asked. */
const bestValue = (problem: SelectionProblem) => {
  const selection = solve(problem);
  if (selection.kind === 'infeasible') return -Infinity;
  if (selection.kind === 'optimal') return selection.value;
  throw new Error(`It is ${selection.kind} without having been stopped.`);
};

const problemsOf = (size: { readonly proposals: number; readonly budgets: number }) =>
  fc
    .tuple(fc.integer({ min: 1, max: size.proposals }), fc.integer({ min: 1, max: size.budgets }))
    .chain(([count, budgets]) => {
      const id = fc.nat(count - 1);
      const amounts = fc.array(fc.nat(20), { minLength: count, maxLength: count });
      const some = (maxLength: number) => ({ maxLength });
      return fc.record({
        values: fc.array(fc.integer({ min: -3, max: 30 }), { minLength: count, maxLength: count }),
        costs: fc.array(amounts, { minLength: budgets, maxLength: budgets }),
        budgets: fc.array(fc.nat(10 * count), { minLength: budgets, maxLength: budgets }),
        mustDo: fc.array(id, some(1)),
        mustNot: fc.array(id, some(1)),
        requires: fc.array(fc.tuple(id, id), some(4)),
        excludes: fc.array(fc.tuple(id, id), some(3)),
        oneOf: fc.array(fc.uniqueArray(id, { minLength: 1, maxLength: 4 }), some(2)),
      });
    })
    .map(({ values, costs, budgets, ...demands }): SelectionProblem => ({
      ...aProblem({ values, costs, budgets }),
      ...demands,
    }));

const problems = problemsOf({ proposals: 10, budgets: 3 });

describe('against every selection there is', () => {
  it('the optimum of 10,000 problems of up to 14 proposals is the highest value', () => {
    fc.assert(
      fc.property(problemsOf({ proposals: 14, budgets: 3 }), (problem) => {
        const values = everySelection(problem).map(({ value }) => value);

        expect(bestValue(problem)).toBe(values.reduce((a, b) => Math.max(a, b), -Infinity));
      }),
      { numRuns: 10_000 },
    );
  });

  it('the optimum of one budget without links is the highest value', () => {
    fc.assert(
      fc.property(problemsOf({ proposals: 10, budgets: 1 }), (linked) => {
        const problem = { ...linked, requires: [], excludes: [], oneOf: [] };
        const values = everySelection(problem).map(({ value }) => value);

        expect(bestValue(problem)).toBe(values.reduce((a, b) => Math.max(a, b), -Infinity));
      }),
      { numRuns: 200 },
    );
  });

  it('the frontier in one of several budgets is every pair that no other beats on both', () => {
    fc.assert(
      fc.property(problemsOf({ proposals: 12, budgets: 3 }), fc.nat(2), (problem, place) => {
        const along = place % problem.budgets.length;
        const pairs = everySelection(problem).map(({ value, costs }) => ({ cost: costs[along] ?? NaN, value })); // prettier-ignore
        const best = new Map<number, number>();
        for (const { cost, value } of pairs) best.set(cost, Math.max(value, best.get(cost) ?? -Infinity)); // prettier-ignore
        const efficient = [...best].filter(([cost, value]) =>
          [...best].every(([other, worth]) => other >= cost || worth < value),
        );

        const points = [...descendFrontier(problem, along, () => false)].flatMap(
          (each) => each ?? [],
        );
        expect(points.map(({ cost, value }) => [cost, value])).toEqual(
          efficient.sort(([one], [other]) => other - one),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('the frontier is every pair that no other beats on both', () => {
    fc.assert(
      fc.property(problemsOf({ proposals: 12, budgets: 1 }), (problem) => {
        const pairs = everySelection(problem).map(({ value, costs: [cost = NaN] }) => ({
          cost,
          value,
        }));
        const efficient = pairs.filter(
          (pair) =>
            !pairs.some(
              (other) =>
                other.cost <= pair.cost &&
                other.value >= pair.value &&
                (other.cost < pair.cost || other.value > pair.value),
            ),
        );
        const each = new Map(efficient.map((pair) => [pair.cost, pair]));

        expect(frontierOf(problem)).toEqual(
          [...each.values()].sort((one, other) => one.cost - other.cost),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('a conflict satisfies nothing, and without any one of it something does', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const selection = solve(problem);
        if (selection.kind !== 'infeasible') return;

        const places = selection.conflict.map(({ place }) => place);
        const conflict = membersOf(problem).filter(({ list, index }) =>
          places.includes(`${list}[${index}]`),
        );
        expect(everySelection(withOnly(problem, conflict))).toEqual([]);
        for (const left of conflict) {
          const rest = conflict.filter((each) => each !== left);
          expect(everySelection(withOnly(problem, rest)).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the optimum', () => {
  it('never falls with more budget', () => {
    fc.assert(
      fc.property(problems, fc.nat(20), (problem, more) => {
        const budgets = problem.budgets.map((budget) => budget + more);

        expect(bestValue({ ...problem, budgets })).toBeGreaterThanOrEqual(bestValue(problem));
      }),
    );
  });

  it('never rises with a demand', () => {
    fc.assert(
      fc.property(problems, fc.nat(9), fc.nat(9), (problem, one, other) => {
        const [first, second] = [one, other].map((at) => at % problem.proposals.length);
        const demands: readonly Partial<SelectionProblem>[] = [
          { mustDo: [...problem.mustDo, first ?? 0] },
          { mustNot: [...problem.mustNot, first ?? 0] },
          { requires: [...problem.requires, [first ?? 0, second ?? 0]] },
          { excludes: [...problem.excludes, [first ?? 0, second ?? 0]] },
          { oneOf: [...problem.oneOf, [first ?? 0, second ?? 0]] },
        ];
        const free = bestValue(problem);

        for (const demand of demands) {
          expect(bestValue({ ...problem, ...demand })).toBeLessThanOrEqual(free);
        }
      }),
    );
  });

  it('is the last point of the frontier', () => {
    fc.assert(
      fc.property(problemsOf({ proposals: 12, budgets: 1 }), (problem) => {
        expect(frontierOf(problem).at(-1)?.value ?? -Infinity).toBe(bestValue(problem));
      }),
    );
  });

  it('lies between the value and the bound of a search that was stopped', () => {
    fc.assert(
      fc.property(problems, fc.nat(2000), (problem, patience) => {
        const stopped = solveSelection(problem, (work) => work > patience);
        const best = bestValue(problem);

        if (stopped.kind === 'infeasible') expect(best).toBe(-Infinity);
        else if (stopped.kind === 'optimal') expect(stopped.value).toBe(best);
        else {
          expect(stopped.bound).toBeGreaterThanOrEqual(best);
          if (stopped.kind === 'feasible') expect(stopped.value).toBeLessThanOrEqual(best);
        }
      }),
    );
  });
});
