import type { HistoryCell, HistoryRow, ReportHistory } from '@contract/reporting';
import { REPORT_COLORS } from '@domain/reporting/status-report';

import { useFormats } from '../../shared/forge-context';
import { HealthShape } from '../../shared/health-pill';
import { COLOR_LETTERS, COLOR_WORDS, cadenceWords, PERIOD_WORDS } from './report-words';
import styles from './reporting.module.css';

type GridProps = {
  readonly history: ReportHistory;
  readonly onOpen: (report: { readonly id: HistoryRow['id']; readonly number: number }) => void;
};

/** Projects by their due days: each has its own, the latest at the end. */
export function HistoryGrid({ history, onOpen }: GridProps) {
  const { rows, periods } = history;
  const columns = Math.min(periods, Math.max(0, ...rows.map(({ cells }) => cells.length)));
  return (
    <div
      className={styles['scroller']}
      role="region"
      tabIndex={0}
      aria-label="History of status reports, scrollable"
    >
      <table className={styles['table']} aria-label="History of status reports">
        <thead>
          <tr>
            <th scope="col">Project</th>
            {Array.from({ length: columns }, (_, at) => (
              <th key={at} scope="col">
                {columnName(columns - 1 - at)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <GridRow key={row.id} row={row} columns={columns} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function columnName(back: number): string {
  if (back === 0) return 'Next';
  return back === 1 ? 'Last' : `${back} back`;
}

type RowProps = {
  readonly row: HistoryRow;
  readonly columns: number;
  readonly onOpen: GridProps['onOpen'];
};

function GridRow({ row, columns, onOpen }: RowProps) {
  const { id, key, name, cadence, cells, isPartlyHidden, flawed } = row;
  const missing = columns - cells.length;
  return (
    <tr>
      <th scope="row">
        <strong>{key}</strong> {name}
        {flawed.length > 0 && (
          <p className={styles['quiet']}>
            Not as issued: {flawed.map((number) => `report ${number}`).join(', ')}
          </p>
        )}
      </th>
      {missing > 0 && (
        <td colSpan={missing} className={styles['waiting']}>
          {cells.length === 0 && wordsFor({ cadence, isPartlyHidden })}
        </td>
      )}
      {cells.map((cell) => (
        <GridCell
          key={cell.due}
          cell={cell}
          project={key}
          onOpen={(number) => onOpen({ id, number })}
        />
      ))}
    </tr>
  );
}

function wordsFor({
  cadence,
  isPartlyHidden,
}: Pick<HistoryRow, 'cadence' | 'isPartlyHidden'>): string {
  if (isPartlyHidden) return 'Part of what its reports rest on is hidden from you';
  return cadence === null ? 'No cadence is set' : `Due ${cadenceWords(cadence)}`;
}

type CellProps = {
  readonly cell: HistoryCell;
  readonly project: string;
  readonly onOpen: (number: number) => void;
};

function GridCell({ cell, project, onOpen }: CellProps) {
  const formats = useFormats();
  const { due, state, number, color, badNews } = cell;
  const when = formats.shortDay(due);
  if (number === null || color === null) {
    return (
      <td className={styles['cell']}>
        <span className={styles['waiting']} data-state={state}>
          {state === 'coming' || state === 'due-today' ? '○' : '✕'} {when}
          <span className="visually-hidden">, {PERIOD_WORDS[state]}</span>
        </span>
      </td>
    );
  }
  const words = `${project}, ${formats.day(due)}: ${COLOR_WORDS[color]}${
    badNews === null ? '' : `. ${badNews}`
  }`;
  return (
    <td className={styles['cell']}>
      <button
        type="button"
        className={styles['report']}
        data-hides={badNews !== null}
        title={words}
        onClick={() => onOpen(number)}
      >
        <HealthShape color={color} />
        <strong>{COLOR_LETTERS[color]}</strong>
        {badNews !== null && <strong>!</strong>}
        <span>{when}</span>
        <span className="visually-hidden">{words}</span>
      </button>
    </td>
  );
}

export function HistoryLegend() {
  return (
    <p className={styles['quiet']}>
      {REPORT_COLORS.map((color) => `${COLOR_LETTERS[color]} ${COLOR_WORDS[color]}`).join(' · ')} ·
      ! better than the data said · ✕ no report · ○ not issued yet
    </p>
  );
}
