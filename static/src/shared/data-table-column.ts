import type { ReactNode } from 'react';

/** What a cell sorts by; `null` is not available and comes last in either direction. */
export type SortValue = string | number | null;

export type Direction = 'ascending' | 'descending';

export type Column<Row> = {
  readonly id: string;
  readonly header: string;
  /** What the header stands for, where its word is not enough. */
  readonly hint?: string;
  /** In pixels, the least it takes; columns share what is left in proportion. */
  readonly width: number;
  readonly align?: 'end';
  /** The direction of the first click: text starts at A, figures start with the largest. */
  readonly first: Direction;
  readonly sort: (row: Row) => SortValue;
  readonly cell: (row: Row) => ReactNode;
  /** Its values are known of the rows that are shown alone, so that they sort nothing. */
  readonly isUnsorted?: true;
  /** Left out where there is no room for it, the last such column first. */
  readonly yields?: true;
  /** Its cell in the line under all rows. */
  readonly total?: ReactNode;
};

export type Sorting = { readonly id: string; readonly direction: Direction };

/** What a click on a column's header asks for. */
export function nextSorting<Row>(column: Column<Row>, now: Sorting | null): Sorting {
  if (now?.id !== column.id) return { id: column.id, direction: column.first };

  return { id: column.id, direction: now.direction === 'ascending' ? 'descending' : 'ascending' };
}

/** A sorted copy. Rows that compare equal keep the order they came in. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
): readonly Row[] {
  const column = columns.find(({ id }) => id === sorting?.id);
  if (column === undefined || sorting === null) return rows;

  const sign = sorting.direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, value: column.sort(row) }))
    .sort((a, b) => compare(a.value, b.value, sign))
    .map(({ row }) => row);
}

const words = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

function compare(a: SortValue, b: SortValue, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);

  return sign * words.compare(String(a), String(b));
}

/**
 * The columns that fit into a width in pixels. Those that do not yield stay, however narrow it is.
 *
 * @example
 * fitColumns([name, owner], 150) // [name], when each takes 100 and `owner` yields
 */
export function fitColumns<Row>(
  columns: readonly Column<Row>[],
  width: number,
): readonly Column<Row>[] {
  if (widthOf(columns) <= width) return columns;

  const yielding = columns.findLast((column) => column.yields);
  if (yielding === undefined) return columns;
  return fitColumns(
    columns.filter((column) => column !== yielding),
    width,
  );
}

/** The least that columns take together, in pixels. */
export function widthOf<Row>(columns: readonly Column<Row>[]): number {
  return columns.reduce((sum, column) => sum + column.width, 0);
}
