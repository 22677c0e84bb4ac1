import fc from 'fast-check';

import { weighJudgements, type AhpInput } from './ahp';
import type { Judgement } from './judgements';

/** Upper triangle, row by row; `null` where nobody judged. */
const upper = (size: number, values: readonly (number | null)[]): readonly Judgement[] => {
  const pairs = Array.from({ length: size }, (_, first) =>
    Array.from({ length: size - first - 1 }, (_, off) => ({ first, second: first + off + 1 })),
  ).flat();
  return pairs.flatMap((pair, index) => {
    const value = values[index] ?? null;
    return value === null ? [] : [{ ...pair, value }];
  });
};

const weigh = (
  size: number,
  values: readonly (number | null)[],
  randomIndex: AhpInput['randomIndex'] = 'saaty-classic',
) => weighJudgements({ size, judgements: upper(size, values), randomIndex });

const near = (figures: readonly number[], digits: number): readonly number[] =>
  figures.map((figure): number => expect.closeTo(figure, digits) as number);

describe('weighJudgements', () => {
  it('agrees with the leader example, by both tables of Saaty', () => {
    const leader = weigh(4, [4, 3, 7, 1 / 3, 3, 5]);

    expect(leader.weights).toEqual(near([0.5476, 0.1266, 0.2699, 0.0559], 4));
    expect(leader.lambdaMax).toBeCloseTo(4.118418, 6);
    expect(leader.consistencyRatio).toBeCloseTo(0.0439, 4);
    expect(leader.revisit).toBeNull();
    expect(weigh(4, [4, 3, 7, 1 / 3, 3, 5], 'saaty-2005').consistencyRatio).toBeCloseTo(0.0444, 4);
  });

  it('agrees with the car example', () => {
    const car = weigh(4, [3, 7, 3, 9, 1, 1 / 7], 'saaty-2005');

    expect(car.weights).toEqual(near([0.5101, 0.2344, 0.0405, 0.2151], 4));
    expect(car.consistencyRatio).toBeCloseTo(0.0746, 4);
  });

  it('fills in what is missing as Bozóki, Fülöp and Rónyai do', () => {
    const incomplete = weigh(4, [1, 5, 2, 3, 4, null], 'donegan-dodd-1991');

    expect(incomplete.weights).toEqual(near([0.3738, 0.392, 0.0985, 0.1357], 4));
    expect(incomplete.consistencyRatio).toBeCloseTo(0.0372, 4);
    // The published value of what is missing, filled in by hand, is no worse and no better.
    const completed = weigh(4, [1, 5, 2, 3, 4, 0.730297106886979]);
    expect(completed.lambdaMax).toBeCloseTo(incomplete.lambdaMax, 9);
  });

  it('needs no more than a chain of judgements', () => {
    expect(weigh(3, [2, null, 3])).toEqual({
      weights: near([6 / 10, 3 / 10, 1 / 10], 12),
      lambdaMax: 3,
      consistencyIndex: 0,
      consistencyRatio: 0,
      revisit: null,
    });
  });

  it('knows that one or two things cannot be inconsistent', () => {
    expect(weigh(1, [])).toMatchObject({ weights: [1], lambdaMax: 1, consistencyRatio: 0 });
    expect(weigh(2, [3])).toMatchObject({
      weights: near([0.75, 0.25], 12),
      lambdaMax: 2,
      consistencyRatio: 0,
    });
  });

  it('has no ratio beyond the sizes of the table', () => {
    const judgements = Array.from({ length: 15 }, (_, first) => ({
      first,
      second: first + 1,
      value: 2,
    }));

    expect(
      weighJudgements({ size: 16, judgements, randomIndex: 'saaty-classic' }).consistencyRatio,
    ).toBeNull();
    expect(
      weighJudgements({ size: 16, judgements, randomIndex: 'donegan-dodd-1991' }).consistencyRatio,
    ).toBe(0);
  });

  it('takes a judgement the other way round, and again if it says the same', () => {
    const judgements = [
      { first: 1, second: 0, value: 0.333 },
      { first: 0, second: 1, value: 3 },
    ];

    expect(weighJudgements({ size: 2, judgements, randomIndex: 'saaty-classic' }).weights).toEqual(
      near([0.75, 0.25], 3),
    );
  });

  it.each<[number, readonly (readonly [number, number, number])[], string]>([
    [0, [], 'size must be a whole number from 1 to 50, got 0'],
    [51, [], 'size must be a whole number from 1 to 50, got 51'],
    [2, [[0, 2, 3]], 'judgements[0] compares 2; there are 0 to 1'],
    [2, [[0, 0.5, 3]], 'judgements[0] compares 0.5; there are 0 to 1'],
    [2, [[1, 1, 1]], 'judgements[0] compares 1 with itself; leave it out'],
    [2, [[0, 1, 0]], 'judgements[0] must have a value from 1/10000 to 10000, got 0'],
    [2, [[0, 1, -3]], 'judgements[0] must have a value from 1/10000 to 10000, got -3'],
    [2, [[0, 1, Number.NaN]], 'judgements[0] must have a value from 1/10000 to 10000, got NaN'],
    [
      2,
      [
        [0, 1, 3],
        [1, 0, 3],
      ],
      `judgements[1] says ${1 / 3} of 0 against 1, judgements[0] says 3; keep one`,
    ],
    [
      4,
      [
        [0, 1, 1],
        [2, 3, 1],
      ],
      'judgements: nothing connects 2 with 0; compare 2 with one of 0, 1',
    ],
    [3, [], 'judgements: nothing connects 1 with 0; compare 1 with one of 0'],
  ])('refuses size %d with %j', (size, triples, message) => {
    const judgements = triples.map(([first, second, value]) => ({ first, second, value }));

    expect(() => weighJudgements({ size, judgements, randomIndex: 'saaty-classic' })).toThrow(
      new RangeError(message),
    );
  });

  it('ends with a clear word when a long ring contradicts itself beyond measure', () => {
    const chain = Array.from({ length: 49 }, (_, first) => ({
      first,
      second: first + 1,
      value: 10_000,
    }));
    const judgements = [...chain, { first: 0, second: 49, value: 1 / 10_000 }];

    expect(() => weighJudgements({ size: 50, judgements, randomIndex: 'saaty-2005' })).toThrow(
      'judgements: they contradict each other too strongly to be weighed; soften the largest',
    );
  });
});

