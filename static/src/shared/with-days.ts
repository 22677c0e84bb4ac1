import type { Day, Instant } from '@domain/foundation/calendar';

import type { Formats } from './format';

const DAYS_AND_INSTANTS = /\b\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?(?!\d)/g;

/** A sentence of the domain, which writes 2027-03-01 and 2027-03-01T09:00:00.000Z, with its times as the user reads them. */
export function withDays(text: string, formats: Formats): string {
  return text.replaceAll(DAYS_AND_INSTANTS, (found) =>
    found.endsWith('Z') ? formats.instant(found as Instant) : formats.day(found as Day),
  );
}
