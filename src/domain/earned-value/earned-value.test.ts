import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';

import { estimateAtCompletion, measureEarnedValue, type Progress } from './earned-value';

const progress = (...amounts: readonly [number, number, number, number]): Progress => {
  const [budgetAtCompletion, plannedValue, earnedValue, actualCost] = amounts;
  return { budgetAtCompletion, plannedValue, earnedValue, actualCost };
};

const anyProgress = fc
  .record({
    budgetAtCompletion: fc.integer({ min: 0, max: 1_000_000 }),
    planned: fc.double({ min: 0, max: 1, noNaN: true }),
    earned: fc.double({ min: 0, max: 1, noNaN: true }),
    actualCost: fc.integer({ min: 0, max: 2_000_000 }),
  })
  .map(({ budgetAtCompletion, planned, earned, actualCost }) =>
    progress(
      budgetAtCompletion,
      Math.round(budgetAtCompletion * planned),
      Math.round(budgetAtCompletion * earned),
      actualCost,
    ),
  );

describe('measureEarnedValue', () => {
  it('gives the worked figures of a project of 100 thousand', () => {
    const measured = measureEarnedValue(progress(100, 50, 40, 45));

    expect(measured.costVariance).toBe(-5);
    expect(measured.scheduleVariance).toBe(-10);
    expect(measured.costPerformanceIndex).toBeCloseTo(0.8889, 4);
    expect(measured.schedulePerformanceIndex).toBeCloseTo(0.8, 12);
    expect(measured.estimateAtCompletion.typical).toBeCloseTo(112.5, 10);
    expect(measured.estimateAtCompletion.atypical).toBe(105);
    expect(measured.estimateAtCompletion.costAndSchedule).toBeCloseTo(129.375, 10);
    expect(measured.estimateToComplete).toBeCloseTo(67.5, 10);
    expect(measured.varianceAtCompletion).toBeCloseTo(-12.5, 10);
    expect(measured.toCompletePerformanceIndex.budget).toBeCloseTo(1.0909, 4);
    expect(measured.toCompletePerformanceIndex.estimate).toBeCloseTo(0.8889, 4);
  });

  it('knows no index and no estimate before anything is spent', () => {
    expect(measureEarnedValue(progress(100, 0, 0, 0))).toEqual({
      costVariance: 0,
      scheduleVariance: 0,
      costPerformanceIndex: null,
      schedulePerformanceIndex: null,
      estimateAtCompletion: { typical: null, atypical: 100, costAndSchedule: null },
      estimateToComplete: null,
      varianceAtCompletion: null,
      toCompletePerformanceIndex: { budget: 1, estimate: null },
    });
  });

  it('knows no estimate from an index of 0', () => {
    const measured = measureEarnedValue(progress(100, 50, 0, 45));

    expect(measured.costPerformanceIndex).toBe(0);
    expect(measured.estimateAtCompletion).toEqual({
      typical: null,
      atypical: 145,
      costAndSchedule: null,
    });
  });

  it.each([100, 120])('asks nothing of the rest once %s of 100 are spent', (spent) => {
    expect(
      measureEarnedValue(progress(100, 80, 70, spent)).toCompletePerformanceIndex.budget,
    ).toBeNull();
  });

  it('ends at the actual cost when all is done', () => {
    const measured = measureEarnedValue(progress(100, 90, 100, 80));

    expect(measured.estimateAtCompletion).toEqual({
      typical: 80,
      atypical: 80,
      costAndSchedule: 80,
    });
    expect(measured.estimateToComplete).toBe(0);
    expect(measured.varianceAtCompletion).toBe(20);
    expect(measured.toCompletePerformanceIndex).toEqual({ budget: 0, estimate: null });
  });

  it.each([
    [progress(100, 50, -1, 45), 'earnedValue must be from 0 to 9007199254740991, got -1'],
    [progress(NaN, 50, 40, 45), 'budgetAtCompletion must be from 0 to 9007199254740991, got NaN'],
    [
      progress(100, Infinity, 40, 45),
      'plannedValue must be from 0 to 9007199254740991, got Infinity',
    ],
    [progress(100, 50, 40, 1e300), 'actualCost must be from 0 to 9007199254740991, got 1e+300'],
  ])('refuses %j', (input, message) => {
    expect(() => measureEarnedValue(input)).toThrow(new RangeError(message));
  });

  it('holds together: what is asked of the rest at the estimate is the cost index itself', () => {
    fc.assert(
      fc.property(anyProgress, (input) => {
        const { budgetAtCompletion, earnedValue, actualCost } = input;
        const measured = measureEarnedValue(input);
        const { typical, atypical } = measured.estimateAtCompletion;

        expect(atypical + measured.costVariance).toBeCloseTo(budgetAtCompletion, 6);
        if (typical !== null) {
          expect((measured.estimateToComplete ?? NaN) + actualCost).toBeCloseTo(typical, 6);
          expect((measured.varianceAtCompletion ?? NaN) + typical).toBeCloseTo(
            budgetAtCompletion,
            6,
          );
          expect(typical * earnedValue).toBeCloseTo(budgetAtCompletion * actualCost, -1);
        }
        const { estimate } = measured.toCompletePerformanceIndex;
        const index = measured.costPerformanceIndex;
        if (estimate !== null && index !== null) expect(estimate / index).toBeCloseTo(1, 3);
      }),
    );
  });

  it('gives numbers or nothing, never an infinity', () => {
    const amount = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 2 ** 53 - 1, noNaN: true }));
    fc.assert(
      fc.property(amount, amount, amount, amount, (...amounts) => {
        const { estimateAtCompletion: estimates, ...rest } = measureEarnedValue(
          progress(...amounts),
        );
        const figures = [rest, estimates, rest.toCompletePerformanceIndex].flatMap((each) =>
          Object.values<unknown>(each).filter((value) => typeof value === 'number'),
        );

        expect(figures.filter((figure) => !Number.isFinite(figure))).toEqual([]);
      }),
    );
  });
});

