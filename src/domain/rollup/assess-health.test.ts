import { day } from '../foundation/calendar';
import { assessCost } from './assess-cost';
import { assessHealth } from './assess-health';
import { assessSchedule } from './assess-schedule';
import type { CostFacts, Health, ScheduleFacts } from './health';
import { healthOfMany } from './health-of-many';

const inTime: ScheduleFacts = {
  asOf: day('2026-03-02'),
  plannedFinish: day('2026-03-11'),
  plannedFrom: 'typed',
  projectedFinish: day('2026-03-11'),
  remaining: 12,
  finishedPerDay: 0.9,
  finishableByPlan: null,
};

const halfSpent: CostFacts = {
  budget: 100_000,
  actualCost: 60_000,
  currency: 'EUR',
  progress: 0.6,
};

describe('assessSchedule', () => {
  it('is green when the projected finish is the planned one', () => {
    expect(assessSchedule(inTime)).toEqual({
      name: 'schedule',
      color: 'green',
      rule: 'Projected finish is not after planned finish.',
      numbers: [
        { label: 'Projected finish', value: '2026-03-11' },
        { label: 'Planned finish', value: '2026-03-11' },
        { label: 'Work items left', value: '12' },
      ],
      toGreen: null,
    });
  });

  it('is amber when the projected finish is later, and says what would make it green', () => {
    const late = { ...inTime, projectedFinish: day('2026-03-20'), finishableByPlan: 7 };

    expect(assessSchedule(late)).toMatchObject({
      color: 'amber',
      rule: 'Projected finish is after planned finish, which has not passed.',
      toGreen:
        'Finish 12 work items by 2026-03-11 (1.3 a day instead of 0.9), agree on a planned finish of 2026-03-20 or later, or take 5 of them out of the plan.',
    });
  });

  it('is amber on the planned day itself', () => {
    const today = { ...inTime, asOf: day('2026-03-11'), projectedFinish: day('2026-03-20') };

    expect(assessSchedule(today)).toMatchObject({
      color: 'amber',
      toGreen: 'Finish 12 work items today, or agree on a planned finish of 2026-03-20 or later.',
    });
  });

  it('does not ask for a slower pace than there is', () => {
    const uneven = { ...inTime, projectedFinish: day('2026-03-20'), finishedPerDay: 1.5 };

    expect(assessSchedule(uneven).toGreen).toBe(
      'Finish 12 work items by 2026-03-11 (1.3 a day, steadily: the average is 1.5, but too uneven to be 85 % sure), or agree on a planned finish of 2026-03-20 or later.',
    );
  });

  it('is red the day after, as long as work is left', () => {
    const late = {
      ...inTime,
      asOf: day('2026-03-12'),
      projectedFinish: day('2026-03-20'),
      remaining: 1,
    };

    expect(assessSchedule(late)).toMatchObject({
      color: 'red',
      rule: 'The planned finish has passed and work is left.',
      toGreen:
        'Finish the 1 work item that is left, or agree on a planned finish of 2026-03-20 or later.',
    });
    expect(assessSchedule({ ...late, projectedFinish: null })).toMatchObject({
      color: 'red',
      toGreen: 'Finish the 1 work item that is left, or agree on a new planned finish.',
    });
    expect(assessSchedule({ ...late, remaining: 0 })).toMatchObject({
      color: 'green',
      rule: 'All work is finished.',
    });
  });

  it('is not available without a planned finish, or without a forecast before it', () => {
    expect(assessSchedule({ ...inTime, plannedFinish: null, plannedFrom: null })).toMatchObject({
      color: 'unknown',
      rule: 'Not available: nobody typed a planned finish, and no work item has a due date.',
    });
    expect(assessSchedule({ ...inTime, projectedFinish: null })).toMatchObject({
      color: 'unknown',
      rule: 'Not available: there is no forecast, and the planned finish has not passed.',
    });
  });

  it('refuses work that is less than nothing', () => {
    expect(() => assessSchedule({ ...inTime, remaining: -1 })).toThrow(RangeError);
  });
});

