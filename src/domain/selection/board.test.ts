import fc from 'fast-check';

import { workItemId } from '../foundation/ids';
import type { Relation } from '../foundation/relation';
import { problemOf, type Board, type BoardProposal, type Lock } from './board';
import { forceInPrices } from './force-in';
import { solveSelection } from './solve';

const [a, b, c] = [workItemId('1'), workItemId('2'), workItemId('3')];
const proposal = (
  id: string,
  [value, cost, ...takes]: readonly number[],
  lock: Lock = 'free',
): BoardProposal => ({
  id,
  value: value ?? 0,
  cost: cost ?? 0,
  takes,
  lock,
  leastShare: null,
  starts: [],
});
const board = (
  proposals: readonly BoardProposal[],
  limits: readonly number[] = [],
  ...relations: readonly Relation[]
): Board => ({ proposals, limits, relations });
const selectedOf = (some: Board, budget: number) => {
  const found = solveSelection(problemOf(some, budget), () => false);
  return 'selected' in found ? found.selected : found.kind;
};

describe('problemOf', () => {
  it('asks for what is locked in, and bars what is locked out', () => {
    const some = board([proposal('1', [3, 1], 'out'), proposal('2', [2, 2]), proposal('3', [1, 3], 'in')]); // prettier-ignore

    expect(problemOf(some, 4)).toMatchObject({ budgets: [4], mustDo: ['3'], mustNot: ['1'] });
    expect(selectedOf(some, 4)).toEqual(['3']);
  });

  it('keeps within every pool as within the budget', () => {
    const some = board([proposal('1', [5, 1, 40]), proposal('2', [4, 1, 30]), proposal('3', [3, 1, 20])], [60]); // prettier-ignore

    expect(selectedOf(some, 3)).toEqual(['1', '3']);
  });

  it('takes none without what it needs, not both that exclude each other, and one of a group', () => {
    const three = [proposal('1', [5, 2]), proposal('2', [1, 2]), proposal('3', [4, 2])];

    const needs = { kind: 'requires', one: a, other: b } as const;
    const excludes = { kind: 'excludes', one: a, other: c } as const;
    const oneOf = { kind: 'one-of', group: [b, c] } as const;
    expect(selectedOf(board(three, [], needs), 2)).toEqual(['3']);
    expect(selectedOf(board(three, [], excludes), 4)).toEqual(['1', '2']);
    expect(selectedOf(board(three, [], oneOf), 6)).toEqual(['1', '3']);
  });

  it('bars what needs a proposal that is not on the board; of pairs and groups those count that are', () => {
    const two = [proposal('1', [5, 1], 'out'), proposal('2', [4, 1])];
    const some = board(
      two,
      [],
      { kind: 'requires', one: b, other: c },
      { kind: 'excludes', one: a, other: c },
      { kind: 'one-of', group: [a, c] },
      { kind: 'one-of', group: [c, workItemId('4')] },
    );

    expect(problemOf(some, 9)).toMatchObject({
      mustNot: ['1', '2'],
      requires: [],
      excludes: [],
      oneOf: [['1']],
    });
  });
});

describe('forceInPrices', () => {
  it('tells what each costs under two budgets, and that one does not fit', () => {
    const some = board(
      [proposal('1', [5, 1, 1]), proposal('2', [4, 1, 2]), proposal('3', [4, 2, 1]), proposal('4', [9, 1, 3])], // prettier-ignore
      [2],
    );
    const problem = problemOf(some, 2);
    const best = solveSelection(problem, () => false);
    if (best.kind !== 'optimal') throw new Error(`${best.kind} instead of optimal`);

    expect(forceInPrices(problem, best, () => false)).toEqual([
      { id: '2', price: 1, entersAt: null },
      { id: '3', price: 1, entersAt: null },
      { id: '4', price: null, entersAt: null },
    ]);
    expect(forceInPrices(problem, best, () => true)).toEqual([]);
  });

  it('is never below nothing, whatever the board asks', () => {
    const drawn = fc.array(
      fc.record({
        value: fc.integer({ min: 0, max: 9 }),
        cost: fc.integer({ min: 0, max: 5 }),
        takes: fc.tuple(fc.integer({ min: 0, max: 5 })),
        lock: fc.constantFrom<Lock>('free', 'free', 'in', 'out'),
      }),
      { minLength: 3, maxLength: 6 },
    );
    const limits = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));

    fc.assert(
      fc.property(drawn, limits, (list, [budget, limit]) => {
        const some = board(
          list.map((one, at) => ({ ...one, leastShare: null, starts: [], id: String(at + 1) })),
          [limit],
          { kind: 'requires', one: a, other: b },
        );
        const problem = problemOf(some, budget);
        const best = solveSelection(problem, () => false);
        if (best.kind !== 'optimal') return;
        for (const { price } of forceInPrices(problem, best, () => false)) {
          expect(price ?? 0).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 40 },
    );
  });
});
