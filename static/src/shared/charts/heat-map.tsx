import { useFormats } from '../forge-context';
import styles from './heat-map.module.css';

type Side = { readonly id: string; readonly label: string; readonly tone?: string };

export type HeatCell = { readonly row: string; readonly column: string };

type HeatMapProps = {
  readonly labelledBy: string;
  readonly corner: string;
  readonly rows: readonly Side[];
  readonly columns: readonly Side[];
  readonly count: (cell: HeatCell) => number;
  /** What a cell stands for in words: `3 projects, at risk, compliance 50 to 69`. */
  readonly describe: (cell: HeatCell, count: number) => string;
  readonly selected: HeatCell | null;
  readonly onSelect: (cell: HeatCell | null) => void;
};

/** Counts in two dimensions, the darker the more. A cell is a button that filters by what it stands for. */
export function HeatMap(props: HeatMapProps) {
  const { labelledBy, corner, rows, columns, count } = props;
  const counts = rows.flatMap((row) =>
    columns.map((column) => count({ row: row.id, column: column.id })),
  );
  const most = Math.max(1, ...counts);

  return (
    <table className={styles['map']} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <td className={styles['corner']}>{corner}</td>
          {columns.map(({ id, label }) => (
            <th key={id} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.label}</th>
            {columns.map((column) => (
              <td key={column.id}>
                <Cell {...props} row={row} column={column} most={most} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = HeatMapProps & {
  readonly row: Side;
  readonly column: Side;
  readonly most: number;
};

function Cell({ row, column, most, count, describe, selected, onSelect }: CellProps) {
  const cell = { row: row.id, column: column.id };
  const formats = useFormats();
  const value = count(cell);
  const isSelected = selected?.row === row.id && selected.column === column.id;
  if (value === 0 && !isSelected) return <span className={styles['none']}>0</span>;

  return (
    <button
      type="button"
      className={styles['cell']}
      data-tone={row.tone}
      data-strength={strength(value, most)}
      aria-pressed={isSelected}
      aria-label={describe(cell, value)}
      onClick={() => onSelect(isSelected ? null : cell)}
    >
      {formats.number(value)}
    </button>
  );
}

/** 1 to 4, so that a cell with one project among hundreds is still seen. */
function strength(value: number, most: number): number {
  return Math.max(1, Math.ceil((4 * value) / most));
}
