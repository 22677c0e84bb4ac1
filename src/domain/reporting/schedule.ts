import { type Day, daysBetween } from '../foundation/calendar';
import { type Cadence, lastDue, lastDueDays, nextDue } from './cadence';

/** What a project owes on a day. */
export type Schedule = {
  /** The earliest day that has no report yet and still waits for one. */
  readonly due: Day;
  /** The due day that a report issued on the day would answer; `null` where the next one is answered already. */
  readonly answers: Day | null;
  /** 0 on the due day and before. */
  readonly daysLate: number;
};

/**
 * What a project owes on a day, by the due days that its issued reports answer. A due day is owed until the next one comes.
 *
 * @example
 * scheduleOn(fridays, new Set(), day('2026-03-08')) // { due: '2026-03-06', answers: '2026-03-06', daysLate: 2 }
 */
export function scheduleOn(cadence: Cadence, answered: ReadonlySet<Day>, asOf: Day): Schedule {
  const last = lastDue(cadence, asOf);
  if (last !== null && !answered.has(last)) {
    return { due: last, answers: last, daysLate: daysBetween(last, asOf) };
  }
  const next = nextDue(cadence, asOf);
  return answered.has(next)
    ? { due: nextDue(cadence, next), answers: null, daysLate: 0 }
    : { due: next, answers: next, daysLate: 0 };
}

/** How a due day stands: `missed` when the next one came before a report did. */
export type PeriodState = 'issued' | 'missed' | 'overdue' | 'due-today' | 'coming';
export type Period = { readonly due: Day; readonly state: PeriodState };

/** The next due day and those before it, `most` of them at most, oldest first. */
export function periodsOn(
  cadence: Cadence,
  { answered, asOf, most }: { answered: ReadonlySet<Day>; asOf: Day; most: number },
): readonly Period[] {
  const past = lastDueDays(cadence, asOf, most - 1);
  const latest = past.at(-1);
  const stateOf = (due: Day): PeriodState => {
    if (answered.has(due)) return 'issued';
    if (due > asOf) return 'coming';
    if (due === asOf) return 'due-today';
    return due === latest ? 'overdue' : 'missed';
  };
  return [...past, nextDue(cadence, asOf)].map((due) => ({ due, state: stateOf(due) }));
}
