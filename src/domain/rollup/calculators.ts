import {
  readChoice,
  readDay,
  readNumber,
  readOnly,
  readOptional,
  readText,
} from '../foundation/plain-data';
import { assessCost } from './assess-cost';
import { assessHealth } from './assess-health';
import { assessSchedule } from './assess-schedule';
import type { CostFacts, Health, ScheduleFacts } from './health';

/**
 * `rollup.health`: `{ schedule: { asOf, plannedFinish, projectedFinish, remaining }, cost: { budget, actualCost, currency,
 * progress } }` gives the health with its explanation. Members that are absent count as not available.
 *
 * @example
 * calculateHealth({ schedule: { asOf: '2026-03-02', remaining: 3 }, cost: {} }).color // 'unknown'
 */
export function calculateHealth(input: unknown): Health {
  const asked = readOnly(input, 'input', ['schedule', 'cost']);
  return assessHealth({
    schedule: assessSchedule(readSchedule(asked['schedule'])),
    cost: assessCost(readCost(asked['cost'] ?? {})),
  });
}

function readSchedule(input: unknown): ScheduleFacts {
  const schedule = readOnly(input, 'schedule', [
    'asOf',
    'plannedFinish',
    'plannedFrom',
    'projectedFinish',
    'remaining',
    'finishedPerDay',
    'finishableByPlan',
  ]);
  const number = (name: string) => readOptional(schedule[name], `schedule.${name}`, readNumber);
  const day = (name: string) => readOptional(schedule[name], `schedule.${name}`, readDay);
  const plannedFrom = readOptional(
    schedule['plannedFrom'],
    'schedule.plannedFrom',
    (value, place) => readChoice<'typed' | 'latest-due'>(value, place, ['typed', 'latest-due']),
  );

  return {
    asOf: readDay(schedule['asOf'], 'schedule.asOf'),
    plannedFinish: day('plannedFinish'),
    plannedFrom,
    projectedFinish: day('projectedFinish'),
    remaining: readNumber(schedule['remaining'], 'schedule.remaining'),
    finishedPerDay: number('finishedPerDay'),
    finishableByPlan: number('finishableByPlan'),
  };
}

function readCost(input: unknown): CostFacts {
  const cost = readOnly(input, 'cost', ['budget', 'actualCost', 'currency', 'progress']);
  const number = (name: string) => readOptional(cost[name], `cost.${name}`, readNumber);

  return {
    budget: number('budget'),
    actualCost: number('actualCost'),
    currency: readOptional(cost['currency'], 'cost.currency', readText),
    progress: number('progress'),
  };
}
