import type { Day } from '@domain/foundation/calendar';

import type { Formats } from './format';

const DAYS = /\b\d{4}-\d\d-\d\d\b/g;

/** A sentence of the domain, which writes days as 2027-03-01, with its days as the user reads them. */
export function withDays(text: string, formats: Formats): string {
  return text.replaceAll(DAYS, (day) => formats.day(day as Day));
}
