import { day } from '../foundation/calendar';
import { forecastCompletion } from '../forecasting/completion';
import { NO_PLAN } from '../foundation/plan';
import { assessProject } from './assess-project';
import { EMPTY_FIGURES } from './sum-figures';

const asOf = day('2026-03-02');
const everyOtherDay = Array.from({ length: 182 }, (_, index) => index % 2);
const figures = {
  ...EMPTY_FIGURES,
  total: 20,
  toDo: 10,
  done: 10,
  latestDue: day('2026-03-21'),
  throughput: everyOtherDay,
};
const forecast = forecastCompletion({ throughput: everyOtherDay, remaining: 10, asOf });

describe('assessProject', () => {
  it('plans by the latest due date where nobody typed a finish', () => {
    // the 85 % day of ten coin tosses is the 25th; in 19 days 7 items are 85 % sure
    const { plannedFinish, health } = assessProject({ figures, plan: NO_PLAN, forecast, asOf });

    expect(plannedFinish).toBe('2026-03-21');
    expect(health.color).toBe('amber');
    expect(health.dimensions[0]).toMatchObject({
      numbers: [
        { label: 'Projected finish', value: '2026-03-27' },
        { label: 'Planned finish', value: '2026-03-21 (latest due date)' },
        { label: 'Work items left', value: '10' },
      ],
      toGreen:
        'Finish 10 work items by 2026-03-21 (0.53 a day instead of 0.5), agree on a planned finish of 2026-03-27 or later, or take 3 of them out of the plan.',
    });
  });

  it('prefers the finish that was typed', () => {
    const plan = { ...NO_PLAN, plannedFinish: day('2026-03-27') };

    expect(assessProject({ figures, plan, forecast, asOf })).toMatchObject({
      plannedFinish: '2026-03-27',
      health: { color: 'green' },
    });
  });

  it('keeps what it promises: with the items taken out, the schedule is green', () => {
    const smaller = { ...figures, total: 17, toDo: 7 };
    const sooner = forecastCompletion({ throughput: everyOtherDay, remaining: 7, asOf });

    expect(
      assessProject({ figures: smaller, plan: NO_PLAN, forecast: sooner, asOf }).health.color,
    ).toBe('green');
  });

  it('judges the cost by the share of items that are done', () => {
    const plan = { ...NO_PLAN, budget: 100_000, actualCost: 60_000, currency: 'EUR' };

    expect(assessProject({ figures, plan, forecast, asOf }).health.dimensions[1]).toMatchObject({
      color: 'amber',
      numbers: [
        { label: 'Projected cost', value: '1,200.00 EUR' },
        { label: 'Budget', value: '1,000.00 EUR' },
        { label: 'Spent', value: '600.00 EUR' },
        { label: 'Progress', value: '50 %' },
      ],
    });
  });

  it('knows nothing of a project without items and plan', () => {
    const nothing = forecastCompletion({ throughput: [], remaining: 0, asOf });

    expect(
      assessProject({ figures: EMPTY_FIGURES, plan: NO_PLAN, forecast: nothing, asOf }),
    ).toMatchObject({ plannedFinish: null, health: { color: 'unknown' } });
  });
});
