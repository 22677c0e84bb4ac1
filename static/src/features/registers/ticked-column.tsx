import type { RegisterRow } from '@contract/registers';

import type { Column } from '../../shared/data-table-column';
import styles from './registers.module.css';
import { type Selection, withRows } from './selection';

/** A column with a box to tick before what it shows. */
export function tickedColumn(
  column: Column<RegisterRow>,
  selection: Selection,
  onSelect: (selection: Selection) => void,
): Column<RegisterRow> {
  return {
    ...column,
    cell: (row) => (
      <span className={styles['ticked']}>
        <label className={styles['tick']}>
          <input
            type="checkbox"
            aria-label={`Select ${row.key}`}
            checked={selection.has(row.key)}
            onChange={(event) => onSelect(withRows(selection, [row], event.currentTarget.checked))}
          />
        </label>
        {column.cell(row)}
      </span>
    ),
  };
}
