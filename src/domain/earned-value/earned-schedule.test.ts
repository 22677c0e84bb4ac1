import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';

import { measureEarnedSchedule, type ScheduleProgress } from './earned-schedule';

const TEN_A_MONTH = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

const progress = (input: Partial<ScheduleProgress>): ScheduleProgress => ({
  plannedValues: TEN_A_MONTH,
  earnedValue: 50,
  actualTime: 7,
  plannedDuration: null,
  ...input,
});
const earned = (plannedValues: readonly number[], earnedValue: number) =>
  measureEarnedSchedule(progress({ plannedValues, earnedValue })).earnedSchedule;

describe('measureEarnedSchedule', () => {
  it('stands at month 7 where month 5 was planned', () => {
    const measured = measureEarnedSchedule(progress({}));

    expect(measured.earnedSchedule).toBe(5);
    expect(measured.scheduleVarianceTime).toBe(-2);
    expect(measured.schedulePerformanceIndexTime).toBeCloseTo(0.714, 3);
    expect(measured.independentEstimateAtCompletionTime).toBeCloseTo(14, 12);
    expect(measured.toCompleteSchedulePerformanceIndex).toBeCloseTo(5 / 3, 12);
  });

  it.each([
    ['between two periods', TEN_A_MONTH, 45, 4.5],
    ['before the end of the first period', [40, 100], 10, 0.25],
    ['at the start', TEN_A_MONTH, 0, 0],
    ['exactly at a period', TEN_A_MONTH, 30, 3],
    ['at the end', TEN_A_MONTH, 100, 10],
    ['at the end of a standstill', [10, 20, 20, 20, 40], 20, 4],
    ['after a standstill', [10, 20, 20, 20, 40], 30, 4.5],
    ['after a late beginning', [0, 0, 10], 0, 2],
    ['a rounding error above the end', [0.1, 0.30000000000000004], 0.3, 2],
  ])('counts periods %s', (...[, plannedValues, earnedValue, expected]) => {
    expect(earned(plannedValues, earnedValue)).toBeCloseTo(expected, 12);
  });

  it('ends with the planned duration, however long the planned values go on', () => {
    const plannedValues = [40, 80, 100, 100, 100];

    expect(
      measureEarnedSchedule({ plannedValues, earnedValue: 100, actualTime: 5, plannedDuration: 3 }),
    ).toEqual({
      earnedSchedule: 3,
      scheduleVarianceTime: -2,
      schedulePerformanceIndexTime: 0.6,
      independentEstimateAtCompletionTime: 5,
      toCompleteSchedulePerformanceIndex: null,
    });
  });

  it('needs of a longer plan only what is planned by now', () => {
    const measured = measureEarnedSchedule(
      progress({ plannedValues: [10, 20, 30], earnedValue: 30, actualTime: 3, plannedDuration: 9 }),
    );

    expect(measured.earnedSchedule).toBe(3);
    expect(measured.independentEstimateAtCompletionTime).toBe(9);
    expect(measured.toCompleteSchedulePerformanceIndex).toBe(1);
  });

  it('knows no index at the start, and no end at a pace of 0', () => {
    expect(measureEarnedSchedule(progress({ earnedValue: 0, actualTime: 0 }))).toEqual({
      earnedSchedule: 0,
      scheduleVarianceTime: 0,
      schedulePerformanceIndexTime: null,
      independentEstimateAtCompletionTime: null,
      toCompleteSchedulePerformanceIndex: 1,
    });
    expect(measureEarnedSchedule(progress({ earnedValue: 0 }))).toMatchObject({
      schedulePerformanceIndexTime: 0,
      independentEstimateAtCompletionTime: null,
    });
  });

  it('asks nothing of the rest once the planned duration is over', () => {
    expect(
      measureEarnedSchedule(progress({ actualTime: 12 })).toCompleteSchedulePerformanceIndex,
    ).toBeNull();
  });

  it('knows nothing of a plan without value', () => {
    expect(measureEarnedSchedule(progress({ plannedValues: [0, 0], earnedValue: 0 }))).toEqual({
      earnedSchedule: null,
      scheduleVarianceTime: null,
      schedulePerformanceIndexTime: null,
      independentEstimateAtCompletionTime: null,
      toCompleteSchedulePerformanceIndex: null,
    });
  });

  it.each<[Partial<ScheduleProgress>, string]>([
    [{ plannedValues: [] }, 'plannedValues must give at least one period'],
    [
      { plannedValues: [10, 5] },
      'plannedValues[1] is 5, below the 10 before it: give cumulative values',
    ],
    [{ plannedValues: [10, NaN] }, 'plannedValues[1] must be from 0 to 9007199254740991, got NaN'],
    [{ earnedValue: -1 }, 'earnedValue must be from 0 to 9007199254740991, got -1'],
    [
      { earnedValue: 101 },
      'earnedValue 101 is above the last planned value, 100: give the plan to its end',
    ],
    [{ actualTime: Infinity }, 'actualTime must be from 0 to 9007199254740991, got Infinity'],
    [{ plannedDuration: 0 }, 'plannedDuration must be above 0; leave it out to count the periods'],
  ])('refuses %j', (input, message) => {
    expect(() => measureEarnedSchedule(progress(input))).toThrow(new RangeError(message));
  });

  it('is on time whenever the plan of that time is earned, and the plan is never still', () => {
    const rising = fc
      .array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 30 })
      .map((steps) => steps.map((_, end) => steps.slice(0, end + 1).reduce((a, b) => a + b, 0)));
    fc.assert(
      fc.property(rising, fc.nat(29), (plannedValues, at) => {
        const actualTime = (at % plannedValues.length) + 1;
        const earnedValue = plannedValues[actualTime - 1] ?? NaN;
        const measured = measureEarnedSchedule(
          progress({ plannedValues, earnedValue, actualTime }),
        );

        expect(measured.schedulePerformanceIndexTime).toBe(1);
        expect(measured.scheduleVarianceTime).toBe(0);
      }),
    );
  });

  it('never stands earlier with more earned', () => {
    const plan = fc
      .array(fc.nat(100), { minLength: 1, maxLength: 20 })
      .map((steps) => steps.map((_, end) => steps.slice(0, end + 1).reduce((a, b) => a + b, 1)));
    fc.assert(
      fc.property(plan, fc.nat(1000), fc.nat(1000), (plannedValues, one, other) => {
        const most = plannedValues.at(-1) ?? 0;
        const [less = 0, more = 0] = [one % most, other % most].sort((a, b) => a - b);

        expect(earned(plannedValues, less)).toBeLessThanOrEqual(earned(plannedValues, more) ?? NaN);
      }),
    );
  });
});

const data = process.env['MANDATE_DATA'] ?? join(__dirname, '../../../../shared/data');
const reference = join(data, 'reference/evm/earned-value-inputs-9-periods.json');
const describeWithData = existsSync(reference) ? describe : describe.skip;

describeWithData('a real project of nine months (needs MANDATE_DATA)', () => {
  it('stands where its planned value says, month by month', () => {
    const { PV, EV, PD } = JSON.parse(readFileSync(reference, 'utf8')) as {
      readonly PV: readonly number[];
      readonly EV: readonly number[];
      readonly PD: number;
    };
    const times = EV.map(
      (earnedValue, index) =>
        measureEarnedSchedule({
          plannedValues: PV,
          earnedValue,
          actualTime: index + 1,
          plannedDuration: PD,
        }).earnedSchedule,
    );

    // by hand: 25.645/28.975; 1 + 39.099/52.706; 2 + 7.454/10; 3 + 33.563/46.905; 4 + 60.168/79.555; 5 + 50.622/84.337
    const expected = [0.885073, 1.741832, 2.7454, 3.715553, 4.756307, 5.600235];
    for (const [index, time] of times.entries()) {
      expect(time).toBeCloseTo(expected[index] ?? NaN, 6);
    }
  });
});
