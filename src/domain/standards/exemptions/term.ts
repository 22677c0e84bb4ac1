import { addDays, type Day } from '../../foundation/calendar';
import type { ExemptionKind } from './exemption';

/** A waiver asks for at most so much. */
export const LONGEST_WAIVER_DAYS = 366;

export type Term = { readonly from: Day; readonly until: Day | null };

export type TermProblem = { readonly where: 'from' | 'until'; readonly message: string };

/**
 * What is wrong with the time an exemption asks for; `null` when nothing is. A waiver ends after today and at most
 * {@link LONGEST_WAIVER_DAYS} days from now; tailoring begins today or later and need not end.
 *
 * @example
 * // today is 2026-03-02
 * problemOfTerm('waiver', { from: today, until: today }, today) // { where: 'until', message: 'Choose a day after 2026-03-02.' }
 * problemOfTerm('tailoring', { from: today, until: null }, today) // null
 */
export function problemOfTerm(kind: ExemptionKind, term: Term, today: Day): TermProblem | null {
  const { from, until } = term;
  if (from < today) return { where: 'from', message: `Choose ${today} or a later day.` };
  if (kind === 'waiver') return problemOfWaiver(until, today);
  if (until !== null && until < from) {
    return { where: 'until', message: `Choose ${from} or a later day.` };
  }
  return null;
}

function problemOfWaiver(until: Day | null, today: Day): TermProblem | null {
  if (until === null) return { where: 'until', message: 'A waiver needs a last day.' };
  if (until <= today) return { where: 'until', message: `Choose a day after ${today}.` };

  const latest = addDays(today, LONGEST_WAIVER_DAYS);
  return until > latest
    ? {
        where: 'until',
        message: `Choose ${latest} or an earlier day: a waiver lasts a year at most.`,
      }
    : null;
}
