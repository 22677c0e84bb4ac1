import type { ReactNode } from 'react';

import type { Column, Sorting } from './data-table-column';

/** Of both kinds of table, in pixels; the stylesheet knows it too. */
export const ROW_HEIGHT = 44;

/** What both ways of showing a table are given: rows in their order, and what to do when something is asked. */
export type TableViewProps<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowId: (row: Row, index: number) => string;
  readonly sorting: Sorting;
  readonly onSort: (column: Column<Row>) => void;
  readonly selectedId: string | null;
  /** `null` for a table whose rows tell all there is. */
  readonly onOpen: ((row: Row) => void) | null;
  readonly empty: ReactNode;
};

export function hasTotals<Row>(columns: readonly Column<Row>[]): boolean {
  return columns.some((column) => column.total !== undefined);
}
