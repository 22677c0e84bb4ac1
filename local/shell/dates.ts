/** Dates as the person who looks writes them, in their time zone. */
export type DateStyle = { readonly locale: string; readonly timeZone: string };

export function dateTime(
  instant: string | null | undefined,
  { locale, timeZone }: DateStyle,
): string {
  const moment = parse(instant);
  if (moment === null) return '';
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(moment);
}

/** The day on which it happened, where the person is. */
export function dayOfInstant(
  instant: string | null | undefined,
  { locale, timeZone }: DateStyle,
): string {
  const moment = parse(instant);
  return moment === null
    ? ''
    : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(moment);
}

/** A day has no time zone: 2026-03-02 is the second of March for everybody. */
export function day(date: string | null | undefined, { locale }: DateStyle): string {
  const moment = parse(date);
  return moment === null
    ? ''
    : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(moment);
}

/** Today, where the person is. */
export function today(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);
}

/** Jira's `2026-03-02T09:30:00.000+0100` lacks the colon that `Date` insists on. */
function parse(text: string | null | undefined): Date | null {
  if (text === null || text === undefined) return null;
  const moment = new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(moment.getTime()) ? null : moment;
}
