import type { GateCalendar } from '@contract/gate-calendar';

import { type CsvColumn, csvOf } from '../../shared/csv';

const COLUMNS: readonly CsvColumn<GateCalendar['calendar'][number]>[] = [
  ['Day', ({ day }) => day],
  ['Project', ({ project }) => project.key],
  ['Name', ({ project }) => project.name],
  ['Gate', ({ gate }) => gate.name],
  ['Condition', ({ condition }) => condition],
];

/** One line for each gate that is planned and each condition that is open. */
export function calendarCsv(calendar: GateCalendar['calendar']): string {
  return csvOf(COLUMNS, calendar);
}
