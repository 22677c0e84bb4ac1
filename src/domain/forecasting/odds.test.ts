import { dailyThroughput } from './daily-throughput';
import { transform } from './fourier';
import { oddsUpTo } from './odds';

function oddsOf(history: readonly number[], mostDays: number) {
  const daily = dailyThroughput(history);
  if (daily === null) throw new Error('The history is not empty.');
  return oddsUpTo(daily, mostDays);
}

describe('oddsUpTo', () => {
  it('knows the odds of coins', () => {
    const odds = oddsOf([0, 1], 100);

    expect(odds(1, 1)).toBeCloseTo(0.5, 13);
    expect(odds(2, 1)).toBeCloseTo(0.75, 13);
    expect(odds(2, 2)).toBeCloseTo(0.25, 13);
    expect(odds(19, 10)).toBeCloseTo(0.5, 13);
    expect(odds(4, 3)).toBeCloseTo(5 / 16, 13);
  });

  it('knows the odds of two dice', () => {
    const odds = oddsOf([1, 2, 3, 4, 5, 6], 2);

    expect(odds(2, 2)).toBe(1);
    expect(odds(2, 10)).toBeCloseTo(6 / 36, 13);
    expect(odds(2, 12)).toBeCloseTo(1 / 36, 13);
    expect(odds(2, 13)).toBe(0);
  });

  it('knows numbers that only come in steps', () => {
    const odds = oddsOf([0, 10], 50);

    expect(odds(2, 11)).toBeCloseTo(0.25, 13);
    expect(odds(2, 10)).toBeCloseTo(0.75, 13);
  });

  it('stays accurate for thousands of days', () => {
    // an odd number of fair coins shows more heads than tails as often as not
    expect(oddsOf([0, 1], 3649)(3649, 1825)).toBeCloseTo(0.5, 12);
  });

  it.each([0, -1, 1.5, 101])('refuses %s days', (days) => {
    expect(() => oddsOf([0, 1], 100)(days, 1)).toThrow(RangeError);
  });
});

describe('transform', () => {
  it('spreads a single one over all frequencies', () => {
    const spectrum = { real: Float64Array.of(1, 0, 0, 0), imaginary: new Float64Array(4) };
    transform(spectrum);

    expect([...spectrum.real]).toEqual([1, 1, 1, 1]);
    expect([...spectrum.imaginary]).toEqual([0, 0, 0, 0]);
  });

  it('turns a one at place 1 once round the circle, clockwise', () => {
    const spectrum = { real: Float64Array.of(0, 1, 0, 0), imaginary: new Float64Array(4) };
    transform(spectrum);

    for (const [index, value] of [1, 0, -1, 0].entries()) {
      expect(spectrum.real[index]).toBeCloseTo(value, 15);
    }
    for (const [index, value] of [0, -1, 0, 1].entries()) {
      expect(spectrum.imaginary[index]).toBeCloseTo(value, 15);
    }
  });

  it('refuses a length that is no power of two', () => {
    const spectrum = { real: new Float64Array(6), imaginary: new Float64Array(6) };

    expect(() => transform(spectrum)).toThrow(RangeError);
  });
});
