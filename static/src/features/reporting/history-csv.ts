import type { HistoryCell, HistoryRow, ReportHistory } from '@contract/reporting';
import type { HealthColor } from '@domain/rollup/health';

import { type CsvColumn, csvName, csvOf, downloadCsv } from '../../shared/csv';
import { healthWord } from '../../shared/health-words';
import { cadenceWords, PERIOD_WORDS } from './report-words';

type Line = { readonly row: HistoryRow; readonly cell: HistoryCell | null };

const COLUMNS: readonly CsvColumn<Line>[] = [
  ['Project', ({ row }) => row.key],
  ['Name', ({ row }) => row.name],
  ['Cadence', ({ row }) => (row.cadence === null ? null : cadenceWords(row.cadence))],
  ['Due', ({ cell }) => cell?.due ?? null],
  ['State', ({ cell }) => (cell === null ? null : PERIOD_WORDS[cell.state])],
  ['Report', ({ cell }) => cell?.number ?? null],
  ['Reported', ({ cell }) => healthIn(cell?.color)],
  ['By the data', ({ cell }) => healthIn(cell?.computed)],
  ['Note', ({ cell }) => cell?.badNews ?? null],
  ['Days late', ({ row, cell }) => (cell?.state === 'overdue' ? row.daysLate : null)],
];

/** As the portfolio's file says it. */
function healthIn(color: HealthColor | null | undefined): string | null {
  return color == null ? null : healthWord(color);
}

/** A line for each due day of each project, and one for a project without any. */
export function historyCsv({ rows }: Pick<ReportHistory, 'rows'>): string {
  const lines = rows.flatMap((row): readonly Line[] =>
    row.cells.length === 0 ? [{ row, cell: null }] : row.cells.map((cell) => ({ row, cell })),
  );
  return csvOf(COLUMNS, lines);
}

export function downloadHistory(history: ReportHistory): void {
  downloadCsv(csvName('status reports', history.asOf), historyCsv(history));
}
