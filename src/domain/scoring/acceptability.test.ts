import fc from 'fast-check';

import { acceptability } from './acceptability';
import { sampledShares } from './sampled-shares';

const near = (figures: readonly number[], digits: number): readonly number[] =>
  figures.map((figure): number => expect.closeTo(figure, digits) as number);

const max = (criteria: number) => Array.from({ length: criteria }, () => 'max' as const);
const firstRank = (matrix: readonly (readonly number[])[]) =>
  acceptability({ matrix, directions: max(matrix[0]?.length ?? 0) }).firstRank;

describe('acceptability', () => {
  it('is the length of weights that put each first, for two criteria', () => {
    expect(
      firstRank([
        [1, 0],
        [0, 1],
        [0.6, 0.6],
      ]),
    ).toEqual(near([0.4, 0.4, 0.2], 12));
  });

  it('is the area of weights that put each first, for three criteria', () => {
    const corners = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];

    expect(firstRank(corners)).toEqual(near([1 / 3, 1 / 3, 1 / 3], 12));
    // Of what is ½ everywhere the others leave the triangle between the middles of the sides.
    expect(firstRank([...corners, [0.5, 0.5, 0.5]])).toEqual(
      near([1 / 4, 1 / 4, 1 / 4, 1 / 4], 12),
    );
  });

  it('turns round what is to be minimised, and takes any unit', () => {
    const matrix = [
      [200, 5],
      [100, 3],
      [180, 4],
    ];

    // On 0 to 1: (0, 1), (1, 0) and (0.2, 0.5). The third is below the line between the others.
    expect(acceptability({ matrix, directions: ['min', 'max'] })).toEqual({
      firstRank: near([0.5, 0.5, 0], 12),
    });
  });

  it('lets equals share', () => {
    expect(
      firstRank([
        [1, 0],
        [1, 0],
        [0, 1],
      ]),
    ).toEqual(near([0.25, 0.25, 0.5], 12));
    expect(
      firstRank([
        [7, 7, 7],
        [7, 7, 7],
      ]),
    ).toEqual([0.5, 0.5]);
    expect(firstRank([[3], [5], [5], [1]])).toEqual([0, 0.5, 0.5, 0]);
  });

  it('gives nobody anything where nobody is', () => {
    expect(acceptability({ matrix: [], directions: ['max'] })).toEqual({ firstRank: [] });
  });

  it('estimates beyond three criteria, with errors that hold', () => {
    const corners = Array.from({ length: 5 }, (_, one) =>
      Array.from({ length: 5 }, (_, other) => (one === other ? 1 : 0)),
    );
    const { firstRank: shares, standardErrors = [] } = acceptability({
      matrix: corners,
      directions: max(5),
    });

    for (const [index, share] of shares.entries()) {
      const error = standardErrors[index] ?? 0;
      expect(error).toBeLessThan(0.001);
      expect(Math.abs(share - 1 / 5)).toBeLessThan(5 * error);
    }
  });

  it('would estimate three criteria as they are computed', () => {
    const value = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    const rows = fc.uniqueArray(fc.tuple(value, value, value), {
      minLength: 1,
      maxLength: 5,
      selector: (row) => row.join(),
    });
    fc.assert(
      fc.property(rows, (some) => {
        // With the ends of the scale among them, values stay as they are.
        const matrix = [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
          ...some.filter(([...row]) => Math.max(...row) < 1),
        ];
        const { shares, standardErrors } = sampledShares(matrix);

        for (const [index, share] of firstRank(matrix).entries()) {
          const error = Math.max(1e-4, standardErrors[index] ?? 0);
          expect(Math.abs(share - (shares[index] ?? 0))).toBeLessThan(6 * error);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('adds up to 1 and gives nothing to what another beats everywhere', () => {
    const rows = fc
      .integer({ min: 1, max: 3 })
      .chain((criteria) =>
        fc.array(
          fc.array(fc.integer({ min: 0, max: 12 }), { minLength: criteria, maxLength: criteria }),
          { minLength: 1, maxLength: 12 },
        ),
      );
    fc.assert(
      fc.property(rows, (matrix) => {
        const shares = firstRank(matrix);

        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
        for (const [index, row] of matrix.entries()) {
          const isBeaten = matrix.some((other) =>
            row.every((value, at) => (other[at] ?? 0) > value),
          );
          if (isBeaten) expect(shares[index]).toBe(0);
        }
      }),
    );
  });

  it('is the same in whatever order alternatives and criteria come', () => {
    const rows = fc.array(
      fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 }),
      {
        minLength: 1,
        maxLength: 10,
      },
    );
    fc.assert(
      fc.property(rows, (matrix) => {
        const backwards = matrix.map((row) => row.toReversed()).toReversed();
        expect(firstRank(backwards).toReversed()).toEqual(near(firstRank(matrix), 10));
      }),
    );
  });

  it('answers for 5,000 alternatives', () => {
    const on = (count: number, criteria: number) =>
      Array.from({ length: count }, (_, row) =>
        Array.from({ length: criteria }, (_, index) => ((row + 1) * (index + 3) * 7919) % 1009),
      );

    for (const criteria of [2, 3, 4]) {
      const shares = firstRank(on(5000, criteria));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }
  });

  it.each([
    [[[1, 2], [3]], ['max', 'max'] as const, 'matrix[1] has 1 values for 2 directions'],
    [
      [[Number.NaN]],
      ['max'] as const,
      'matrix[0][0] must be a finite number, at most 1e100 either way',
    ],
    [[[]], [] as const, 'directions must be 1 to 50, got 0'],
  ])('refuses %j', (matrix, directions, message) => {
    expect(() => acceptability({ matrix, directions })).toThrow(new RangeError(message));
  });
});
