import fc from 'fast-check';

import { lossOf, type Risk } from './loss';

const risk = (probability: number, impact: number): Risk => ({ probability, impact });

const risks = fc.array(
  fc.record({
    probability: fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20),
    impact: fc.integer({ min: -50, max: 200 }),
  }),
  { minLength: 1, maxLength: 10 },
);

describe('lossOf', () => {
  it('adds up the worked expected monetary value', () => {
    const register = [risk(0.25, 15_000), risk(0.4, -2000), risk(0.1, -10_000), risk(0.05, 20_000)];

    expect(lossOf(register, []).expected).toBeCloseTo(2950, 9);
  });

  it('knows every total of four risks', () => {
    const register = [risk(0.25, 15_000), risk(0.4, -2000), risk(0.1, -10_000), risk(0.05, 20_000)];

    // -12000 with 0.75·0.4·0.1·0.95 = 0.0285, -10000 till 0.07125, -2000 till 0.32775, 0 till 0.7125
    expect(lossOf(register, [2, 2.9, 7, 8, 32, 33, 71, 72]).percentiles).toEqual({
      '2': -12_000,
      '2.9': -10_000,
      '7': -10_000,
      '8': -2000,
      '32': -2000,
      '33': 0,
      '71': 0,
      '72': 3000,
    });
  });

  it('counts a tie as reached', () => {
    expect(lossOf([risk(0.5, 100), risk(0.5, 100)], [25, 26, 75, 76]).percentiles).toEqual({
      '25': 0,
      '26': 100,
      '75': 100,
      '76': 200,
    });
  });

  it('is certain of what must happen, and of what cannot', () => {
    expect(lossOf([risk(1, 70), risk(0, 5000)], [1, 50, 99])).toEqual({
      expected: 70,
      percentiles: { '1': 70, '50': 70, '99': 70 },
    });
  });

  it('has the odds of a hundred coins', () => {
    // P(heads ≤ 50) = 0.5398, P(≤ 49) = 0.4602; P(≤ 55) = 0.8644, P(≤ 54) = 0.8159; P(≤ 58) = 0.9557, P(≤ 57) = 0.9334
    const coins = Array.from({ length: 100 }, () => risk(0.5, 1));

    expect(lossOf(coins, [46, 50, 85, 95]).percentiles).toEqual({
      '46': 49,
      '50': 50,
      '85': 55,
      '95': 58,
    });
  });

  it('takes decimals that add up to the same for the same total', () => {
    // 0.1 + 0.2 and 0.3 differ in their last digit
    const { percentiles } = lossOf(
      [risk(0.5, 0.1), risk(0.5, 0.2), risk(0.5, 0.3)],
      [50, 62.5, 63],
    );

    expect(percentiles['50']).toBeCloseTo(0.3, 12);
    expect(percentiles['62.5']).toBeCloseTo(0.3, 12);
    expect(percentiles['63']).toBeCloseTo(0.4, 12);
  });

  it('tells 2³⁰ totals of 30 risks apart', () => {
    // the impacts are powers of two, all coins: every total from 0 to 2³⁰ - 1 is as likely
    const powers = Array.from({ length: 30 }, (_, index) => risk(0.5, 2 ** index));

    expect(lossOf(powers, [25, 75]).percentiles).toEqual({
      '25': 2 ** 28 - 1,
      '75': 3 * 2 ** 28 - 1,
    });
  });

  it('takes thousands of risks in whole thousands', () => {
    const many = Array.from({ length: 2000 }, (_, index) => risk(0.1, 1 + (index % 10)));
    const { expected, percentiles } = lossOf(many, [50]);

    expect(expected).toBeCloseTo(1100, 9);
    expect(Math.abs((percentiles['50'] ?? NaN) - 1100)).toBeLessThanOrEqual(2);
  });

  it.each([
    [[], [50], 'risks must name at least one risk'],
    [[risk(25, 100)], [50], 'risks[0].probability must be from 0 to 1, got 25; write 25 % as 0.25'],
    [
      [risk(0.5, 1), risk(NaN, 100)],
      [50],
      'risks[1].probability must be from 0 to 1, got NaN; write 25 % as 0.25',
    ],
    [[risk(0.5, Infinity)], [50], 'risks[0].impact must be within ±9007199254740991, got Infinity'],
    [[risk(0.5, 1)], [100], 'A percentile lies above 0 and below 100, got 100'],
  ])('refuses %j at %j', (register, percentiles, message) => {
    expect(() => lossOf(register, percentiles)).toThrow(new RangeError(message));
  });

  it('says when totals are too many to be told apart', () => {
    const register = Array.from({ length: 60 }, (_, index) => risk(0.5, Math.sqrt(index + 2)));

    expect(() => lossOf(register, [50])).toThrow(
      new RangeError(
        'risks: 60 impacts add up to too many different totals; round them to a coarser unit, such as thousands',
      ),
    );
  });

  it('agrees with going through every combination', () => {
    fc.assert(
      fc.property(risks, (register) => {
        const targets = [1, 10, 33, 50, 70, 85, 95];
        const { percentiles } = lossOf(register, targets);

        expect(targets.map((target) => percentiles[target])).toEqual(
          targets.map((target) => leastTotalOfAll(register, target / 100)),
        );
      }),
    );
  });

  it('never needs more for less certainty, and expects Σ probability × impact', () => {
    fc.assert(
      fc.property(risks, (register) => {
        const { expected, percentiles } = lossOf(register, [50, 85, 95]);
        const mean = register.reduce((sum, each) => sum + each.probability * each.impact, 0);

        expect(percentiles['50']).toBeLessThanOrEqual(percentiles['85'] ?? NaN);
        expect(percentiles['85']).toBeLessThanOrEqual(percentiles['95'] ?? NaN);
        expect(expected).toBeCloseTo(mean, 9);
      }),
    );
  });
});

/** The definition, word for word: every combination with its chance, from the least total on. */
function leastTotalOfAll(register: readonly Risk[], target: number): number {
  const chances = new Map<number, number>();
  for (let happens = 0; happens < 2 ** register.length; happens += 1) {
    let total = 0;
    let chance = 1;
    for (const [index, { probability, impact }] of register.entries()) {
      const isIn = ((happens >> index) & 1) === 1;
      if (isIn) total += impact;
      chance *= isIn ? probability : 1 - probability;
    }
    chances.set(total, (chances.get(total) ?? 0) + chance);
  }
  const possible = [...chances].filter(([, chance]) => chance > 0).sort(([a], [b]) => a - b);
  let cumulative = 0;
  for (const [total, chance] of possible) {
    cumulative += chance;
    if (cumulative >= target - 1e-11) return total;
  }
  throw new Error('The chances add up to less than 1.');
}
