import { type Day, daysBetween } from '../foundation/calendar';

export const FINISH_STANDINGS = ['late', 'slipping', 'unplanned', 'unforecast', 'on-time', 'finished'] as const; // prettier-ignore
/**
 * How the finish of a project stands to its plan: its day has passed with work left (`late`); it is projected after its day (`slipping`);
 * no day is planned, or none can be projected; neither late nor slipping; or nothing is left.
 */
export type FinishStanding = (typeof FINISH_STANDINGS)[number];

type Finish = {
  readonly remaining: number;
  readonly plannedFinish: Day | null;
  readonly projectedFinish: Day | null;
  readonly asOf: Day;
};

/**
 * @example
 * finishStanding({ remaining: 3, plannedFinish: day('2026-03-01'), projectedFinish: null, asOf: day('2026-03-02') })
 * // { standing: 'late', days: 1 }
 */
export function finishStanding(finish: Finish): {
  readonly standing: FinishStanding;
  /** By how many days it is late by now, or will be; 0 where it is neither. */
  readonly days: number;
} {
  const { remaining, plannedFinish, projectedFinish, asOf } = finish;
  if (remaining === 0) return { standing: 'finished', days: 0 };
  if (plannedFinish === null) return { standing: 'unplanned', days: 0 };
  if (plannedFinish < asOf) return { standing: 'late', days: daysBetween(plannedFinish, asOf) };
  if (projectedFinish === null) return { standing: 'unforecast', days: 0 };
  return projectedFinish > plannedFinish
    ? { standing: 'slipping', days: daysBetween(plannedFinish, projectedFinish) }
    : { standing: 'on-time', days: 0 };
}