describe('estimateAtCompletion', () => {
  it('is the atypical estimate when the rest goes as planned', () => {
    expect(estimateAtCompletion(progress(100, 50, 40, 45), 1)).toBe(105);
  });

  it('is not available without a performance', () => {
    expect(estimateAtCompletion(progress(100, 50, 40, 45), null)).toBeNull();
    expect(estimateAtCompletion(progress(100, 50, 40, 45), 0)).toBeNull();
  });
});

const data = process.env['MANDATE_DATA'] ?? join(__dirname, '../../../../shared/data');
const reference = join(data, 'reference/evm/pra-evm-cases.json');
const describeWithData = existsSync(reference) ? describe : describe.skip;

type TextbookCase = {
  readonly bac: number;
  readonly schedule: readonly number[];
  readonly time_period: number;
  readonly percent_complete: number;
  readonly actual_costs: readonly number[];
  readonly expected: Readonly<Record<'PV' | 'EV' | 'AC' | 'SV' | 'CV' | 'SPI' | 'CPI', number>>;
};

describeWithData('a published textbook case (needs MANDATE_DATA)', () => {
  it('agrees', () => {
    const { bac, expected, ...given } = JSON.parse(readFileSync(reference, 'utf8')) as TextbookCase;
    const input = progress(
      bac,
      bac * (given.schedule[given.time_period - 1] ?? NaN),
      bac * given.percent_complete,
      given.actual_costs[given.time_period - 1] ?? NaN,
    );
    const measured = measureEarnedValue(input);

    expect(input).toEqual(progress(100_000, expected.PV, expected.EV, expected.AC));
    expect(measured.scheduleVariance).toBe(expected.SV);
    expect(measured.costVariance).toBe(expected.CV);
    expect(measured.schedulePerformanceIndex).toBeCloseTo(expected.SPI, 12);
    expect(measured.costPerformanceIndex).toBeCloseTo(expected.CPI, 7);
  });
});
