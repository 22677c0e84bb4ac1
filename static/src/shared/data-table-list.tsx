import { DynamicTableStateless } from '@atlaskit/dynamic-table';
import type { RowType } from '@atlaskit/dynamic-table/types';
import { type ReactNode, useMemo, useRef } from 'react';

import { type Column, type Sorting, widthOf } from './data-table-column';
import { RowButton } from './data-table-row-button';
import { hasTotals, type TableViewProps } from './data-table-view';
import styles from './data-table.module.css';
import { useRowFocus } from './row-focus';

type DataListProps<Row> = TableViewProps<Row> & {
  /** What stands in a line of its own above a row; `null` for nothing. */
  readonly headingOf?: (row: Row, before: Row | null) => ReactNode;
};

/** Up to a few hundred rows: Atlassian's own table. The rows come sorted; it is told ranks, so that it keeps them so. */
export function DataList<Row>(props: DataListProps<Row>) {
  const { label, rows, columns, sorting, onSort, empty, headingOf } = props;
  const frame = useRef<HTMLDivElement>(null);
  const focus = useRowFocus(frame, rows.length, () => undefined);
  const withTotals = rows.length > 0 && hasTotals(columns);
  const head = useMemo(
    () => ({ cells: columns.map((column) => headCell(column, columns)) }),
    [columns],
  );
  const lines = rows.flatMap((row, index) => {
    const line = bodyRow(props, { row, index, isActive: index === focus.active });
    const heading = headingOf?.(row, rows[index - 1] ?? null) ?? null;
    return heading === null ? [line] : [headingRow(heading, { index, ...props }), line];
  });

  return (
    <div
      ref={frame}
      className={styles['scroller']}
      data-kind="list"
      tabIndex={0}
      role="region"
      aria-label={`${label}, scrollable`}
      onKeyDown={focus.onKeyDown}
    >
      <div style={{ minInlineSize: widthOf(columns) }}>
        <DynamicTableStateless
          label={label}
          head={head}
          rows={withTotals ? [...lines, totalRow(columns, sorting)] : lines}
          isFixedSize
          sortKey={sorting.id}
          sortOrder={sorting.direction === 'ascending' ? 'ASC' : 'DESC'}
          onSort={({ key }: { readonly key: string }) => {
            const column = columns.find(({ id }) => id === key);
            if (column !== undefined) onSort(column);
          }}
        />
      </div>
      {rows.length === 0 && <div className={styles['empty']}>{empty}</div>}
    </div>
  );
}

function headCell<Row>(column: Column<Row>, columns: readonly Column<Row>[]) {
  const hint = column.hint === undefined ? '' : `${column.hint} `;
  return {
    key: column.id,
    content: column.header,
    isSortable: column.isUnsorted !== true,
    width: (100 * column.width) / widthOf(columns),
    ascendingSortTooltip: `${hint}Sorted ascending`,
    descendingSortTooltip: `${hint}Click to sort`,
    'data-align': column.align,
  };
}

type Line<Row> = { readonly row: Row; readonly index: number; readonly isActive: boolean };

function bodyRow<Row>(props: TableViewProps<Row>, { row, index, isActive }: Line<Row>): RowType {
  const { columns, rowId, sorting, selectedId, onOpen } = props;
  const id = rowId(row, index);
  const isOpen = id === selectedId;

  return {
    key: id,
    ...(onOpen === null
      ? {}
      : {
          className: `${styles['listRow'] ?? ''} ${isOpen ? (styles['openRow'] ?? '') : ''}`,
          onClick: () => onOpen(row),
        }),
    cells: columns.map((column, at) => ({
      key: rank(index, sorting),
      content: (
        <div className={styles['cell']} data-align={column.align}>
          {at === 0 && onOpen !== null ? (
            <RowButton {...{ index, isActive, isOpen }} onOpen={() => onOpen(row)}>
              {column.cell(row)}
            </RowButton>
          ) : (
            column.cell(row)
          )}
        </div>
      ),
    })),
  };
}

type HeadingPlace<Row> = Pick<TableViewProps<Row>, 'columns' | 'sorting'> & {
  readonly index: number;
};

/** Just above the row of `index`. The table itself looks at every cell for its place. */
function headingRow<Row>(heading: ReactNode, place: HeadingPlace<Row>): RowType {
  const { columns, sorting, index } = place;
  return {
    key: `heading ${index}`,
    className: styles['headingRow'] ?? '',
    cells: columns.map((_, at) => ({
      key: rank(index - 0.5, sorting),
      content: <div className={styles['cell']}>{at === 0 ? heading : null}</div>,
    })),
  };
}

function totalRow<Row>(columns: readonly Column<Row>[], sorting: Sorting): RowType {
  return {
    key: 'total',
    className: styles['totalRow'] ?? '',
    cells: columns.map((column) => ({
      key: rank(Number.MAX_SAFE_INTEGER, sorting),
      content: (
        <div className={styles['cell']} data-align={column.align}>
          {column.total}
        </div>
      ),
    })),
  };
}

/** What makes the table's own sort, up or down, leave a row at `index`. */
function rank(index: number, sorting: Sorting): number {
  return sorting.direction === 'ascending' ? index : -index;
}
