import type { Day } from '@domain/foundation/calendar';
import { weeksFrom } from '@domain/resources/spread-load';

import { toCsv } from '../../shared/csv';
import { inUnits, type LoadRow, WEEKS } from './load-rows';

/** A line for each person, a column for each week. */
export function loadCsv(rows: readonly LoadRow[], asOf: Day): string {
  return toCsv([
    [
      'Person',
      ...weeksFrom({ asOf, weeks: WEEKS }).map((week) => `Week of ${week}`),
      ...['Later', 'No due date', 'Work items', 'Overdue', 'Without an estimate', 'Projects'],
    ],
    ...rows.map(({ name, weeks, later, undated, items, overdue, unestimated, projects }) => [
      name,
      ...[...weeks, later, undated].map(inUnits),
      ...[items, overdue, unestimated, projects.join(', ')],
    ]),
  ]);
}
