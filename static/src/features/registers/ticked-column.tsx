import { createContext, useContext } from 'react';

import type { RegisterRow } from '@contract/registers';

import type { Column } from '../../shared/data-table-column';
import styles from './registers.module.css';
import { NOTHING_SELECTED, type Selection, withRows } from './selection';

type Ticking = {
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
};

/** Held beside the table, not handed through it: a tick draws the boxes alone anew. */
export const TickingContext = createContext<Ticking>({
  selection: NOTHING_SELECTED,
  onSelect: () => undefined,
});

/** A column with a box to tick before what it shows. */
export function tickedColumn(column: Column<RegisterRow>): Column<RegisterRow> {
  return {
    ...column,
    cell: (row) => (
      <span className={styles['ticked']}>
        <Tick row={row} />
        {column.cell(row)}
      </span>
    ),
  };
}

function Tick({ row }: { readonly row: RegisterRow }) {
  const { selection, onSelect } = useContext(TickingContext);
  return (
    <label className={styles['tick']}>
      <input
        type="checkbox"
        aria-label={`Select ${row.key}`}
        checked={selection.has(row.key)}
        onChange={(event) => onSelect(withRows(selection, [row], event.currentTarget.checked))}
      />
    </label>
  );
}
