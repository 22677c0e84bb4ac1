import type { Column } from './data-table-column';
import { ROW_HEIGHT } from './data-table-view';
import styles from './data-table.module.css';

type GridTotalsProps<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly rowIndex: number;
  readonly template: string;
};

export function GridTotals<Row>({ columns, rowIndex, template }: GridTotalsProps<Row>) {
  return (
    <div role="rowgroup" className={styles['gridFoot']}>
      <div
        role="row"
        aria-rowindex={rowIndex}
        className={styles['gridRow']}
        style={{ gridTemplateColumns: template, blockSize: ROW_HEIGHT }}
      >
        {columns.map((column, at) => (
          <div
            key={column.id}
            role={at === 0 ? 'rowheader' : 'cell'}
            className={styles['cell']}
            data-align={column.align}
          >
            {column.total}
          </div>
        ))}
      </div>
    </div>
  );
}
