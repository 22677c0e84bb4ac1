import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';

import { type Column, widthOf } from './data-table-column';
import { GridHead } from './data-table-grid-head';
import { GridRow } from './data-table-grid-row';
import { GridTotals } from './data-table-grid-totals';
import { hasTotals, ROW_HEIGHT, type TableViewProps } from './data-table-view';
import styles from './data-table.module.css';
import { useRowFocus } from './row-focus';

const MOUNTED_BEYOND_SIGHT = 10;

/** Thousands of rows: only those in sight are mounted. */
export function DataGrid<Row>(props: TableViewProps<Row>) {
  const { label, rows, columns, sorting, onSort, empty } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { virtual, items } = useRowsInSight(props, scroller);
  const focus = useRowFocus(scroller, rows.length, (index) => virtual.scrollToIndex(index));
  const template = columns.map(({ width }) => `minmax(${width}px, ${width}fr)`).join(' ');
  const withTotals = rows.length > 0 && hasTotals(columns);

  return (
    <div
      ref={scroller}
      className={styles['scroller']}
      tabIndex={0}
      role="region"
      aria-label={`${label}, scrollable`}
      onKeyDown={focus.onKeyDown}
    >
      <div
        role="table"
        aria-label={label}
        aria-rowcount={rows.length + (withTotals ? 2 : 1)}
        style={{ minInlineSize: widthOf(columns) }}
      >
        <GridHead columns={columns} sorting={sorting} onSort={onSort} template={template} />
        <div
          role="rowgroup"
          className={styles['gridBody']}
          style={{ blockSize: virtual.getTotalSize() }}
        >
          {items.map(({ key, row, index, top }) => (
            <GridRow
              key={key}
              {...{ index, top, template }}
              {...rowProps(props, row, index)}
              isActive={index === focus.active}
            />
          ))}
        </div>
        {withTotals && (
          <GridTotals columns={columns} rowIndex={rows.length + 2} template={template} />
        )}
      </div>
      {rows.length === 0 && <div className={styles['empty']}>{empty}</div>}
    </div>
  );
}

/** A memoised row cannot be generic, so it is handed its row and what reads it as one. */
function rowProps<Row>(props: TableViewProps<Row>, row: Row, index: number) {
  return {
    row,
    columns: props.columns as readonly Column<unknown>[],
    onOpen: props.onOpen as ((row: unknown) => void) | null,
    isOpen: props.rowId(row, index) === props.selectedId,
  };
}

function useRowsInSight<Row>(
  { rows, rowId }: TableViewProps<Row>,
  scroller: React.RefObject<HTMLDivElement>,
) {
  // eslint-disable-next-line react-hooks/incompatible-library -- what it returns is used here and now, never memoised
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: MOUNTED_BEYOND_SIGHT,
    scrollPaddingStart: ROW_HEIGHT,
    scrollPaddingEnd: 2 * ROW_HEIGHT,
  });
  const items = virtual.getVirtualItems().flatMap(({ index, start }) => {
    const row = rows[index];
    return row === undefined ? [] : [{ key: rowId(row, index), row, index, top: start }];
  });

  return { virtual, items };
}
