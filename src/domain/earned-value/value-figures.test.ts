import fc from 'fast-check';

import { aBaseline } from '../../../test/support/baseline-builders';
import { aWorkItem } from '../../../test/support/builders';
import { day, instant } from '../foundation/calendar';
import { workItemId } from '../foundation/ids';
import { STATUS_CATEGORIES } from '../foundation/work-item';
import type { Weighing } from './baseline';
import { creditOf } from './earning-rule';
import { spentIn } from './spent';
import { startTallying } from './tally-earned';
import { valueCurve } from './value-curve';
import { type Figure, FIGURE_NAMES, type Measured, valueFigures } from './value-figures';

const known = (value: number): Figure => ({ value, why: null });
const measured: Measured = {
  planned: 50,
  earned: 40,
  spent: known(45),
  actualTime: 5,
  plannedPerDay: [10, 20, 30, 40, 50, 60, 70, 80, 90, 100],
};

describe('The figures of earned value', () => {
  it('are those of the worked case', () => {
    const figures = valueFigures({ budget: 100 }, measured);
    const of = (name: (typeof FIGURE_NAMES)[number]) => figures[name].value;

    expect([of('costVariance'), of('scheduleVariance')]).toEqual([-5, -10]);
    expect(of('costIndex')).toBeCloseTo(0.8889, 4);
    expect(of('scheduleIndex')).toBeCloseTo(0.8, 10);
    expect(of('estimateTypical')).toBeCloseTo(112.5, 10);
    expect(of('estimateAtypical')).toBe(105);
    expect(of('estimateCostAndSchedule')).toBeCloseTo(129.375, 10);
    expect(of('estimateToComplete')).toBeCloseTo(67.5, 10);
    expect(of('varianceAtCompletion')).toBeCloseTo(-12.5, 10);
    expect(of('toCompleteBudget')).toBeCloseTo(1.0909, 4);
    expect(of('toCompleteEstimate')).toBeCloseTo(0.8889, 4);
    expect([of('earnedSchedule'), of('scheduleVarianceTime')]).toEqual([4, -1]);
  });

  it('say why they are not available, and never 0', () => {
    const nothing = valueFigures(
      { budget: 100 },
      { ...measured, planned: 0, earned: 0, actualTime: 0, spent: known(0) },
    );

    expect(nothing.costIndex).toEqual({
      value: null,
      why: 'Nothing was spent yet, and nothing can be divided by it.',
    });
    expect(nothing.scheduleIndex.why).toContain('Nothing was planned');
    expect(nothing.estimateTypical.why).toContain('Nothing is earned yet');
    expect(nothing.scheduleIndexTime.why).toBe('The baseline has not begun.');
    const over = valueFigures(
      { budget: 100 },
      { ...measured, planned: 100, spent: known(120), actualTime: 12 },
    );
    expect(over.toCompleteBudget.why).toContain('The budget is spent');
    expect(over.toCompleteSchedule.why).toContain('The planned time is over');
  });

  it.each([1e-9, 1e-300])('tell no finish beyond a hundred years: %d earned', (earned) => {
    const { durationEstimate, scheduleIndexTime } = valueFigures(
      { budget: 100 },
      { ...measured, earned },
    );
    expect(durationEstimate).toEqual({
      value: null,
      why: 'At this pace the work would take more than a hundred years.',
    });
    expect(scheduleIndexTime.value).toBeCloseTo(0, 9);
  });

  it('say of every cost why it is not known where it is not', () => {
    const why = 'Nobody typed into the plan what was spent so far.';
    const figures = valueFigures({ budget: 100 }, { ...measured, spent: { value: null, why } });

    expect(FIGURE_NAMES.filter((name) => figures[name].why === why)).toEqual([
      'spent',
      'costVariance',
      'costIndex',
      'estimateTypical',
      'estimateAtypical',
      'estimateCostAndSchedule',
      'estimateToComplete',
      'varianceAtCompletion',
      'toCompleteBudget',
      'toCompleteEstimate',
    ]);
    expect(figures.scheduleIndex.value).toBeCloseTo(0.8, 10);
  });

  it('are each a finite number or a reason, whatever was planned, earned and spent', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(
        fc.record({
          steps: fc.array(amount, { minLength: 1, maxLength: 30 }),
          share: fc.double({ min: 0, max: 1, noNaN: true }),
          spent: fc.option(amount),
          days: fc.integer({ min: 0, max: 60 }),
        }),
        ({ steps, share, spent, days }) => {
          let total = 1;
          const plannedPerDay = steps.map((step) => (total += step));
          const figures = valueFigures(
            { budget: total },
            {
              planned: days === 0 ? 0 : (plannedPerDay[days - 1] ?? total),
              earned: Math.round(total * share),
              spent: spent === null ? { value: null, why: 'Not typed.' } : known(spent),
              actualTime: days,
              plannedPerDay,
            },
          );
          for (const name of FIGURE_NAMES) {
            const { value, why } = figures[name];
            expect([name, value === null ? why !== '' : Number.isFinite(value)]).toEqual([
              name,
              true,
            ]);
          }
        },
      ),
    );
  });

  it('take what was spent in the currency of the baseline alone', () => {
    expect(spentIn({ actualCost: 5, currency: 'EUR' }, 'EUR')).toEqual(known(5));
    expect(spentIn({ actualCost: 0, currency: 'EUR' }, 'EUR')).toEqual(known(0));
    expect(spentIn({ actualCost: null, currency: 'EUR' }, 'EUR').why).toContain('Nobody typed');
    expect(spentIn({ actualCost: 5, currency: 'USD' }, 'EUR').why).toContain('USD');
    expect(spentIn({ actualCost: 5, currency: 'EUR' }, null).why).toContain('no budget in money');
  });
});

