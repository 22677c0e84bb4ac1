import type { Day } from '@domain/foundation/calendar';
import type { MeasureChange } from '@domain/rollup/measure-changes';

import { type CsvColumn, csvOf } from '../../shared/csv';
import { MEASURE_NAMES } from './difference-words';

/** What is compared: a portfolio, or a project by its key. */
export type ComparedLine = MeasureChange & { readonly of: string; readonly name: string };

/** One line for each measure of all together and of each project; an empty cell for not available. */
export function differenceCsv(
  lines: readonly ComparedLine[],
  { from, to }: { readonly from: Day; readonly to: Day },
): string {
  const columns: readonly CsvColumn<ComparedLine>[] = [
    ['Of', ({ of }) => of],
    ['Name', ({ name }) => name],
    ['Measure', ({ measure }) => MEASURE_NAMES[measure]],
    [from, ({ then }) => then],
    [to, ({ now }) => now],
    ['Change', ({ change }) => change],
  ];
  return csvOf(columns, lines);
}
