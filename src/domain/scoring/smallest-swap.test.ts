import fc from 'fast-check';

import type { Decision } from './decision';
import { rank } from './rank';
import { smallestSwaps } from './smallest-swap';

const near = (figures: readonly number[], digits: number): readonly number[] =>
  figures.map((figure): number => expect.closeTo(figure, digits) as number);

const decision = (matrix: Decision['matrix'], weights: readonly number[]): Decision => ({
  matrix,
  weights,
  directions: weights.map(() => 'max'),
});

describe('smallestSwaps', () => {
  it('moves the lead away', () => {
    const input = decision(
      [
        [1, 0],
        [0, 1],
      ],
      [7, 3],
    );

    expect(smallestSwaps(input, [[1, 0]])).toEqual([
      { pair: [0, 1], moved: expect.closeTo(0.2, 12) as number, weights: near([0.5, 0.5], 12) },
    ]);
  });

  it('takes weight first where it counts most for the one ahead', () => {
    const input = decision(
      [
        [1, 0.6, 0],
        [0, 0, 1],
        [0, 1, 0],
      ],
      [0.1, 0.6, 0.3],
    );

    // The lead is 0.1 + 0.36 - 0.3 = 0.16. All of the first (0.1, worth 2 each) would undo 0.2.
    expect(smallestSwaps(input, [[0, 1]])).toEqual([
      {
        pair: [0, 1],
        moved: expect.closeTo(0.08, 12) as number,
        weights: near([0.02, 0.6, 0.38], 12),
      },
    ]);
  });

  it('may bring in a criterion that counted nothing', () => {
    const input = decision(
      [
        [1, 0],
        [0, 1],
      ],
      [1, 0],
    );

    expect(smallestSwaps(input, [[0, 1]])[0]).toMatchObject({ moved: 0.5, weights: [0.5, 0.5] });
  });

  it('never swaps what is nowhere better, and has nothing to move between equals', () => {
    const input = decision(
      [
        [2, 2],
        [1, 2],
        [1, 2],
        [0, 0],
      ],
      [1, 1],
    );

    expect(
      smallestSwaps(input, [
        [0, 1],
        [1, 2],
      ]),
    ).toEqual([
      { pair: [0, 1], moved: null, weights: null },
      { pair: [1, 2], moved: 0, weights: [0.5, 0.5] },
    ]);
  });

  it.each([
    [[0, 2] as const, 'pairs[0] must be two different alternatives from 0 to 1, got 0 and 2'],
    [[1, 1] as const, 'pairs[0] must be two different alternatives from 0 to 1, got 1 and 1'],
  ])('refuses the pair %j', (pair, message) => {
    expect(() => smallestSwaps(decision([[1], [2]], [1]), [pair])).toThrow(new RangeError(message));
  });

  const anyDecision = fc.integer({ min: 2, max: 4 }).chain((criteria) =>
    fc.record({
      matrix: fc.array(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: criteria, maxLength: criteria }),
        { minLength: 2, maxLength: 5 },
      ),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), {
        minLength: criteria,
        maxLength: criteria,
      }),
    }),
  );

  it('ends where both score the same, and says how much was moved', () => {
    fc.assert(
      fc.property(anyDecision, ({ matrix, weights }) => {
        const [swap] = smallestSwaps(decision(matrix, weights), [[0, 1]]);
        if (swap === undefined || swap.weights === null) return;

        const { scores } = rank({ ...decision(matrix, swap.weights), method: 'weighted-sum' });
        const sum = weights.reduce((total, each) => total + each, 0);
        const moved = swap.weights.reduce(
          (total, each, index) => total + Math.abs(each - (weights[index] ?? 0) / sum) / 2,
          0,
        );
        expect(scores[0]).toBeCloseTo(scores[1] ?? 0, 9);
        expect(moved).toBeCloseTo(swap.moved ?? -1, 9);
      }),
    );
  });

  it('finds no smaller change at random', () => {
    const toWeights = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(anyDecision, toWeights, ({ matrix, weights }, others) => {
        const to = others.slice(0, weights.length);
        const total = to.reduce((sum, each) => sum + each, 0);
        if (total === 0) return;
        const [swap] = smallestSwaps(decision(matrix, weights), [[0, 1]]);
        const [ahead, behind] = swap?.pair ?? [0, 1];
        const { scores } = rank({ ...decision(matrix, to), method: 'weighted-sum' });
        if ((scores[behind] ?? 0) - (scores[ahead] ?? 0) <= 1e-12) return;

        const sum = weights.reduce((all, each) => all + each, 0);
        const moved = to.reduce(
          (all, each, index) => all + Math.abs(each / total - (weights[index] ?? 0) / sum) / 2,
          0,
        );
        expect(swap?.moved).not.toBeNull();
        expect(moved).toBeGreaterThanOrEqual((swap?.moved ?? 0) - 1e-9);
      }),
    );
  });
});
