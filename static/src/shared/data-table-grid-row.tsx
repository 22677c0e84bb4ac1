import { memo } from 'react';

import type { Column } from './data-table-column';
import { RowButton } from './data-table-row-button';
import { ROW_HEIGHT } from './data-table-view';
import styles from './data-table.module.css';

type GridRowProps = {
  readonly row: unknown;
  readonly columns: readonly Column<unknown>[];
  readonly index: number;
  readonly top: number;
  readonly template: string;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly onOpen: ((row: unknown) => void) | null;
};

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, columns, index, top, template, isActive, isOpen, onOpen } = props;

  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles['gridLine']}
      data-open={isOpen}
      data-opens={onOpen !== null}
      style={{
        gridTemplateColumns: template,
        blockSize: ROW_HEIGHT,
        transform: `translateY(${top}px)`,
      }}
      onClick={() => onOpen?.(row)}
    >
      {columns.map((column, at) => (
        <div
          key={column.id}
          role={at === 0 ? 'rowheader' : 'cell'}
          className={styles['cell']}
          data-align={column.align}
        >
          {at === 0 && onOpen !== null ? (
            <RowButton {...{ index, isActive, isOpen }} onOpen={() => onOpen(row)}>
              {column.cell(row)}
            </RowButton>
          ) : (
            column.cell(row)
          )}
        </div>
      ))}
    </div>
  );
});
