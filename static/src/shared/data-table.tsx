import { useMemo, useState, type ReactNode } from 'react';

import { type Column, fitColumns, nextSorting, type Sorting, sortRows } from './data-table-column';
import { DataGrid } from './data-table-grid';
import { DataList } from './data-table-list';
import type { TableViewProps } from './data-table-view';
import styles from './data-table.module.css';
import { useWidth } from './use-width';

/** Above this many rows only those in sight are mounted. */
const LARGEST_LIST = 200;
/** Until it is measured, in pixels. */
const ASSUMED_WIDTH = 1_600;

type DataTableProps<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  /** How many rows there are before any filter: a table does not change its kind while somebody types. */
  readonly population: number;
  readonly columns: readonly Column<Row>[];
  readonly rowId: (row: Row) => string;
  readonly initialSorting: Sorting;
  readonly selectedId: string | null;
  /** `null` for a table whose rows tell all there is. */
  readonly onOpen: ((row: Row) => void) | null;
  readonly empty: ReactNode;
};

/** A table that sorts by each column, opens its rows where they open, and works with arrow keys. Short and long ones look the same. */
export function DataTable<Row>({ initialSorting, population, ...props }: DataTableProps<Row>) {
  const { rows, columns } = props;
  const [sorting, setSorting] = useState(initialSorting);
  const [frame, width] = useWidth<HTMLDivElement>(ASSUMED_WIDTH);
  const fitting = useMemo(() => fitColumns(columns, width), [columns, width]);
  const sorted = useMemo(() => sortRows(rows, columns, sorting), [rows, columns, sorting]);
  const view: TableViewProps<Row> = {
    ...props,
    rows: sorted,
    columns: fitting,
    sorting,
    onSort: (column) => setSorting((now) => nextSorting(column, now)),
  };

  return (
    <div ref={frame} className={styles['frame']}>
      {population > LARGEST_LIST ? <DataGrid {...view} /> : <DataList {...view} />}
    </div>
  );
}
