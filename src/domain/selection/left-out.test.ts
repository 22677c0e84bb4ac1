import fc from 'fast-check';

import { problemOf, type Board, type BoardProposal } from './board';
import { leftOutOf } from './left-out';
import { solveSelection } from './solve';

const board = (
  costs: readonly number[],
  values: readonly number[],
  locks: Readonly<Record<number, 'in' | 'out'>> = {},
): Board =>
  boardOf(
    costs.map((cost, at) => ({
      id: String(at),
      cost,
      value: values[at] ?? 0,
      takes: [],
      leastShare: null,
      starts: [],
      lock: locks[at] ?? 'free',
    })),
  );
const boardOf = (proposals: readonly BoardProposal[]): Board => ({
  proposals,
  limits: [],
  relations: [],
});

const published = board([12, 7, 11, 8, 9], [24, 13, 23, 15, 16]);

describe('leftOutOf', () => {
  it('tells the price of a force-in as published: 51 without, 44 with the last', () => {
    const left = leftOutOf(problemOf(published, 26), new Set(['1', '2', '3']));

    expect(left.find(({ id }) => id === '4')).toMatchObject({ price: 7 });
  });

  it('tells at which budget each enters by itself', () => {
    const left = leftOutOf(problemOf(published, 26), new Set(['1', '2', '3']));

    // 27 buys 0, 1 and 3 as well as 1, 2 and 4: 52 either way
    expect(left).toEqual([
      { id: '0', price: 4, entersAt: 27 },
      { id: '4', price: 7, entersAt: 27 },
    ]);
  });

  it('has no price for what does not fit, and says nothing of what is locked out', () => {
    const problem = problemOf(board([5, 9, 2], [5, 9, 2], { 0: 'in', 2: 'out' }), 6);

    expect(leftOutOf(problem, new Set(['0']))).toEqual([{ id: '1', price: null, entersAt: 14 }]);
  });

  it('says 0 and the present budget of what is just as good', () => {
    const problem = problemOf(board([4, 4], [7, 7]), 4);

    expect(leftOutOf(problem, new Set(['0']))).toEqual([{ id: '1', price: 0, entersAt: 4 }]);
  });

  it('agrees with solving at every budget', () => {
    const proposals = fc.array(
      fc.record({
        cost: fc.integer({ min: 1, max: 9 }),
        value: fc.integer({ min: 1, max: 20 }),
        lock: fc.constantFrom('free' as const, 'free' as const, 'out' as const),
      }),
      { minLength: 1, maxLength: 6 },
    );
    const worth = (some: readonly BoardProposal[], budget: number) => {
      const found = solveSelection(problemOf(boardOf(some), budget), () => false);
      return found.kind === 'optimal' ? found.value : null;
    };

    fc.assert(
      fc.property(proposals, fc.integer({ min: 1, max: 30 }), (drawn, budget) => {
        const some = drawn.map((one, at) => ({
          ...one,
          takes: [],
          leastShare: null,
          starts: [],
          id: String(at),
        }));
        const best = solveSelection(problemOf(boardOf(some), budget), () => false);
        const selected = new Set(best.kind === 'optimal' ? best.selected : []);

        for (const { id, price, entersAt } of leftOutOf(
          problemOf(boardOf(some), budget),
          selected,
        )) {
          const forced = some.map((one) => (one.id === id ? { ...one, lock: 'in' as const } : one));
          const now = worth(forced, budget);
          expect(price).toBe(now === null ? null : (worth(some, budget) ?? 0) - now);
          const budgets = Array.from({ length: 60 }, (_, more) => budget + more);
          expect(entersAt).toBe(budgets.find((each) => worth(forced, each) === worth(some, each)));
        }
      }),
      { numRuns: 60 },
    );
  });
});