describe('assessCost', () => {
  it('is amber in the worked example: 1,000 budgeted, 600 spent at 50 % done', () => {
    expect(assessCost({ ...halfSpent, progress: 0.5 })).toEqual({
      name: 'cost',
      color: 'amber',
      rule: 'Projected cost is above the budget, which is not spent yet.',
      numbers: [
        { label: 'Projected cost', value: '1,200.00 EUR' },
        { label: 'Budget', value: '1,000.00 EUR' },
        { label: 'Spent', value: '600.00 EUR' },
        { label: 'Progress', value: '50 %' },
      ],
      toGreen:
        'At 50 % done, 500.00 EUR would be on budget and 600.00 EUR is spent: catch up, or agree on a budget of 1,200.00 EUR or more.',
    });
  });

  it('is green up to the budget exactly', () => {
    expect(assessCost(halfSpent)).toMatchObject({ color: 'green', toGreen: null });
  });

  it('is red above the budget, whatever the progress', () => {
    expect(assessCost({ ...halfSpent, actualCost: 100_001, progress: null })).toMatchObject({
      color: 'red',
      toGreen: 'Agree on a budget of 1,000.01 EUR or more.',
    });
    expect(assessCost({ ...halfSpent, actualCost: 100_001, progress: 0 }).color).toBe('red');
    expect(assessCost({ ...halfSpent, actualCost: 120_000, progress: 0.5 }).toGreen).toBe(
      'Agree on a budget of 2,400.00 EUR or more.',
    );
  });

  it.each([
    [{ budget: null }, 'Not available: no budget is typed.'],
    [{ actualCost: null }, 'Not available: nobody typed what was spent so far.'],
    [{ progress: 0 }, 'Not available: nothing is finished yet, so no cost can be projected.'],
    [{ progress: null }, 'Not available: nothing is finished yet, so no cost can be projected.'],
  ])('is not available with %j', (missing, rule) => {
    expect(assessCost({ ...halfSpent, ...missing })).toMatchObject({ color: 'unknown', rule });
  });

  it.each([{ budget: -1 }, { actualCost: Number.NaN }, { progress: 1.1 }])('refuses %j', (bad) => {
    expect(() => assessCost({ ...halfSpent, ...bad })).toThrow(RangeError);
  });
});

describe('assessHealth', () => {
  const noBudget = assessCost({ ...halfSpent, budget: null });
  const late = assessSchedule({ ...inTime, projectedFinish: day('2026-03-20') });

  it('is the worst of the available dimensions, and says why', () => {
    expect(assessHealth({ schedule: late, cost: assessCost(halfSpent) })).toMatchObject({
      color: 'amber',
      reasons: [
        'Schedule: Projected finish is after planned finish, which has not passed. (projected finish 2026-03-20, planned finish 2026-03-11, work items left 12)',
      ],
    });
  });

  it('is green by one dimension when the other is not available', () => {
    const health = assessHealth({ schedule: assessSchedule(inTime), cost: noBudget });

    expect(health.color).toBe('green');
    expect(health.reasons).toHaveLength(1);
  });

  it('is unknown without any dimension, and says what is missing', () => {
    const schedule = assessSchedule({ ...inTime, plannedFinish: null });

    expect(assessHealth({ schedule, cost: noBudget })).toMatchObject({
      color: 'unknown',
      reasons: [
        'Schedule: Not available: nobody typed a planned finish, and no work item has a due date.',
        'Cost: Not available: no budget is typed.',
      ],
    });
  });
});

describe('healthOfMany', () => {
  const colored = (color: Health['color']): Health => ({
    color,
    computed: color,
    said: null,
    dimensions: [{ name: 'schedule', color, rule: 'A rule.', numbers: [], toGreen: null }],
    reasons: ['A reason.'],
  });
  const child = (key: string, color: Health['color']) => ({ key, health: colored(color) });

  it('is the worst project, and names at most five that decide', () => {
    const reds = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((key) => child(key, 'red'));

    expect(healthOfMany([child('X', 'green'), ...reds])).toMatchObject({
      color: 'red',
      reasons: ['Red because of A, B, C, D, E and 3 more.'],
    });
  });

  it('mentions the projects it knows nothing about', () => {
    expect(healthOfMany([child('X', 'green'), child('Y', 'unknown')])).toMatchObject({
      color: 'green',
      reasons: [
        'Every project whose health is known is green. The health of 1 project is unknown.',
      ],
    });
  });

  it('is unknown for none, and for none that is known', () => {
    expect(healthOfMany([])).toMatchObject({
      color: 'unknown',
      reasons: ['There is no project to judge.'],
    });
    expect(healthOfMany([child('Y', 'unknown')])).toMatchObject({
      color: 'unknown',
      reasons: ['No project has a health that is known.'],
    });
  });

  it('says how many projects have which colour in each dimension', () => {
    const [schedule, cost] = healthOfMany([
      child('A', 'red'),
      child('B', 'amber'),
      child('C', 'amber'),
    ]).dimensions;

    expect(schedule).toMatchObject({
      name: 'schedule',
      color: 'red',
      numbers: [
        { label: 'Red', value: '1 project' },
        { label: 'Amber', value: '2 projects' },
      ],
    });
    expect(cost).toMatchObject({ name: 'cost', color: 'unknown' });
  });
});
