import type { Decision } from './decision';
import { rank, type RankInput } from './rank';

const decision = (rows: Decision['matrix'], rest: Partial<Decision> = {}): Decision => ({
  matrix: rows,
  weights: rows[0]?.map(() => 1) ?? [],
  directions: rows[0]?.map(() => 'max') ?? [],
  ...rest,
});

const near = (figures: readonly number[], digits: number): readonly number[] =>
  figures.map((figure): number => expect.closeTo(figure, digits) as number);

describe('PROMETHEE II', () => {
  const flows = (input: Omit<Extract<RankInput, { method: 'promethee-ii' }>, 'method'>) =>
    rank({ ...input, method: 'promethee-ii' }).scores;

  it('counts any difference as one unless it is told otherwise', () => {
    const input = decision(
      [
        [4, 3, 2],
        [3, 2, 4],
        [5, 1, 3],
      ],
      { weights: [0.5, 0.3, 0.2] },
    );

    expect(rank({ ...input, method: 'promethee-ii' })).toEqual({
      scores: near([0.1, -0.3, 0.2], 12),
      ranks: [2, 3, 1],
    });
  });

  it.each([
    [{ kind: 'usual' } as const, [1, 1, 1, 1]],
    [{ kind: 'u-shape', q: 2 } as const, [0, 0, 1, 1]],
    [{ kind: 'v-shape', p: 4 } as const, [0.25, 0.5, 0.75, 1]],
    [{ kind: 'level', q: 1, p: 3 } as const, [0, 0.5, 0.5, 1]],
    [{ kind: 'linear', q: 1, p: 3 } as const, [0, 0.5, 1, 1]],
    [{ kind: 'gaussian', s: 2 } as const, [1, 2, 3, 4].map((d) => 1 - Math.exp(-(d * d) / 8))],
  ])('prefers by %j: differences of 1, 2, 3 and 4', (preference, strengths) => {
    for (const [index, strength] of strengths.entries()) {
      const input = decision([[index + 1], [0]]);

      expect(flows({ ...input, options: { preference } })).toEqual(near([strength, -strength], 12));
    }
  });

  it('takes one preference for each criterion, and turns round what is to be minimised', () => {
    const input = decision(
      [
        [1, 5],
        [2, 9],
      ],
      { weights: [1, 3], directions: ['max', 'min'] },
    );

    expect(
      flows({ ...input, options: { preference: [{ kind: 'usual' }, { kind: 'v-shape', p: 8 }] } }),
    ).toEqual(near([-0.25 + 0.75 * 0.5, 0.25 - 0.75 * 0.5], 12));
  });

  it('is 0 for one alone', () => {
    expect(flows(decision([[7]]))).toEqual([0]);
  });

  it.each([
    [
      { kind: 'u-shape', q: -1 } as const,
      'options.preference.q must be a number of 0 or more, got -1',
    ],
    [{ kind: 'v-shape', p: 0 } as const, 'options.preference.p must be above 0, got 0'],
    [{ kind: 'linear', q: 2, p: 1 } as const, 'options.preference.p must not be below q, 2, got 1'],
    [{ kind: 'gaussian', s: 0 } as const, 'options.preference.s must be above 0, got 0'],
    [[{ kind: 'usual' }] as const, 'options.preference has 1 for 2 criteria'],
  ])('refuses %j', (preference, message) => {
    expect(() => flows({ ...decision([[1, 2]]), options: { preference } })).toThrow(
      new RangeError(message),
    );
  });

  it('compares 5,000 alternatives, and refuses more than 10,000', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index) => [index]);

    const scores = flows(decision(rows(5000)));
    expect([scores[0], scores.at(-1)]).toEqual([-1, 1]);
    expect(() => flows(decision(rows(10_001)))).toThrow(/10000 alternatives at most, got 10001/);
  });
});
