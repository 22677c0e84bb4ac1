import type { Column, Sorting } from './data-table-column';
import styles from './data-table.module.css';

type GridHeadProps<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly sorting: Sorting;
  readonly onSort: (column: Column<Row>) => void;
  readonly template: string;
};

export function GridHead<Row>({ columns, sorting, onSort, template }: GridHeadProps<Row>) {
  return (
    <div role="rowgroup" className={styles['gridHead']}>
      <div
        role="row"
        aria-rowindex={1}
        className={styles['gridRow']}
        style={{ gridTemplateColumns: template }}
      >
        {columns.map((column) => (
          <div
            key={column.id}
            role="columnheader"
            aria-sort={sorting.id === column.id ? sorting.direction : undefined}
            className={styles['headCell']}
            data-align={column.align}
          >
            <button
              type="button"
              className={styles['sort']}
              title={column.hint}
              onClick={() => onSort(column)}
            >
              {column.header}
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}
