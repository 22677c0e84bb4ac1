import { calculators } from './calculators';

const calculate = (name: string, input: unknown) => {
  const calculator = calculators[name];
  if (calculator === undefined) throw new Error(`There is no calculator ${name}.`);
  return calculator(input);
};

describe('calculators', () => {
  it('forecast', () => {
    expect(
      calculate('forecasting.complete', {
        history: [0, 1],
        remaining: 10,
        percentiles: [50, 70, 85, 95],
      }),
    ).toEqual({ percentiles: { '50': 19, '70': 22, '85': 25, '95': 28 } });
    expect(
      calculate('forecasting.items-within', { history: [0, 1], days: 19, percentiles: [50] }),
    ).toEqual({ percentiles: { '50': 10 } });
  });

  it('rank', () => {
    expect(
      calculate('scoring.rank', {
        method: 'weighted-sum',
        matrix: [[10], [40], [25], [100]],
        weights: [1],
        directions: ['max'],
        options: { normalisation: 'min-max' },
      }),
    ).toEqual({ scores: [0, 30 / 90, 15 / 90, 1], ranks: [4, 2, 3, 1] });
  });

  it('judge health', () => {
    expect(
      calculate('rollup.health', {
        schedule: { asOf: '2026-03-02', remaining: 3 },
        cost: { budget: 1000, actualCost: 600, progress: 0.5, currency: 'EUR' },
      }),
    ).toMatchObject({ color: 'amber' });
  });

  it('score compliance', () => {
    const verdicts = [
      { verdict: 'passed', weight: 2 },
      { verdict: 'waived', weight: 1 },
      { verdict: 'failed', weight: 2 },
      { verdict: 'undecided', weight: 5 },
    ];

    expect(calculate('standards.compliance', { verdicts })).toEqual({
      score: 60,
      passed: 1,
      failed: 1,
      undecided: 1,
      waived: 1,
    });
    expect(calculate('standards.compliance', { verdicts: [] })).toMatchObject({ score: null });
  });

  it('refuse a weight that weighs nothing', () => {
    const verdicts = [{ verdict: 'passed', weight: 0 }];

    expect(() => calculate('standards.compliance', { verdicts })).toThrow(
      new RangeError('verdicts[0].weight must be above 0, got 0'),
    );
  });

  it.each([
    ['forecasting.complete', null, 'input must be an object, got null'],
    ['forecasting.complete', { history: 3 }, 'history must be a list, got 3'],
    ['forecasting.complete', { history: [0, '1'] }, 'history[1] must be a finite number, got "1"'],
    ['forecasting.complete', { history: [1] }, 'remaining must be a finite number, got nothing'],
    [
      'forecasting.complete',
      { hystory: [1] },
      'input: hystory is not known here; known are history, remaining, percentiles',
    ],
    ['scoring.rank', { method: 'guess' }, 'method must be one of weighted-sum, got "guess"'],
    [
      'scoring.rank',
      { method: 'weighted-sum', matrix: [[1, null]] },
      'matrix[0][1] must be a finite number, got null',
    ],
    [
      'rollup.health',
      { schedule: { asOf: '2026-02-30', remaining: 1 } },
      'schedule.asOf must be a day, YYYY-MM-DD, got "2026-02-30"',
    ],
  ])('%s names the place of what is wrong in %j', (name, input, message) => {
    expect(() => calculate(name, input)).toThrow(new TypeError(message));
  });
});
