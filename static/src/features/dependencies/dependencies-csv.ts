import { type CsvColumn, csvOf } from '../../shared/csv';
import type { DependencyRow } from './dependency-rows';
import { CATEGORY_WORDS, STANDING_WORDS } from './standing-words';

const COLUMNS: readonly CsvColumn<DependencyRow>[] = [
  ['Waits', ({ successor }) => successor.key],
  ['In project', ({ toNames }) => toNames],
  ['Status', ({ successor }) => CATEGORY_WORDS[successor.category]],
  ['Due', ({ successor }) => successor.due],
  ['For', ({ predecessor }) => predecessor.key],
  ['Of project', ({ fromNames }) => fromNames],
  ['Its status', ({ predecessor }) => CATEGORY_WORDS[predecessor.category]],
  ['Its due date', ({ predecessor }) => predecessor.due],
  ['Standing', ({ standing }) => STANDING_WORDS[standing]],
  ['Pushed by days, at least', ({ pushedDays }) => pushedDays],
];

/** One line for each link. */
export function dependenciesCsv(rows: readonly DependencyRow[]): string {
  return csvOf(COLUMNS, rows);
}
