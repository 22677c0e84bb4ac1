import { readList, readNumber, readOnly, readOptional } from '../foundation/plain-data';
import { measureEarnedSchedule, type EarnedSchedule } from './earned-schedule';
import { measureEarnedValue, type EarnedValue } from './earned-value';

/**
 * `earned-value.measure`: `{ budgetAtCompletion, plannedValue, earnedValue, actualCost }` gives variances, indices and estimates.
 *
 * @example
 * calculateEarnedValue({ budgetAtCompletion: 100, plannedValue: 50, earnedValue: 40, actualCost: 45 }).costVariance // -5
 */
export function calculateEarnedValue(input: unknown): EarnedValue {
  const asked = readOnly(input, 'input', [
    'budgetAtCompletion',
    'plannedValue',
    'earnedValue',
    'actualCost',
  ]);
  return measureEarnedValue({
    budgetAtCompletion: readNumber(asked['budgetAtCompletion'], 'budgetAtCompletion'),
    plannedValue: readNumber(asked['plannedValue'], 'plannedValue'),
    earnedValue: readNumber(asked['earnedValue'], 'earnedValue'),
    actualCost: readNumber(asked['actualCost'], 'actualCost'),
  });
}

/**
 * `earned-value.schedule`: `{ plannedValues, earnedValue, actualTime, plannedDuration? }` gives earned schedule and what follows.
 *
 * @example
 * calculateEarnedSchedule({ plannedValues: [10, 20, 30], earnedValue: 15, actualTime: 2 }).earnedSchedule // 1.5
 */
export function calculateEarnedSchedule(input: unknown): EarnedSchedule {
  const asked = readOnly(input, 'input', [
    'plannedValues',
    'earnedValue',
    'actualTime',
    'plannedDuration',
  ]);
  return measureEarnedSchedule({
    plannedValues: readList(asked['plannedValues'], 'plannedValues', readNumber),
    earnedValue: readNumber(asked['earnedValue'], 'earnedValue'),
    actualTime: readNumber(asked['actualTime'], 'actualTime'),
    plannedDuration: readOptional(asked['plannedDuration'], 'plannedDuration', readNumber),
  });
}