describe('What is earned', () => {
  it('follows the rule: nothing, half, or what was agreed while work is in progress', () => {
    const credits = (rule: Parameters<typeof creditOf>[0]) =>
      STATUS_CATEGORIES.map((category) => creditOf(rule, category));

    expect(credits({ kind: 'zero-hundred' })).toEqual([0, 0, 100]);
    expect(credits({ kind: 'fifty-fifty' })).toEqual([0, 50, 100]);
    expect(credits({ kind: 'status-category', inProgress: 30 })).toEqual([0, 30, 100]);
  });

  it('is earned by work of the baseline that is still there, and by no other', () => {
    const tallying = startTallying(new Map(['1', '2', '3'].map((id) => [workItemId(id), 10_000])), {
      kind: 'fifty-fifty',
    });
    const resolved = instant('2026-02-03T10:00:00.000Z');
    const since = instant('2026-02-05T10:00:00.000Z');
    tallying.add(aWorkItem('1', '1', { category: 'done', resolved }));
    tallying.add(aWorkItem('2', '1', { category: 'in-progress', categorySince: since }));
    tallying.add(aWorkItem('8', '1', { category: 'done', resolved }));
    tallying.add(aWorkItem('9', '1', { category: 'done', resolved, level: -1 }));

    const { earned, gone, added, earnedOn } = tallying.tally();
    expect({ earned, gone, added }).toEqual({ earned: 15_000, gone: 1, added: 1 });
    expect(['2026-02-02', '2026-02-03', '2026-02-05'].map((text) => earnedOn(day(text)))).toEqual([
      0, 10_000, 15_000,
    ]);
  });
});

describe('The course of a project', () => {
  const unit = (currency: string, weighing: Weighing = 'count') => ({ currency, weighing });

  it('is measured where it was kept, and worked out from dates before that', () => {
    const baseline = aBaseline();
    const curve = valueCurve({
      baseline,
      original: aBaseline({ finish: day('2026-03-08') }),
      kept: [
        { day: day('2026-02-25'), unit: unit('USD'), earned: 9, spent: 9 },
        { day: day('2026-03-02'), unit: unit('EUR', 'estimate'), earned: 5_000, spent: null },
      ],
      earnedOn: (on) => (on >= '2026-02-22' ? 4_000 : 0),
      now: { day: day('2026-03-04'), earned: 6_000, spent: 700 },
    });

    expect(curve.planned.map(({ day: on }) => on)).toEqual([
      '2026-02-22',
      '2026-03-01',
      '2026-03-08',
      '2026-03-15',
    ]);
    expect(curve.planned.at(-1)?.amount).toBe(10_000);
    expect(curve.original.at(-1)).toEqual({ day: '2026-03-08', amount: 10_000 });
    expect(curve.earned.map(({ day: on, amount, from }) => [on, amount, from])).toEqual([
      ['2026-02-22', 4_000, 'dates'],
      ['2026-03-01', 4_000, 'dates'],
      ['2026-03-02', 5_000, 'measured'],
      ['2026-03-04', 6_000, 'measured'],
    ]);
    expect(curve.spent).toEqual([{ day: '2026-03-04', amount: 700 }]);
  });

  it.each([
    ['money and weight', aBaseline(), aBaseline({ money: null })],
    [
      'estimates and counted work items',
      aBaseline({ money: null }),
      aBaseline({ money: null, weighing: 'estimate' }),
    ],
  ])('leaves out what was in another unit: %s', (_, baseline, original) => {
    const curve = valueCurve({
      baseline,
      original,
      kept: [{ day: day('2026-03-02'), unit: original, earned: 5_000, spent: null }],
      earnedOn: () => 0,
      now: { day: day('2026-03-04'), earned: 0, spent: null },
    });
    expect(curve.original).toEqual([]);
    expect(curve.earned.map(({ from }) => from)).toEqual(['dates', 'dates', 'measured']);
  });
});
