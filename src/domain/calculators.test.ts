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

  it('measure earned value', () => {
    expect(
      calculate('earned-value.measure', {
        budgetAtCompletion: 100,
        plannedValue: 50,
        earnedValue: 40,
        actualCost: 50,
      }),
    ).toEqual({
      costVariance: -10,
      scheduleVariance: -10,
      costPerformanceIndex: 0.8,
      schedulePerformanceIndex: 0.8,
      estimateAtCompletion: { typical: 125, atypical: 110, costAndSchedule: 50 + 60 / (0.8 * 0.8) },
      estimateToComplete: 75,
      varianceAtCompletion: -25,
      toCompletePerformanceIndex: { budget: 1.2, estimate: 0.8 },
    });
    expect(
      calculate('earned-value.schedule', {
        plannedValues: [10, 20, 40],
        earnedValue: 30,
        actualTime: 2,
      }),
    ).toEqual({
      earnedSchedule: 2.5,
      scheduleVarianceTime: 0.5,
      schedulePerformanceIndexTime: 1.25,
      independentEstimateAtCompletionTime: 2.4,
      toCompleteSchedulePerformanceIndex: 0.5,
    });
  });

  it('add up risks', () => {
    const risks = [
      { probability: 0.5, impact: 100 },
      { probability: 0.25, impact: 40 },
    ];

    expect(calculate('risk.loss', { risks })).toMatchObject({
      expected: 60,
      percentiles: { '50': 40, '80': 100, '85': 100, '90': 140, '95': 140 },
    });
    expect(calculate('risk.loss', { risks, percentiles: [50] })).toEqual({
      expected: 60,
      percentiles: { '50': 40 },
    });
  });

  it('read the level of a risk off the product, or off a table', () => {
    const ratings = [
      { probability: 4, impact: 5 },
      { probability: 5, impact: 1 },
    ];
    const line = [1, 2, 3, 4, 30];

    expect(calculate('risk.level', { ratings })).toEqual([
      { exposure: 20, level: 'very-high' },
      { exposure: 5, level: 'medium' },
    ]);
    expect(
      calculate('risk.level', {
        ratings,
        table: [line, line, line, line, line],
        bands: [{ level: 'high', from: 30 }],
      }),
    ).toEqual([
      { exposure: 30, level: 'high' },
      { exposure: 1, level: 'low' },
    ]);
  });

  it('find the critical path', () => {
    const activities = [
      { id: 'A', duration: 3, predecessors: [] },
      { id: 2, duration: 5 },
      { id: 'C', duration: 4, predecessors: ['A', 2] },
    ];

    expect(calculate('dependencies.critical-path', { activities })).toEqual({
      length: 9,
      critical: [2, 'C'],
    });
  });

  it('draw the frontier', () => {
    const proposals = [
      { id: 'A', value: 5, costs: [2] },
      { id: 'B', value: 4, costs: [3] },
    ];

    expect(calculate('selection.frontier', { proposals, budgets: [5] })).toEqual({
      points: [
        { cost: 0, value: 0 },
        { cost: 2, value: 5 },
        { cost: 5, value: 9 },
      ],
    });
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

  it.each([
    ['TOPSIS', { scores: [0, 1], ranks: [2, 1] }],
    ['VIKOR', { scores: [1, 0], ranks: [2, 1] }],
    ['PROMETHEE II', { scores: [-1, 1], ranks: [2, 1] }],
    ['promethee-ii', { scores: [-1, 1], ranks: [2, 1] }],
    ['SAW', { scores: [0, 1], ranks: [2, 1] }],
  ])('rank by a method however it is written: %s', (method, ranking) => {
    expect(
      calculate('scoring.rank', {
        method,
        matrix: [[10], [40]],
        weights: [1],
        directions: ['max'],
      }),
    ).toEqual(ranking);
  });

  it.each<[string, Readonly<Record<string, unknown>>, readonly number[]]>([
    ['weighted-sum', { normalisation: 'none', scale: 2 }, [2, 8]],
    ['weighted-product', { normalisation: 'none' }, [1, 4]],
    ['topsis', { normalisation: 'max' }, [0, 1]],
    ['vikor', { v: 1 }, [1, 0]],
    ['promethee-ii', { preference: { kind: 'v-shape', p: 6 } }, [-0.5, 0.5]],
    ['promethee-ii', { preference: [{ kind: 'level', q: 1, p: 6 }] }, [-0.5, 0.5]],
    ['promethee-ii', { preference: 'usual' }, [-1, 1]],
  ])('rank by %s with %j', (method, options, scores) => {
    expect(
      calculate('scoring.rank', {
        method,
        matrix: [[1], [4]],
        weights: [1],
        directions: ['max'],
        options,
      }),
    ).toMatchObject({ scores });
  });

  it('weigh judgements', () => {
    const judgements = [
      [0, 1, 2],
      [1, 2, 2],
      [0, 2, 0.25],
    ];
    const weighed = calculate('scoring.ahp', { size: 3, judgements, randomIndex: 'saaty-2005' });

    // Going round the three multiplies by 16: λmax is 1 + 16^(1/3) + 16^(-1/3).
    const lambdaMax = 1 + Math.cbrt(16) + Math.cbrt(1 / 16);
    expect(weighed).toEqual({
      weights: [1 / 3, 1 / 3, 1 / 3].map((_, thing): number => {
        const parts = [Math.cbrt(0.5), 1, Math.cbrt(2)];
        const sum = parts.reduce((total, part) => total + part, 0);
        return expect.closeTo((parts[thing] ?? 0) / sum, 12) as number;
      }),
      lambdaMax: expect.closeTo(lambdaMax, 12) as number,
      consistencyIndex: expect.closeTo((lambdaMax - 3) / 2, 12) as number,
      consistencyRatio: expect.closeTo((lambdaMax - 3) / 2 / 0.52, 12) as number,
      revisit: [0, 1],
    });
  });

  it('tell how robust a ranking is', () => {
    const matrix = [
      [1, 0],
      [0, 1],
    ];
    const directions = ['max', 'max'];

    expect(calculate('scoring.acceptability', { matrix, directions })).toEqual({
      firstRank: [0.5, 0.5],
    });
    expect(calculate('scoring.swaps', { matrix, weights: [3, 1], directions })).toEqual({
      swaps: [{ pair: [0, 1], moved: 0.25, weights: [0.5, 0.5] }],
    });
    expect(
      calculate('scoring.swaps', { matrix, weights: [3, 1], directions, pairs: [[1, 0]] }),
    ).toEqual({ swaps: [{ pair: [0, 1], moved: 0.25, weights: [0.5, 0.5] }] });
    expect(() =>
      calculate('scoring.swaps', {
        matrix: Array.from({ length: 201 }, () => [1]),
        weights: [1],
        directions: ['max'],
      }),
    ).toThrow(
      new RangeError(
        'matrix has 201 alternatives, too many for all pairs (200 at most); name some in pairs',
      ),
    );
  });

  it('evaluate flows', () => {
    expect(calculate('finance.evaluate', { flows: [-100, 60, 60], rate: 0 })).toMatchObject({
      npv: 20,
      payback: 1 + 40 / 60,
      discountedPayback: 1 + 40 / 60,
      profitabilityIndex: 1.2,
      irrWarning: null,
    });
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
});
