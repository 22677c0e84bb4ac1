import { calculators } from './calculators';

const calculate = (name: string, input: unknown) => {
  const calculator = calculators[name];
  if (calculator === undefined) throw new Error(`There is no calculator ${name}.`);
  return calculator(input);
};

describe('a calculator that is given nonsense', () => {
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
    [
      'scoring.rank',
      { method: 'guess' },
      'method must be one of weighted-sum, weighted-product, topsis, vikor, promethee-ii, got "guess"',
    ],
    [
      'scoring.rank',
      { method: 'vikor', matrix: [], weights: [], directions: [], options: { scale: 1 } },
      'options: scale is not known here; known are v',
    ],
    [
      'scoring.rank',
      {
        method: 'promethee-ii',
        matrix: [],
        weights: [],
        directions: [],
        options: { preference: [{ kind: 'level', q: 1 }] },
      },
      'options.preference[0].p must be a finite number, got nothing',
    ],
    [
      'scoring.ahp',
      { size: 2, judgements: [[0, 1]] },
      'judgements[0] must be [first, second, value]',
    ],
    [
      'scoring.ahp',
      { size: 2, judgements: [], randomIndex: 'mine' },
      'randomIndex must be one of saaty-classic, saaty-2005, donegan-dodd-1991, got "mine"',
    ],
    [
      'scoring.wsjf',
      { items: [{ value: 1, timeCriticality: 1, jobSize: 1 }] },
      'items[0].riskReduction must be a finite number, got nothing',
    ],
    [
      'earned-value.measure',
      { budgetAtCompletion: 1, plannedValue: 1, earnedValue: 1, actualCost: null },
      'actualCost must be a finite number, got null',
    ],
    [
      'earned-value.schedule',
      { plannedValues: [1, '2'], earnedValue: 1, actualTime: 1 },
      'plannedValues[1] must be a finite number, got "2"',
    ],
    [
      'risk.loss',
      { risks: [{ probability: 0.5 }] },
      'risks[0].impact must be a finite number, got nothing',
    ],
    [
      'risk.level',
      { ratings: [{ probability: 'often', impact: 1 }] },
      'ratings[0].probability must be a finite number, got "often"',
    ],
    [
      'dependencies.critical-path',
      { activities: [{ id: '', duration: 1 }] },
      'activities[0].id must be a text or a number, got ""',
    ],
    [
      'selection.frontier',
      { proposals: [{ id: 'A', value: 1, costs: [null] }], budgets: [1] },
      'proposals[0].costs[0] must be a finite number, got null',
    ],
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
