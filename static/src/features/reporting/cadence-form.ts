import { dayIn } from '@domain/artifacts/part-values';
import type { Day } from '@domain/foundation/calendar';
import type { Cadence, Weekday } from '@domain/reporting/cadence';

export type Rhythm = 'weekly' | 'fortnightly' | 'monthly' | 'none';

export type CadenceForm = {
  readonly rhythm: Rhythm;
  readonly weekday: Weekday;
  readonly dayOfMonth: number;
  readonly from: string;
};

/** The form of what was chosen; of the last day of each month where nothing was. */
export function cadenceForm(cadence: Cadence | null, asOf: Day): CadenceForm {
  return {
    rhythm: rhythmOf(cadence),
    weekday: cadence?.kind === 'weekly' ? cadence.weekday : 5,
    dayOfMonth: cadence?.kind === 'monthly' ? cadence.dayOfMonth : 31,
    from: cadence?.from ?? asOf,
  };
}

function rhythmOf(cadence: Cadence | null): Rhythm {
  if (cadence?.kind !== 'weekly') return 'monthly';
  return cadence.everyWeeks === 1 ? 'weekly' : 'fortnightly';
}

/** What a form says: a cadence, none, or nothing yet for want of a day. */
export function readCadence(form: CadenceForm): Cadence | null | 'no-day' {
  const { rhythm, weekday, dayOfMonth } = form;
  if (rhythm === 'none') return null;

  const from = dayIn(form.from);
  if (from === null) return 'no-day';
  return rhythm === 'monthly'
    ? { kind: 'monthly', dayOfMonth, from }
    : { kind: 'weekly', everyWeeks: rhythm === 'weekly' ? 1 : 2, weekday, from };
}