describe('laws of judgements', () => {
  const weight = fc.integer({ min: 1, max: 100 });
  const anyWeights = fc.array(weight, { minLength: 2, maxLength: 9 });
  const ratios = (weights: readonly number[]) =>
    weights.flatMap((one, first) => weights.slice(first + 1).map((other) => one / other));
  const shares = (weights: readonly number[]) => {
    const sum = weights.reduce((total, each) => total + each, 0);
    return weights.map((each) => each / sum);
  };

  it('gives the weights of consistent judgements back, with ratio 0', () => {
    fc.assert(
      fc.property(anyWeights, (weights) => {
        const weighed = weigh(weights.length, ratios(weights));

        expect(weighed.weights).toEqual(near(shares(weights), 10));
        expect(weighed.consistencyRatio).toBe(0);
      }),
    );
  });

  it('gives them back from any tree of judgements', () => {
    const withParents = anyWeights.chain((weights) =>
      fc.record({
        weights: fc.constant(weights),
        parents: fc.tuple(
          ...weights.slice(1).map((_, index) => fc.integer({ min: 0, max: index })),
        ),
      }),
    );
    fc.assert(
      fc.property(withParents, ({ weights, parents }) => {
        const judgements = parents.map((first, index) => ({
          first,
          second: index + 1,
          value: (weights[first] ?? 1) / (weights[index + 1] ?? 1),
        }));
        const size = weights.length;

        expect(weighJudgements({ size, judgements, randomIndex: 'saaty-2005' })).toMatchObject({
          weights: near(shares(weights), 10),
          consistencyRatio: 0,
        });
      }),
    );
  });

  const saaty = fc.constantFrom(1 / 9, 1 / 7, 1 / 5, 1 / 3, 1 / 2, 1, 2, 3, 5, 7, 9);
  const anyMatrix = fc
    .integer({ min: 3, max: 7 })
    .chain((size) =>
      fc.tuple(
        fc.constant(size),
        fc.array(saaty, { minLength: (size * (size - 1)) / 2, maxLength: (size * (size - 1)) / 2 }),
      ),
    );

  it('weighs to 1, with λmax at least the size and Aw = λw', () => {
    fc.assert(
      fc.property(anyMatrix, ([size, values]) => {
        const { weights, lambdaMax } = weigh(size, values);
        const rows = Array.from(weights, (each) => each);
        for (const { first, second, value } of upper(size, values)) {
          rows[first] = (rows[first] ?? 0) + value * (weights[second] ?? 0);
          rows[second] = (rows[second] ?? 0) + (weights[first] ?? 0) / value;
        }

        expect(weights.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
        expect(lambdaMax).toBeGreaterThanOrEqual(size);
        expect(rows).toEqual(
          near(
            weights.map((each) => lambdaMax * each),
            9,
          ),
        );
      }),
    );
  });

  it('finds nothing better than what it fills in', () => {
    const factor = fc.constantFrom(0.9, 0.99, 1.01, 1.1);
    const missing = anyMatrix.chain(([size, values]) =>
      fc.record({
        size: fc.constant(size),
        values: fc.constant(values),
        // The first row stays, so that all are connected.
        hole: fc.integer({ min: size - 1, max: values.length - 1 }),
        otherHole: fc.integer({ min: size - 1, max: values.length - 1 }),
      }),
    );
    fc.assert(
      fc.property(missing, factor, ({ size, values, hole, otherHole }, nudge) => {
        const holed = values.map((value, at) => (at === hole || at === otherHole ? null : value));
        const least = weigh(size, holed);
        const ratioAt = (at: number) => {
          const pair = upper(size, values)[at];
          return (least.weights[pair?.first ?? 0] ?? 1) / (least.weights[pair?.second ?? 0] ?? 1);
        };
        const filled = values.map((value, at) => {
          if (at === hole) return nudge * ratioAt(at);
          return at === otherHole ? ratioAt(at) : value;
        });

        expect(weigh(size, filled).lambdaMax).toBeGreaterThanOrEqual(least.lambdaMax - 1e-9);
      }),
    );
  });

  it('asks to revisit the one judgement that was spoilt', () => {
    const spoilt = fc
      .array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 9 })
      .chain((weights) =>
        fc.record({
          weights: fc.constant(weights),
          at: fc.integer({ min: 0, max: (weights.length * (weights.length - 1)) / 2 - 1 }),
        }),
      );
    fc.assert(
      fc.property(spoilt, fc.constantFrom(1 / 30, 30), ({ weights, at }, factor) => {
        const values = ratios(weights).map((value, index) =>
          index === at ? factor * value : value,
        );
        const { revisit } = weigh(weights.length, values);
        const { first, second } = upper(weights.length, values)[at] ?? { first: -1, second: -1 };

        // Among nine things one spoilt judgement of thirty-six may still be accepted.
        if (revisit !== null) expect(revisit).toEqual([first, second]);
        if (weights.length <= 6) expect(revisit).not.toBeNull();
      }),
    );
  });
});
