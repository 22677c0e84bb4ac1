import { daysBetween, type Day } from '../foundation/calendar';
import { counted, rounded } from '../foundation/wording';
import type { HealthDimension, HealthNumber, ScheduleFacts } from './health';

/**
 * The schedule's colour: green when the projected finish is not after the planned one, amber when it is and the planned
 * finish has not passed, red when it has passed and work is left.
 *
 * Undefined: *unknown* without a planned finish, and without a forecast while the planned finish has not passed. A project
 *            whose work is all finished is green, whatever its dates.
 * Throws:    RangeError for a count of remaining items that is not a whole number of zero or more.
 * Source:    docs/glossary.md, *health*; the projected finish is the day by which 85 of 100 forecasts are finished.
 *
 * @example
 * assessSchedule({ asOf: '2026-03-02', plannedFinish: '2026-04-01', projectedFinish: '2026-05-01', remaining: 12, … })
 * // amber: 'Projected finish is after planned finish, which has not passed.'
 */
export function assessSchedule(facts: ScheduleFacts): HealthDimension {
  const { asOf, plannedFinish, projectedFinish, remaining } = facts;
  if (!Number.isSafeInteger(remaining) || remaining < 0) {
    throw new RangeError(`remaining must be a whole number of zero or more, got ${remaining}`);
  }
  const dimension = { name: 'schedule', numbers: numbersOf(facts), toGreen: null } as const;

  if (plannedFinish === null) {
    const rule = 'Not available: nobody typed a planned finish, and no work item has a due date.';
    return { ...dimension, color: 'unknown', rule };
  }
  if (remaining === 0) {
    return { ...dimension, color: 'green', rule: 'All work is finished.' };
  }
  if (asOf > plannedFinish) {
    const rule = 'The planned finish has passed and work is left.';
    return { ...dimension, color: 'red', rule, toGreen: afterThePlan(facts) };
  }
  if (projectedFinish === null) {
    const rule = 'Not available: there is no forecast, and the planned finish has not passed.';
    return { ...dimension, color: 'unknown', rule };
  }
  if (projectedFinish <= plannedFinish) {
    return { ...dimension, color: 'green', rule: 'Projected finish is not after planned finish.' };
  }
  const rule = 'Projected finish is after planned finish, which has not passed.';
  return {
    ...dimension,
    color: 'amber',
    rule,
    toGreen: beforeThePlan({ ...facts, plannedFinish, projectedFinish }),
  };
}

function numbersOf(facts: ScheduleFacts): readonly HealthNumber[] {
  const origin = facts.plannedFrom === 'latest-due' ? ' (latest due date)' : '';
  const numbers: HealthNumber[] = [{ label: 'Work items left', value: String(facts.remaining) }];
  if (facts.plannedFinish !== null) {
    numbers.unshift({ label: 'Planned finish', value: `${facts.plannedFinish}${origin}` });
  }
  if (facts.projectedFinish !== null && facts.remaining > 0) {
    numbers.unshift({ label: 'Projected finish', value: facts.projectedFinish });
  }
  return numbers;
}

function afterThePlan({ remaining, projectedFinish }: ScheduleFacts): string {
  const finish = `Finish the ${counted(remaining, 'work item')} that ${remaining === 1 ? 'is' : 'are'} left`;
  return projectedFinish === null
    ? `${finish}, or agree on a new planned finish.`
    : `${finish}, or agree on a planned finish of ${projectedFinish} or later.`;
}

function beforeThePlan(
  facts: ScheduleFacts & { readonly plannedFinish: Day; readonly projectedFinish: Day },
): string {
  const { asOf, plannedFinish, projectedFinish, remaining, finishableByPlan } = facts;
  const items = counted(remaining, 'work item');
  const days = daysBetween(asOf, plannedFinish);
  const ways = [
    days === 0
      ? `Finish ${items} today`
      : `Finish ${items} by ${plannedFinish}${pace(facts, days)}`,
    `agree on a planned finish of ${projectedFinish} or later`,
  ];
  if (finishableByPlan !== null && finishableByPlan > 0 && finishableByPlan < remaining) {
    ways.push(`take ${remaining - finishableByPlan} of them out of the plan`);
  }
  return `${ways.slice(0, -1).join(', ')}, or ${ways.at(-1) ?? ''}.`;
}

function pace({ remaining, finishedPerDay }: ScheduleFacts, days: number): string {
  const needed = remaining / days;
  if (finishedPerDay === null) return ` (${rounded(needed)} a day)`;

  return needed > finishedPerDay
    ? ` (${rounded(needed)} a day instead of ${rounded(finishedPerDay)})`
    : ` (${rounded(needed)} a day, steadily: the average is ${rounded(finishedPerDay)}, but too uneven to be 85 % sure)`;
}
