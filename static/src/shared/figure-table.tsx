import type { ReactNode } from 'react';

import styles from './figure-table.module.css';

type FigureTableProps = {
  readonly label: string;
  readonly columns: readonly { readonly head: string; readonly isNumber?: boolean }[];
  /** The first cell names the row. */
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[];
};

/** A short table that scrolls by itself where it is too wide; figures stand at the right. */
export function FigureTable({ label, columns, rows }: FigureTableProps) {
  return (
    <div
      className={styles['scroller']}
      role="region"
      tabIndex={0}
      aria-label={`${label}, scrollable`}
    >
      <table className={styles['table']} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ head, isNumber = false }) => (
              <th key={head} scope="col" data-number={isNumber}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [name, ...others] }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {others.map((cell, at) => (
                <td key={columns[at + 1]?.head} data-number={columns[at + 1]?.isNumber ?? false}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
