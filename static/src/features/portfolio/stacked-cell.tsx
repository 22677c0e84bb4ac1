import type { ReactNode } from 'react';

import styles from './stacked-cell.module.css';

type StackedCellProps = { readonly top: ReactNode; readonly below: ReactNode };

/** A figure or a name, and beneath it what puts it into proportion. */
export function StackedCell({ top, below }: StackedCellProps) {
  return (
    <span className={styles['cell']}>
      <span className={styles['top']}>{top}</span> <span className={styles['below']}>{below}</span>
    </span>
  );
}

/** Stands where there is nothing to say, quietly. */
export function Nothing({ why, text = '–' }: { readonly why?: string; readonly text?: string }) {
  return (
    <span className={styles['nothing']} title={why}>
      {text}
    </span>
  );
}
